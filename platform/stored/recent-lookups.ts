import { type RecentLookup, readRecentLookups } from '../../lib/lookup/recent-lookups';
import type { StoredValue } from './stored';

/** What was looked up lately, newest first. */
export const recentLookups: StoredValue<RecentLookup[]> = {
  area: 'local',
  key: 'recentLookups',
  read: readRecentLookups,
};
