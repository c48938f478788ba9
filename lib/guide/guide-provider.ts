import type { Provider } from '../../data/schema';
import { isSureContact } from './fact-trust';
import { factItems, type GuideLineDraft, guideItem, providerFact } from './guide-item';

/** What the provider does not do, and its phone. */
export function limitsOf(provider: Provider, now: Date): GuideLineDraft[] {
  const limits = provider.limits.map((limit) => providerFact(provider, limit));
  return [...factItems('limit', limits), ...phoneOf(provider, now)];
}

/** The provider's phone; like every contact it is certain only while it is fresh. */
function phoneOf(provider: Provider, now: Date): GuideLineDraft[] {
  const { phone } = provider;
  if (!phone) return [];
  const fact = providerFact(provider, { zh: phone, en: phone });
  return [
    guideItem({
      id: 'provider-phone',
      key: 'provider.phone',
      params: { phone },
      facts: [fact],
      details: [],
      sure: isSureContact(fact, now),
    }),
  ];
}
