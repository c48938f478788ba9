import type { RegisterEntry } from '../official/register-entry';
import { findRegisterEntries } from '../official/register-text';
import type { Lookup } from './lookup';
import { shownText } from './shown-text';

/** Most entries that are shown at once. */
const maxEntries = 20;

/**
 * What a pasted text holds of the public register besides its numbers, which `lookUp` gives. Apart from it: the popup looks
 * up at every key, and carries no schema.
 *
 * @param query What was typed or pasted; any string.
 * @returns Each entry once, in order; none of an address, whatever it says. Never throws.
 */
export function lookUpEntries(query: string): RegisterEntry[] {
  if (/^\s*https?:\/\/\S+\s*$/i.test(query)) return [];
  const entries = findRegisterEntries(shownText(query)).map(
    (entry) => [JSON.stringify(entry), entry] as const,
  );
  return [...new Map(entries).values()].slice(0, maxEntries);
}

/** What a text answers besides its entries: their numbers are shown with them. */
export function besidesEntries(lookup: Lookup, entries: readonly RegisterEntry[]): Lookup {
  const shown = new Set(entries.flatMap(({ subject, service }) => [subject, service]));
  const numbers = lookup.numbers.filter(({ number }) => !shown.has(number.canonical));
  return { ...lookup, numbers };
}
