import { afterFacts } from './guide-facts';
import { type GuideItem, guideItem } from './guide-item';
import { queryLink } from './guide-links';

/** The last step of every way that ends a filing: seeing that it is gone. */
export function checkStep(way: string, on: Date): GuideItem {
  return guideItem(`${way}-check`, 'stepCheck', on, afterFacts('check'), [queryLink]);
}
