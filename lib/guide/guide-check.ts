import { afterFacts } from './guide-facts';
import { type GuideLineDraft, guideItem } from './guide-item';
import { queryLink } from './guide-links';

/** The last step of every way that ends a filing: seeing that it is gone. */
export function checkStep(way: string): GuideLineDraft {
  return guideItem({ id: `${way}-check`, key: 'step.check', facts: afterFacts('check'), links: [queryLink] });
}
