import { provinces } from '../../data/directory';
import type { Province, ProvinceId } from '../../data/schema';
import { type FilingNumber, findFilingNumbers } from '../filing/filing-number';
import { foldText } from '../filing/fold-text';
import { current } from '../guide/fact-trust';
import { isNearSpelling } from './near-spelling';

/** Why a province is among the results. */
export type MatchReason =
  | 'number'
  | 'prefix'
  | 'unofficial-prefix'
  | 'name'
  | 'pinyin'
  | 'initials'
  | 'english'
  | 'id'
  | 'code'
  | 'host'
  | 'old-host'
  | 'authority'
  | 'form';

export interface SearchResult {
  provinceId: ProvinceId;
  reason: MatchReason;
  /** What the query was found in: a name, a host, the title of a form, the number itself. */
  matched: string;
  /** The filing number, when the query holds a whole one. */
  number: FilingNumber | null;
}

interface Entry {
  readonly province: Province;
  readonly pinyin: string;
  readonly initials: string;
  /** Everything that may be searched by part: [reason, folded text, as it is written, weight]. */
  readonly texts: readonly (readonly [MatchReason, string, string, number])[];
}

/** Queries longer than this are only searched for numbers. */
const maxTextLength = 200;
/** Shorter words are near too many others. */
const shortestGuess = 5;
const anyNumber = 'ICP备案号';

const entries: readonly Entry[] = provinces.map(toEntry);

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
          isNearSpelling(spelled, province.pinyin) ? ['pinyin', province.pinyin] : null,
        );
  }
  if (others.length > 0) return [];
  const begins = first.replace(/^[^\p{Script=Han}]+/u, '');
  return resultsOf(({ province: { name } }) => (begins.startsWith(name.zh) ? ['name', name.zh] : null));
}

function resultsOf(match: (entry: Entry) => [MatchReason, string] | null): SearchResult[] {
  return entries.flatMap((entry) => {
    const [reason, matched] = match(entry) ?? [];
    return reason && matched ? [{ provinceId: entry.province.id, reason, matched, number: null }] : [];
  });
}

/** What is typed as pinyin, in lower case; empty for anything else. */
function lettersOf(word: string): string {
  const letters = word.toLowerCase().replace(/['’ü]/g, (sign) => (sign === 'ü' ? 'v' : ''));
  return /^[a-z]+$/.test(letters) ? letters : '';
}

/** The first letters of the syllables of a pinyin name: heilongjiang → hlj. */
export function pinyinInitials(pinyin: string): string {
  const syllable = /(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiou]+(?:ng(?![aeiou])|n(?![aeiou]))?/g;
  return Array.from(pinyin.matchAll(syllable), ([text]) => text.charAt(0)).join('');
}

function toEntry(province: Province): Entry {
  const { name, authority, hosts, forms, unofficialPrefixes } = province;
  const fold = (text: string): string => foldText(text).text;
  const texts: Entry['texts'] = [
    ['prefix', province.prefix, province.prefix, 90],
    ...unofficialPrefixes.map((text) => ['unofficial-prefix', text, text, 88] as const),
    ['name', name.zh, name.zh, 80],
    ['name', name.full, name.full, 79],
    ['english', fold(name.en), name.en, 60],
    ['authority', authority.zh, authority.zh, 40],
    ['authority', fold(authority.en), authority.en, 30],
    ...hosts
      .filter((host) => !host.shared)
      .map(({ host, status }) => {
        const isCurrent = status === 'current';
        return [isCurrent ? 'host' : 'old-host', fold(host), host, isCurrent ? 50 : 45] as const;
      }),
    ...current(forms).flatMap(({ title }) => (title ? [['form', fold(title), title, 20] as const] : [])),
  ];
  return {
    province,
    pinyin: simplePinyin(province.pinyin),
    initials: pinyinInitials(province.pinyin),
    texts,
  };
}

/** 陕西 is written Shaanxi only to set it apart; people type shanxi. */
function simplePinyin(pinyin: string): string {
  return pinyin.replaceAll('aa', 'a');
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

type Match = Pick<SearchResult, 'reason' | 'matched'> & { score: number };

function bestMatch(entry: Entry, word: string): Match | null {
  let best: Match | null = null;
  const offer = (score: number, reason: MatchReason, matched: string): void => {
    if (!best || score > best.score) best = { score, reason, matched };
  };
  const { province, pinyin, initials, texts } = entry;
  const host = hostOf(word);
  for (const [reason, text, written, weight] of texts) {
    if (reason === 'prefix' || reason === 'unofficial-prefix') {
      // The beginning of a number: 粤ICP备12…, 粤B2-, 粤公网安备.
      if (word.startsWith(text) && /^(?:I|B|A|备|公|网|\d|$)/.test(word.slice(1)))
        offer(weight, reason, written);
    } else if (reason === 'host' || reason === 'old-host') {
      if (host === text) offer(weight + 20, reason, written);
      else if (host.length > 2 && text.includes(host)) offer(weight, reason, written);
    } else if (reason === 'form' && anyNumber.includes(word)) {
      // Stands before every number and in any title: says nothing of a province.
    } else if (reason === 'authority' && word.length === 1) {
      // The A of every administration.
    } else if (text === word) offer(weight + 5, reason, written);
    else if (text.startsWith(word)) offer(weight + 2, reason, written);
    else if (text.includes(word.length > 1 ? word : ` ${word}`)) offer(weight, reason, written);
  }
  const letters = lettersOf(word);
  if (letters) {
    const typed = simplePinyin(letters);
    if (province.pinyin === letters) offer(87, 'pinyin', province.pinyin);
    else if (pinyin === typed) offer(85, 'pinyin', province.pinyin);
    else if (pinyin.startsWith(typed) && (typed.length > 1 || initials === typed)) {
      offer(66 - (pinyin.length - typed.length) / 20, 'pinyin', province.pinyin);
    } else if (typed.length === 1 && pinyin.startsWith(typed)) offer(55, 'pinyin', province.pinyin);
    if (initials === letters) offer(75, 'initials', initials);
    if (province.id === letters) offer(76, 'id', province.id);
  }
  if (
    province.gbCode === word ||
    (/^\d{12}(?:\d\d)?$|^\d{6}$/.test(word) && word.startsWith(province.gbCode))
  ) {
    offer(70, 'code', province.gbCode);
  }
  return best;
}

/** The host of an address in upper case, as folded texts are; the word itself when it is no address. */
function hostOf(word: string): string {
  return word.replace(/^[A-Z]+:\/\/(?:[^/?#@]*@)?/, '').replace(/\.?(?::\d+)?(?:[/?#].*)?$/, '');
}
