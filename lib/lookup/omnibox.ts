/** What is typed after the extension's keyword in the address bar: where it leads, and what is offered while one types. */
import { nameOf, provinceNames } from '../../data/names/names';
import type { ProvinceId } from '../../data/schema';
import type { Locale } from '../../locales/dictionaries';
import { kind as enKinds } from '../../locales/en/filing.json';
import { omnibox as enWords } from '../../locales/en/lookup.json';
import { kind as zhKinds } from '../../locales/zh_CN/filing.json';
import { omnibox as zhWords } from '../../locales/zh_CN/lookup.json';
import type { DeskRoute } from '../desk-route';
import { filingOf, readFiling } from '../filing/filing';
import type { FilingNumber } from '../filing/filing-number';
import { prefixCharacters, prefixOf } from '../filing/prefix';
import { formatMessage } from '../locale-messages';
import { readText } from './read-text';
import { shareableQuery } from './shareable-query';

const dictionaries = {
  zh_CN: { ...zhWords, kinds: zhKinds },
  en: { ...enWords, kinds: enKinds },
};

/** One line below the address bar. */
export interface Suggestion {
  /** What stands for it when it is chosen: to be typed instead. */
  readonly content: string;
  /** Plain text. */
  readonly description: string;
}

/** What Enter does, and what else is offered. */
export interface Suggestions {
  readonly first: string;
  readonly others: readonly Suggestion[];
}

/** Most lines besides the first. */
const most = 5;
/** Longest text that is repeated in a line, in UTF-16 units. */
const longest = 60;
/** A text longer than an address bar is for is looked at no further. */
const longestRead = 2000;

const provinceIds = provinceNames.map(({ id }) => id);

/** Provinces by their character, the beginning of their name, or their two letters; the directory is not at hand here. */
function provincesFor(typed: string): ProvinceId[] {
  const word = typed.trim().toLowerCase().replaceAll(' ', '');
  if (!word) return [];
  if (prefixCharacters.includes(word)) return [prefixOf(word).provinceId];
  const exact = provinceIds.filter((id) => id === word);
  const named = provinceIds.filter((id) => {
    const { zh, en } = nameOf(id).name;
    return zh.startsWith(word) || en.toLowerCase().replaceAll(' ', '').startsWith(word);
  });
  return [...new Set([...exact, ...named])];
}

function shortName(id: ProvinceId, locale: Locale): string {
  const { zh, en } = nameOf(id).name;
  return locale === 'en' ? en : zh;
}

/**
 * Where a text leads: to the guide of the one filing, or the province, that it names, else to the view that looks it up.
 *
 * @param typed Any text. Nothing is asked of anybody, and what is personal in it does not go into the address.
 */
export function placeFor(typed: string): DeskRoute {
  const text = typed.slice(0, longestRead);
  const { numbers } = readText(text);
  const [first] = numbers;
  const filing = first && numbers.length === 1 ? filingOf(first) : null;
  if (filing) return { view: 'guide', filing };
  const [provinceId] = numbers.length === 0 ? provincesFor(text) : [];
  if (provinceId) return { view: 'guide', filing: readFiling(provinceId) };
  return { view: 'lookup', query: shareableQuery(text) };
}

/** What is offered while a text is typed. Never throws. */
export function suggestionsFor(typed: string, locale: Locale): Suggestions {
  const words = dictionaries[locale];
  const text = typed.slice(0, longestRead).trim();
  if (!text) return { first: words.empty, others: [] };
  const { numbers } = readText(text);
  const offers =
    numbers.length > 0
      ? numbers.map((number) => ofNumber(number, locale))
      : provincesFor(text).map((id) => ({
          content: nameOf(id).name.zh,
          description: formatMessage(words.province, { province: shortName(id, locale) }),
        }));
  const [first, ...rest] = offers;
  if (first && numbers.length <= 1) return { first: first.description, others: rest.slice(0, most) };
  const all = formatMessage(words.lookUp, { text: cut(text) });
  return { first: all, others: offers.slice(0, most) };
}

/** What a number is: its province, and what it is the number of. */
function ofNumber({ kind, canonical, provinceId }: FilingNumber, locale: Locale): Suggestion {
  const { kinds } = dictionaries[locale];
  const parts = [canonical, ...(provinceId ? [shortName(provinceId, locale)] : []), kinds[kind]];
  return { content: canonical, description: parts.join(' · ') };
}

function cut(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ');
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A line as Chromium takes it: XML, in which what a text holds may be no mark. */
export function asXml(text: string): string {
  const marks: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? '').replace(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
}
