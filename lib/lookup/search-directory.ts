import { nameOf } from '../../data/names/names';
import { type SearchedProvince, searchTable } from '../../data/names/search-table';
import type { ProvinceId } from '../../data/schema';
import { type FilingNumber, findFilingNumbers } from '../filing/filing-number';
import { foldText } from '../filing/fold-text';
import { knownHosts } from '../host/find-host';
import { lettersApart } from '../host/letters-apart';
import {
  bestMatch,
  type DirectoryEntry,
  lettersOf,
  type MatchReason,
  type SearchedText,
  simplePinyin,
} from './match-entry';

export interface SearchResult {
  provinceId: ProvinceId;
  reason: MatchReason;
  /** What the query was found in: a name, a host, the title of a form, the number itself. */
  matched: string;
  /** The filing number, when the query holds a whole one. */
  number: FilingNumber | null;
}

/** Queries longer than this are only searched for numbers. */
const maxTextLength = 200;
/** Shorter words are near too many others. */
const shortestGuess = 5;

const entries: readonly DirectoryEntry[] = searchTable.map(toEntry);

/**
 * Searches the directory as one types. Several words must all fit. The best match comes first;
 * equal ones stand in GB/T 2260 order. What fits nothing is tried once more: syllables as one word, a pinyin
 * name with one slip, a text that begins with a name (an address).
 *
 * @param query Filing number (whole, or its beginning with the prefix), prefix character, name in
 *   Chinese, pinyin, initials or English, administrative code, host or address of any generation,
 *   title of a form. Any string.
 * @returns No result for an empty query or for one that fits nothing. Never throws.
 */
export function searchDirectory(query: string): SearchResult[] {
  const numbers = byNumber(query);
  if (numbers.length) return numbers;
  const words = foldText(query.slice(0, maxTextLength))
    .text.split(/[ \v\n]+/)
    .filter(Boolean);
  if (!words.length || query.length > maxTextLength) return [];
  const found = byWords(words);
  return found.length > 0 ? found : guess(words);
}

function byWords(words: readonly string[]): SearchResult[] {
  const ranked: { result: SearchResult; score: number }[] = [];
  for (const entry of entries) {
    const matches = words.map((word) => bestMatch(entry, word));
    if (matches.includes(null)) continue;
    const [best] = matches.filter((match) => match !== null).sort((a, b) => b.score - a.score);
    if (!best) continue;
    const { score, reason, matched } = best;
    ranked.push({ score, result: { provinceId: entry.province.id, reason, matched, number: null } });
  }
  // Sorting is stable, so the order of the directory decides between equals.
  return ranked.sort((a, b) => b.score - a.score).map(({ result }) => result);
}

function guess(words: readonly string[]): SearchResult[] {
  const [first = '', ...others] = words;
  const spelled = lettersOf(words.join(''));
  if (spelled.length > 0) {
    const joined = byWords([spelled.toUpperCase()]);
    return joined.length > 0 || spelled.length < shortestGuess
      ? joined
      : resultsOf(({ province }) =>
          lettersApart(spelled, province.pinyin, 1) <= 1 ? ['pinyin', province.pinyin] : null,
        );
  }
  if (others.length > 0) return [];
  const begins = first.replace(/^[^\p{Script=Han}]+/u, '');
  return resultsOf(({ province: { id } }) => {
    const { zh } = nameOf(id).name;
    return begins.startsWith(zh) ? ['name', zh] : null;
  });
}

function resultsOf(match: (entry: DirectoryEntry) => [MatchReason, string] | null): SearchResult[] {
  return entries.flatMap((entry) => {
    const [reason, matched] = match(entry) ?? [];
    return reason && matched ? [{ provinceId: entry.province.id, reason, matched, number: null }] : [];
  });
}

/** The first letters of the syllables of a pinyin name: heilongjiang → hlj. */
export function pinyinInitials(pinyin: string): string {
  const syllable = /(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiou]+(?:ng(?![aeiou])|n(?![aeiou]))?/g;
  return Array.from(pinyin.matchAll(syllable), ([text]) => text.charAt(0)).join('');
}

function toEntry(province: SearchedProvince): DirectoryEntry {
  const { id, unofficialPrefixes, formTitles } = province;
  const { prefix, name, authority } = nameOf(id);
  const text = (reason: MatchReason, written: string, weight: number): SearchedText => ({
    reason,
    folded: foldText(written).text,
    written,
    weight,
  });
  return {
    province,
    pinyin: simplePinyin(province.pinyin),
    initials: pinyinInitials(province.pinyin),
    texts: [
      text('prefix', prefix, 90),
      ...unofficialPrefixes.map((prefix) => text('unofficial-prefix', prefix, 88)),
      text('name', name.zh, 80),
      text('name', name.full, 79),
      text('english', name.en, 60),
      text('authority', authority.zh, 40),
      text('authority', authority.en, 30),
      ...[...knownHosts()].flatMap(([host, known]) => {
        if (known.kind !== 'province' || known.provinceId !== id) return [];
        return [known.status === 'current' ? text('host', host, 50) : text('old-host', host, 45)];
      }),
      ...formTitles.map((title) => text('form', title, 20)),
    ],
  };
}

function byNumber(query: string): SearchResult[] {
  const results = new Map<ProvinceId, SearchResult>();
  for (const number of findFilingNumbers(query)) {
    const { provinceId, canonical } = number;
    if (!provinceId || results.has(provinceId)) continue;
    results.set(provinceId, { provinceId, reason: 'number', matched: canonical, number });
  }
  return [...results.values()];
}
