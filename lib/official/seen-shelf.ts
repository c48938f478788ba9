/** The noted notices as a whole: how many there may be, which are the same, in which order. */
import type { SeenNotice } from './seen-notice';

/** Most notices that are noted; then no more are taken. */
export const mostSeen = 200;

/** Everything that is noted. */
export interface SeenShelf {
  /** Newest first. */
  seen: SeenNotice[];
  /** Ids of values that can no longer be read. */
  damaged: string[];
}

/** What two notings of one notice have in common: its province, page, title and day. */
export function seenKey({ provinceId, notice: { url, title, issued } }: SeenNotice): string {
  return JSON.stringify([provinceId, url, title, issued]);
}

/** In the order in which they were seen, the newest first; those of one day by the day of issue. */
export function sortSeen(seen: readonly SeenNotice[]): SeenNotice[] {
  const order = ({ seenOn, notice: { issued } }: SeenNotice): string => `${seenOn} ${issued ?? ''}`;
  return [...seen].sort((a, b) => order(b).localeCompare(order(a)));
}
