/** Remembers what was looked up lately, unless the person switched that off. */
import { type RecentLookup, withLookup } from '../../lib/lookup/recent-lookups';
import { browser } from '../browser';
import { loadSettings } from '../settings';
import { recentLookups } from '../stored/recent-lookups';
import { loadStored } from '../stored/stored';
import { takeTurns } from './turns';

/** Two lookups at once both count, and a late one never brings back what was just erased. */
const inTurn = takeTurns();

/**
 * Puts a lookup first.
 *
 * @returns What is remembered now.
 */
export function rememberLookup(lookup: RecentLookup): Promise<RecentLookup[]> {
  return inTurn(async () => {
    const before = await loadStored(recentLookups);
    if (!(await loadSettings()).recentLookups) return before;
    const lookups = withLookup(lookup, before);
    await browser.storage.local.set({ [recentLookups.key]: lookups });
    return lookups;
  });
}

/** Forgets every lookup. */
export function eraseLookups(): Promise<RecentLookup[]> {
  return inTurn(async () => {
    await browser.storage.local.remove(recentLookups.key);
    return [];
  });
}
