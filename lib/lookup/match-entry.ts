/** How well one word of a query fits one province. */
import type { SearchedProvince } from '../../data/names/search-table';

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

/** A text of a province that may be searched by part. */
export interface SearchedText {
  readonly reason: MatchReason;
  readonly folded: string;
  readonly written: string;
  /** How much a match in it tells beside matches in other texts. */
  readonly weight: number;
}

/** What is searched of one province. */
export interface DirectoryEntry {
  readonly province: SearchedProvince;
  readonly pinyin: string;
  readonly initials: string;
  readonly texts: readonly SearchedText[];
}

export interface Match {
  readonly reason: MatchReason;
  readonly matched: string;
  /** Higher is better; compared between provinces too. */
  readonly score: number;
}

const anyNumber = 'ICP备案号';

/**
 * The best of all ways in which a word fits a province; of equal ones the first.
 *
 * @param word Folded, without white space, not empty.
 * @returns null where it fits in no way.
 */
export function bestMatch(entry: DirectoryEntry, word: string): Match | null {
  const matches = [
    ...entry.texts.map((text) => matchText(text, word)),
    ...matchLetters(entry, word),
    matchCode(entry.province, word),
  ];
  return matches.reduce((best, match) => (match && match.score > (best?.score ?? 0) ? match : best), null);
}

function matchText({ reason, folded, written, weight }: SearchedText, word: string): Match | null {
  const more = fitText(reason, folded, word);
  return more === null ? null : { reason, matched: written, score: weight + more };
}

/** How much more than its weight a text is worth for a word; null where the word is not in it. */
function fitText(reason: MatchReason, text: string, word: string): number | null {
  switch (reason) {
    case 'prefix':
    case 'unofficial-prefix':
      return beginsNumber(text, word) ? 0 : null;
    case 'host':
    case 'old-host':
      return fitHost(text, hostOf(word));
    case 'form':
      // What stands before every number stands in any title, and says nothing of a province.
      return anyNumber.includes(word) ? null : fitWords(text, word);
    case 'authority':
      // The A of every administration.
      return word.length === 1 ? null : fitWords(text, word);
    default:
      return fitWords(text, word);
  }
}

/** The beginning of a number: 粤ICP备12…, 粤B2-, 粤公网安备. */
function beginsNumber(prefix: string, word: string): boolean {
  return word.startsWith(prefix) && /^(?:I|B|A|备|公|网|\d|$)/.test(word.slice(1));
}

function fitHost(text: string, host: string): number | null {
  if (host === text) return 20;
  return host.length > 2 && text.includes(host) ? 0 : null;
}

function fitWords(text: string, word: string): number | null {
  if (text === word) return 5;
  if (text.startsWith(word)) return 2;
  // One letter tells something only where a word begins.
  return text.includes(word.length > 1 ? word : ` ${word}`) ? 0 : null;
}

function matchLetters({ province, pinyin, initials }: DirectoryEntry, word: string): Match[] {
  const letters = lettersOf(word);
  if (!letters) return [];
  const score = scorePinyin(letters, province.pinyin, pinyin, initials);
  return [
    ...(score === null ? [] : [{ reason: 'pinyin', matched: province.pinyin, score } as const]),
    ...(initials === letters ? [{ reason: 'initials', matched: initials, score: 75 } as const] : []),
    ...(province.id === letters ? [{ reason: 'id', matched: province.id, score: 76 } as const] : []),
  ];
}

/**
 * @param official With the letters that set 陕西 (shaanxi) apart.
 * @param pinyin As people type it.
 */
function scorePinyin(letters: string, official: string, pinyin: string, initials: string): number | null {
  const typed = simplePinyin(letters);
  if (official === letters) return 87;
  if (pinyin === typed) return 85;
  if (!pinyin.startsWith(typed)) return null;
  // The fewer letters are left to type, the likelier the name is meant.
  if (typed.length > 1 || initials === typed) return 66 - (pinyin.length - typed.length) / 20;
  return 55;
}

/** The code of the province alone, of a place in it, or the digits of a public-security number. */
function matchCode({ gbCode }: SearchedProvince, word: string): Match | null {
  const fits = /^(?:\d\d|\d{6}|\d{12}|\d{14})$/.test(word) && word.startsWith(gbCode);
  return fits ? { reason: 'code', matched: gbCode, score: 70 } : null;
}

/** What is typed as pinyin, in lower case; empty for anything else. */
export function lettersOf(word: string): string {
  const letters = word.toLowerCase().replace(/['’ü]/g, (sign) => (sign === 'ü' ? 'v' : ''));
  return /^[a-z]+$/.test(letters) ? letters : '';
}

/** 陕西 is written Shaanxi only to set it apart; people type shanxi. */
export function simplePinyin(pinyin: string): string {
  return pinyin.replaceAll('aa', 'a');
}

/** The host of an address in upper case, as folded texts are; the word itself when it is no address. */
function hostOf(word: string): string {
  return word.replace(/^[A-Z]+:\/\/(?:[^/?#@]*@)?/, '').replace(/\.?(?::\d+)?(?:[/?#].*)?$/, '');
}
