/** What the notes of a province say about time and re-use. */
import type { GuideContext } from './guide-context';
import { current } from './guide-item';

/** What is known of the time this administration takes. */
export function timingFacts({ province, isEmpty }: GuideContext) {
  return current(province.timing).filter(({ cases }) => isEmpty || !cases?.includes('empty'));
}

/** What is said of adding a new service to an empty subject of this province. */
export function reuseFacts({ province }: GuideContext) {
  return current(province.notes).filter(({ topic }) => topic === 'empty-subject');
}
