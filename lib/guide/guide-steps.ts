/** The steps of each way, in order. */
import type { Fact } from '../../data/schema';
import type { GuideContext } from './guide-context';
import {
  accessFacts,
  actionFacts,
  lawFacts,
  lawRevisions,
  reuseFacts,
  routeFacts,
  specialFacts,
} from './guide-facts';
import { type GuideLineDraft, guideItem } from './guide-item';
import { orderLinks, queryLink } from './guide-links';
import { onlineSteps, platformSteps } from './guide-steps-online';
import { provinceSteps } from './guide-steps-province';
import type { Way } from './way';

/** What says that a case goes this way; empty for advice that claims nothing. */
export function basisOf(way: Way, { answers, province, isEmpty }: GuideContext): readonly Fact[] {
  switch (way) {
    case 'provider-online':
      return [...routeFacts('own-filing'), ...lawFacts('第八条'), ...lawRevisions()];
    case 'platform':
      return routeFacts('mini-program');
    case 'find-provider':
      return routeFacts('provider-unknown');
    case 'recover-account':
      return specialFacts('account-lost');
    case 'province-paper':
    case 'province-email': {
      if (answers.whose === 'other') return routeFacts('other-filing');
      const paperOnly = province.scope.filter(({ effect }) => effect === 'paper-only');
      if (answers.what === 'service' && paperOnly.length > 0) return paperOnly;
      return isEmpty ? routeFacts('empty-filing') : routeFacts('provider-unknown');
    }
    case 'look-up':
    case 'new-provider':
    case 'reuse':
      return [];
  }
}

/** The steps of one way; each id begins with the name of the way. */
export function stepsFor(way: Way, context: GuideContext): GuideLineDraft[] {
  const { provider, province, action } = context;
  switch (way) {
    case 'look-up':
      return [
        guideItem({ id: 'look-up', key: 'step.lookUp', facts: specialFacts('query'), links: [queryLink] }),
        guideItem({ id: 'look-up-read', key: 'step.lookUpRead' }),
        guideItem({ id: 'look-up-answer', key: 'step.lookUpAnswer' }),
      ];
    case 'find-provider':
      return [
        guideItem({
          id: 'find-provider',
          key: 'step.findProvider',
          facts: [...routeFacts('provider-unknown'), ...specialFacts('query')],
          details: specialFacts('query'),
          links: [queryLink],
        }),
      ];
    case 'recover-account':
      return [
        guideItem({
          id: 'recover-account',
          key: provider ? 'step.recoverAt' : 'step.recoverAccount',
          ...(provider && { params: { provider: provider.name } }),
          facts: specialFacts('account-lost'),
          links: provider ? orderLinks(provider, action) : [],
        }),
      ];
    case 'new-provider':
      return newProviderSteps(context);
    case 'provider-online':
      return onlineSteps(context);
    case 'platform':
      return platformSteps(context);
    case 'reuse': {
      const facts = reuseFacts(province);
      // What says so is said by the line itself; who doubts it stands below.
      const details = facts.filter((fact) => !('reusable' in fact && fact.reusable));
      return [guideItem({ id: 'reuse', key: 'step.reuse', facts, details })];
    }
    case 'province-paper':
    case 'province-email':
      return provinceSteps(way, context);
  }
}

function newProviderSteps({ action, province }: GuideContext): GuideLineDraft[] {
  const takeOver = guideItem({
    id: 'new-provider-take-over',
    key: 'step.newProvider',
    facts: [...actionFacts('cancel-access'), ...accessFacts(province)],
  });
  const then =
    action === 'change-website'
      ? guideItem({
          id: 'new-provider-change',
          key: 'step.changeWebsite',
          facts: actionFacts('change-website'),
        })
      : guideItem({ id: 'new-provider-then', key: 'step.checkNew' });
  return [guideItem({ id: 'new-provider-choose', key: 'step.chooseProvider' }), takeOver, then];
}
