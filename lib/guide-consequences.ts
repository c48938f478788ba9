/** What a deregistration means: what the administration takes, the SMS, what is lost. */
import { national } from '../data/directory';
import type { Provider } from '../data/schema';
import { isSureContact } from './fact-trust';
import {
  actionFacts,
  afterFacts,
  type GuideContext,
  ruleFacts,
  smsFacts,
  specialFacts,
  verifyLink,
} from './guide-context';
import { current, factItems, type GuideItem, guideItem, providerFact } from './guide-item';

/** The provider's phone; like every contact it is certain only while it is fresh. */
export function phoneOf(provider: Provider, on: Date): GuideItem[] {
  const { phone } = provider;
  if (!phone) return [];
  const fact = providerFact(provider, { zh: phone, en: phone });
  const item = guideItem('provider-phone', 'providerPhone', on, [fact], [], { phone });
  return [{ ...item, details: [], sure: isSureContact(fact, on) }];
}

/** What the administration says of the cases it takes, as far as it concerns this one. */
export function scopeOf({ province, answers, isEmpty, on }: GuideContext): GuideItem[] {
  const { whose, what } = answers;
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
export function smsOf({ route, action, on, province, answers }: GuideContext): GuideItem[] {
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
    ...(answers.phoneChanged === 'no' ? [] : factItems('sms-phone', specialFacts('phone-changed'), on)),
  ];
}

/** What cannot be undone, and the duty and fine of the law. */
export function consequencesOf({ action, route, on, answers }: GuideContext): GuideItem[] {
  const fine = national.law.filter((fact) => fact.article.includes('第二十六条'));
  const duty = national.law.filter((fact) => fact.article.includes('第十五条'));
  const law = [...duty, ...fine].map((fact, index) => guideItem(`law-${index + 1}`, null, on, [fact]));
  if (answers.whose === 'other') return factItems('consequence-withdraw', afterFacts('withdraw'), on);
  // Changing a website or leaving one provider ends no filing.
  if (action === 'change-website') return removed(action, on);
  if (action === 'cancel-access') return [...removed(action, on), ...law];
  const last = action ?? (route.includes('platform') ? 'deregister-service' : 'deregister-subject');
  return [
    ...removed(last, on),
    ...['block', 'withdraw', 'tld', 'quota'].flatMap((topic) =>
      factItems(`consequence-${topic}`, afterFacts(topic), on),
    ),
    ...factItems('consequence-rule', [...ruleFacts('one-left'), ...ruleFacts('all-providers')], on),
    ...law,
  ];
}

/** What an action takes away and leaves, and what the sources say about it. */
function removed(action: string, on: Date): GuideItem[] {
  return actionFacts(action).map((fact, index) => {
    const { removes, keeps } = fact;
    const id = `consequence-action-${index + 1}`;
    return removes && keeps
      ? guideItem(id, 'consequenceRemoves', on, [fact], [], { removes, keeps })
      : guideItem(id, null, on, [fact]);
  });
}
