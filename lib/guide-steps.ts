/** The steps of each way, in order. */
import type { Way } from './case-route';
import {
  actionFacts,
  type GuideContext,
  goesToProvince,
  queryLink,
  routeFacts,
  specialFacts,
} from './guide-context';
import { type GuideItem, guideItem } from './guide-item';
import { providerLinks } from './guide-links';
import { reuseFacts } from './guide-province-facts';
import { onlineSteps, platformSteps } from './guide-steps-online';
import { provinceSteps } from './guide-steps-province';

/** The steps of one way; each id begins with the name of the way. */
export function stepsFor(way: Way, context: GuideContext): GuideItem[] {
  const { on } = context;
  switch (way) {
    case 'look-up':
      return [guideItem('look-up', 'stepLookUp', on, [], [queryLink])];
    case 'find-provider':
      return [
        guideItem(
          'find-provider',
          goesToProvince(context) ? 'stepFindProvider' : 'stepFindProviderKeep',
          on,
          routeFacts('provider-unknown'),
          [queryLink],
        ),
      ];
    case 'recover-account':
      return [
        guideItem(
          'recover-account',
          goesToProvince(context) ? 'stepRecoverAccount' : 'stepRecoverAccountKeep',
          on,
          specialFacts('account-lost'),
          context.provider ? providerLinks(context.provider).slice(0, 1) : [],
        ),
      ];
    case 'new-provider':
      return newProviderSteps(context);
    case 'provider-online':
      return onlineSteps(context);
    case 'platform':
      return platformSteps(context);
    case 'reuse':
      return [guideItem('reuse', 'stepReuse', on, reuseFacts(context))];
    case 'province-paper':
    case 'province-email':
      return provinceSteps(way, context);
  }
}

function newProviderSteps({ on, action }: GuideContext): GuideItem[] {
  const first = guideItem('new-provider-take-over', 'stepNewProvider', on, actionFacts('cancel-access'));
  if (action === 'change-website') {
    return [first, guideItem('new-provider-change', 'stepChangeWebsite', on, actionFacts('change-website'))];
  }
  return [first, guideItem('new-provider-then', 'stepCheckNew', on)];
}
