import { afterFacts } from './guide-facts';
import { type GuideLineDraft, guideItem } from './guide-item';
import { queryLink } from './guide-links';

/** Stands where the number of the filing belongs, until one is known. */
export const anyNumber = { zh: '这个备案号', en: 'this number' };

/** The last step of every way that ends a filing: seeing that it is gone. */
export function checkStep(way: string): GuideLineDraft {
  return guideItem({
    id: `${way}-check`,
    key: 'step.check',
    params: { number: anyNumber },
    facts: afterFacts('check'),
    links: [queryLink],
  });
}
