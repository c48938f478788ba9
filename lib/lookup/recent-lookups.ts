import type { ProvinceId } from '../../data/schema';
import { isProvinceId } from '../host/province-id';

/** Something that was looked up: a number or domain as written, or a province. Never a free text. */
export type RecentLookup =
  | { kind: 'number' | 'domain'; text: string }
  | { kind: 'province'; provinceId: ProvinceId };

/** More than this nobody looks through; the oldest are forgotten first. */
export const mostLookups = 8;
const longest = 100;

/** Reads any stored value as recent lookups, newest first; what does not fit is left out. Never throws. */
export function readRecentLookups(stored: unknown): RecentLookup[] {
  if (!Array.isArray(stored)) return [];
  return stored.slice(0, mostLookups).flatMap((one: unknown): RecentLookup[] => {
    if (typeof one !== 'object' || one === null) return [];
    const { kind, text, provinceId } = one as Record<string, unknown>;
    if ((kind === 'number' || kind === 'domain') && typeof text === 'string' && text) {
      return text.length <= longest ? [{ kind, text }] : [];
    }
    return kind === 'province' && isProvinceId(provinceId) ? [{ kind, provinceId }] : [];
  });
}

/** The key of a lookup: the same thing is remembered once. */
export function lookupKey(lookup: RecentLookup): string {
  return lookup.kind === 'province' ? lookup.provinceId : `${lookup.kind} ${lookup.text}`;
}
