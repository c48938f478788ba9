import type { ProvinceId } from '../../data/schema';
import { isProvinceId } from '../../lib/host/province-id';
import { browser } from '../browser';
import { loadSettings } from '../settings';
import { takeTurns } from '../turns';
import { watchStorage } from '../watch-storage';

/** Something that was looked up: a number or domain as written, or a province. Never a free text. */
export type RecentLookup =
  | { kind: 'number' | 'domain'; text: string }
  | { kind: 'province'; provinceId: ProvinceId };

const key = 'recentLookups';
/** More than this nobody looks through. */
const kept = 8;
const longest = 100;

/** Two lookups at once both count, and a late one never brings back what was just erased. */
const inTurn = takeTurns();

/** Reads any stored value as recent lookups, newest first; what does not fit is left out. */
function readRecentLookups(stored: unknown): RecentLookup[] {
  if (!Array.isArray(stored)) return [];
  return stored.slice(0, kept).flatMap((one: unknown): RecentLookup[] => {
    if (typeof one !== 'object' || one === null) return [];
    const { kind, text, provinceId } = one as Record<string, unknown>;
    if ((kind === 'number' || kind === 'domain') && typeof text === 'string' && text) {
      return text.length <= longest ? [{ kind, text }] : [];
    }
    return kind === 'province' && isProvinceId(provinceId) ? [{ kind, provinceId }] : [];
  });
}

/** What was looked up lately, newest first. */
export async function loadRecentLookups(): Promise<RecentLookup[]> {
  return readRecentLookups((await browser.storage.local.get(key))[key]);
}

/**
 * Puts a lookup first, unless the person switched that off. Background only.
 *
 * @returns What is remembered now.
 */
export function rememberLookup(lookup: RecentLookup): Promise<RecentLookup[]> {
  return inTurn(async () => {
    const before = await loadRecentLookups();
    if (!(await loadSettings()).recentLookups) return before;
    const same = JSON.stringify(lookup);
    const lookups = readRecentLookups([lookup, ...before.filter((one) => JSON.stringify(one) !== same)]);
    await browser.storage.local.set({ [key]: lookups });
    return lookups;
  });
}

/** Forgets every lookup. Background only. */
export function eraseLookups(): Promise<RecentLookup[]> {
  return inTurn(async () => {
    await browser.storage.local.remove(key);
    return [];
  });
}

/** Calls back with the lookups after each change, until the returned function is called. */
export function watchRecentLookups(changed: (lookups: RecentLookup[]) => void): () => void {
  return watchStorage((changes, area) => {
    if (area === 'local' && Object.hasOwn(changes, key)) changed(readRecentLookups(changes[key]?.newValue));
  });
}
