/** What a deregistration means: what the administration takes, the SMS, what is lost. */
import { national } from '../../data/directory';
import type { Provider } from '../../data/schema';
import { isSureContact } from './fact-trust';
import { endsFiling, type GuideContext, goesToProvince } from './guide-context';
import { actionFacts, afterFacts, phoneFacts, ruleFacts, smsFacts } from './guide-facts';
import { current, factItems, type GuideItem, guideItem, providerFact } from './guide-item';
import { verifyLink } from './guide-links';

/** The provider's phone; like every contact it is certain only while it is fresh. */
export function phoneOf(provider: Provider, on: Date): GuideItem[] {
  const { phone } = provider;
  if (!phone) return [];
  const fact = providerFact(provider, { zh: phone, en: phone });
  const item = guideItem('provider-phone', 'providerPhone', on, [fact], [], { phone });
  return [{ ...item, details: [], sure: isSureContact(fact, on) }];
}

/** What the administration says of the cases it takes, as far as it concerns this one. */
export function scopeOf(context: GuideContext): GuideItem[] {
  const { province, answers, isEmpty, on } = context;
  const { whose, what } = answers;
  if (what === 'mini-program' || (what === 'domain' && !goesToProvince(context))) return [];
  const says = new Set<string>();
  if (whose !== 'other') says.add('own');
  if (whose !== 'mine') says.add('other');
  if (isEmpty || whose === undefined) says.add('empty');
  for (const name of ['subject', 'service', 'access']) {
    if (whose !== 'other' && (what === undefined || what === 'unknown' || what === name)) says.add(name);
  }
  const facts = current(province.scope).filter(({ cases }) => !cases || cases.some((name) => says.has(name)));
  return factItems('scope', facts, on);
}

/** That the password is gone, and the SMS where the case meets it. */
export function smsOf(context: GuideContext): GuideItem[] {
  const { route, action, on, province, answers } = context;
  const password = factItems('sms-password', smsFacts('password'), on);
  const online = route.includes('provider-online') && action !== 'change-website';
  if (!online && !route.includes('platform')) return password;
  const receiver = route.includes('platform') ? 'mini-program' : action;
  const receivers = receiver
    ? smsFacts('receiver', receiver)
    : smsFacts('receiver').filter((fact) => fact.action !== 'mini-program');
  if (receiver === 'cancel-access') return [...password, ...factItems('sms-receiver', receivers, on)];
  const page = guideItem('sms-page', null, on, smsFacts('page'), [verifyLink]);
  return [
    ...password,
    ...factItems('sms-receiver', receivers, on),
    ...factItems(
      'sms-province',
      current(province.notes).filter(({ topic }) => topic === 'sms'),
      on,
    ),
    page,
    ...['time', 'sender', 'resend'].flatMap((topic) => factItems(`sms-${topic}`, smsFacts(topic), on)),
    guideItem('sms-abort', 'smsAbort', on, smsFacts('time')),
    ...(answers.phoneChanged === 'no'
      ? []
      : factItems('sms-phone', phoneFacts(context, 'phone-changed'), on)),
  ];
}

/** What cannot be undone, and the duty and fine of the law. */
export function consequencesOf(context: GuideContext): GuideItem[] {
  const { action, route, on, answers, isEmpty } = context;
  // Abandoning an order at the access provider is for those who have one there.
  const key = route.includes('provider-online') ? null : 'noWithdraw';
  const withdraw = guideItem('consequence-withdraw', key, on, afterFacts('withdraw'));
  if (answers.whose === 'other') return [withdraw];
  const law = [...lawLine('law-1', '第十五条', on), ...lawLine('law-2', '第二十六条', on)];
  // Changing a website or leaving one provider ends no filing.
  if (!endsFiling(context) && action) {
    return [...removed(action, on), ...(action === 'cancel-access' ? law : [])];
  }
  const onPlatform = route.includes('platform');
  const last = action === 'deregister-service' || onPlatform ? 'deregister-service' : 'deregister-subject';
  const of = (topic: string) => factItems(`consequence-${topic}`, afterFacts(topic), on);
  // An empty filing and a mini-program stand on no server of a provider any more.
  const onServer = !isEmpty && !onPlatform;
  const rules = [
    ...(action === 'deregister-subject' ? [] : ruleFacts('one-left')),
    ...(onServer ? ruleFacts('all-providers') : []),
  ];
  return [
    // While it is open what should go, what each order takes.
    ...(action || onPlatform ? removed(last, on) : orders.flatMap((order) => removed(order, on, true))),
    // A website is blocked and loses its top-level domain; a mini-program has neither.
    ...(onPlatform ? [] : of('block')),
    withdraw,
    ...(onPlatform ? [] : [...of('tld'), ...tldLists(on)]),
    ...(onServer ? of('quota') : []),
    ...factItems('consequence-rule', rules, on),
    ...law,
  ];
}

/** A duty or fine with its article and the day of the law. */
function lawLine(id: string, article: string, on: Date): GuideItem[] {
  return national.law
    .filter((fact) => fact.article.includes(article))
    .map((fact) => {
      const params = { says: { zh: fact.zh, en: fact.en }, article: fact.article, date: fact.asOf };
      return guideItem(id, 'lawLine', on, [fact], [], params);
    });
}

/** Where to look up the top-level domains that can be filed. */
function tldLists(on: Date): GuideItem[] {
  return national.portal.otherHosts
    .filter(({ use, confidence }) => use === 'tld-list' && confidence === 'high')
    .map((fact) => guideItem('consequence-tld-list', 'tldList', on, [fact], [], { host: fact.host }));
}

const orders = ['deregister-subject', 'deregister-service'] as const;

/** What an action takes away and leaves, and what the sources say about it; `named` says which action it is. */
function removed(action: string, on: Date, named = false): GuideItem[] {
  return actionFacts(action).map((fact, index) => {
    const { name, removes, keeps } = fact;
    const id = `consequence-action-${action}-${index + 1}`;
    if (!removes || !keeps) return guideItem(id, null, on, [fact]);
    return named && name
      ? guideItem(id, 'consequenceRemovesBy', on, [fact], [], { name, removes, keeps })
      : guideItem(id, 'consequenceRemoves', on, [fact], [], { removes, keeps });
  });
}
