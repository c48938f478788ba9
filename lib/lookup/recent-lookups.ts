import type { ProvinceId } from '../../data/schema';
import { isProvinceId } from '../host/province-id';

/** Something that was looked up: a number or domain as written, or a province. Never a free text. */
export type RecentLookup =
  | { kind: 'number' | 'domain'; text: string }
  | { kind: 'province'; provinceId: ProvinceId };

/** More than this nobody looks through. */
const kept = 8;
const longest = 100;

/** Reads any stored value as recent lookups, newest first; what does not fit is left out. Never throws. */
export function readRecentLookups(stored: unknown): RecentLookup[] {
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

/** The recent lookups with one more, which stands first and once. */
export function withLookup(lookup: RecentLookup, before: readonly RecentLookup[]): RecentLookup[] {
  const same = JSON.stringify(lookup);
  return readRecentLookups([lookup, ...before.filter((one) => JSON.stringify(one) !== same)]);
}
