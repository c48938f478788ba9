/** What a deregistration means: what the administration takes, the SMS, what is lost. */
import { national } from '../../data/national';
import { ownFirst } from './fact-origin';
import { current, isCertain } from './fact-trust';
import type { GuideContext } from './guide-context';
import {
  actionFacts,
  afterFacts,
  lawFacts,
  lawRevisions,
  notesOn,
  phoneFacts,
  platformReceivers,
  ruleFacts,
  smsFacts,
} from './guide-facts';
import { factItems, type GuideKey, type GuideLineDraft, guideItem } from './guide-item';
import { verifyLink } from './guide-links';

/** What the administration says of the cases it takes, as far as it concerns this one. */
export function scopeOf({ province, answers, isEmpty, toProvince }: GuideContext): GuideLineDraft[] {
  const { whose, what } = answers;
  if (what === 'mini-program' || (what === 'domain' && !toProvince)) return [];
  const says = new Set<string>();
  if (whose !== 'other') says.add('own');
  if (whose !== 'mine') says.add('other');
  if (isEmpty || whose === undefined) says.add('empty');
  for (const name of ['subject', 'service', 'access']) {
    if (whose !== 'other' && (what === undefined || what === 'unknown' || what === name)) says.add(name);
  }
  const facts = current(province.scope).filter(({ cases }) => !cases || cases.some((name) => says.has(name)));
  return factItems('scope', facts);
}

/** That the password is gone, and the SMS where the case meets it; nothing where an impostor filed, who would get it. */
export function smsOf({ route, action, province, answers, provider }: GuideContext): GuideLineDraft[] {
  if (answers.conflict === 'identity') return [];
  const password = factItems('sms-password', smsFacts('password'));
  const online = route.includes('provider-online') && action !== 'change-website';
  if (!online && !route.includes('platform')) return password;
  const receiver = route.includes('platform') ? 'mini-program' : action;
  const receivers =
    receiver === 'mini-program'
      ? platformReceivers(provider)
      : receiver
        ? smsFacts('receiver', receiver)
        : smsFacts('receiver').filter((fact) => fact.action !== 'mini-program');
  if (receiver === 'cancel-access') return [...password, ...factItems('sms-receiver', receivers)];
  return [
    ...password,
    ...factItems('sms-receiver', receivers),
    ...factItems('sms-province', notesOn(province, 'sms')),
    guideItem({ id: 'sms-page', facts: smsFacts('page'), links: [verifyLink] }),
    ...['home', 'time', 'sender', 'resend', 'results'].flatMap((topic) =>
      factItems(`sms-${topic}`, ownFirst(smsFacts(topic), provider)),
    ),
    guideItem({ id: 'sms-abort', key: 'sms.abort', facts: smsFacts('time') }),
    ...(answers.phoneChanged === 'no' ? [] : factItems('sms-phone', phoneFacts(provider, 'phone-changed'))),
  ];
}

/** What cannot be undone, and the duty and fine of the law. */
export function consequencesOf(context: GuideContext): GuideLineDraft[] {
  const { action, route, answers, isEmpty, endsFiling } = context;
  const withdraw = guideItem({
    id: 'consequence-withdraw',
    key: 'consequence.noWithdraw',
    facts: afterFacts('withdraw'),
    // Abandoning an order at the access provider is for those who have one there.
    ...(route.includes('provider-online') && { details: afterFacts('withdraw') }),
  });
  if (answers.conflict === 'identity') return [withdraw, ...groundInLaw()];
  if (answers.whose === 'other') return [withdraw];
  const law = [...lawLine('law-1', '第十五条'), ...lawLine('law-2', '第二十六条'), ...revisedLaw()];
  // Changing a website or leaving one provider ends no filing.
  if (!endsFiling && action) return [...removed(action), ...(action === 'cancel-access' ? law : [])];
  const onPlatform = route.includes('platform');
  const last = action === 'deregister-service' || onPlatform ? 'deregister-service' : 'deregister-subject';
  const of = (topic: string) => factItems(`consequence-${topic}`, afterFacts(topic));
  // An empty filing and a mini-program stand on no server of a provider any more.
  const onServer = !isEmpty && !onPlatform;
  const rules = [
    ...(action === 'deregister-subject' ? [] : ruleFacts('one-left')),
    ...(onServer ? ruleFacts('all-providers') : []),
  ];
  return [
    // While it is open what should go, what each order takes.
    ...(action || onPlatform ? removed(last) : orders.flatMap((order) => removed(order, true))),
    // A website is blocked and loses its top-level domain; a mini-program has neither.
    ...(onPlatform ? [] : of('block')),
    withdraw,
    ...(onPlatform ? [] : [...of('tld'), ...tldLists()]),
    ...(onServer ? of('quota') : []),
    ...factItems('consequence-rule', rules),
    ...law,
  ];
}

/** What the law says of false filings: no threat to whoever was impersonated, but what the application leans on. */
function groundInLaw(): GuideLineDraft[] {
  const [revision] = lawRevisions();
  return [
    ...lawLine('law-3', '第二十三条', 'consequence.lawGround'),
    ...revisedLaw().map((line) =>
      revision
        ? { ...line, text: { key: 'consequence.lawGroundRevised' as const, params: { date: revision.asOf } } }
        : line,
    ),
  ];
}

/** A duty or fine with its article and the day of the text that it is quoted from. */
function lawLine(id: string, article: string, key: GuideKey = 'consequence.law'): GuideLineDraft[] {
  return lawFacts(article).map((fact) => {
    const params = { says: { zh: fact.zh, en: fact.en }, article: fact.article, date: fact.asOf };
    return guideItem({ id, key, params, facts: [fact] });
  });
}

/** That the text was revised since, and where today's is. */
function revisedLaw(): GuideLineDraft[] {
  const facts = lawRevisions();
  const url = facts[0]?.url;
  return facts.length === 0
    ? []
    : [guideItem({ id: 'law-revised', facts, links: url ? [{ url, label: { key: 'link.law' } }] : [] })];
}

/** Where to look up the top-level domains that can be filed. */
function tldLists(): GuideLineDraft[] {
  return national.portal.otherHosts
    .filter((host) => host.use === 'tld-list' && isCertain(host))
    .map((fact) =>
      guideItem({
        id: 'consequence-tld-list',
        key: 'consequence.tldList',
        params: { host: fact.host },
        facts: [fact],
      }),
    );
}

const orders = ['deregister-subject', 'deregister-service'] as const;

/** What an action takes away and leaves, and what the sources say about it; `named` says which action it is. */
function removed(action: string, named = false): GuideLineDraft[] {
  return actionFacts(action).map((fact, index) => {
    const { name, removes, keeps } = fact;
    const line = { id: `consequence-action-${action}-${index + 1}`, facts: [fact] };
    if (!removes || !keeps) return guideItem(line);
    return named && name
      ? guideItem({ ...line, key: 'consequence.removesBy', params: { name, removes, keeps } })
      : guideItem({ ...line, key: 'consequence.removes', params: { removes, keeps } });
  });
}
