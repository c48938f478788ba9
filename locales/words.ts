/**
 * The words as pages use them: of one language, and of the areas that they draw. `first` is what every page has from the start;
 * the rest comes with the part of a page that says it (components/ui/lazy.tsx). Which areas are in which group stands in groups/.
 */
import type { Dictionary, Locale } from './dictionaries';

export type WordGroup = 'first' | 'guide' | 'lookup' | 'desk' | 'form';
type Words = Partial<Dictionary>;

const files: Readonly<Record<Locale, Record<WordGroup, () => Promise<{ default: Words }>>>> = {
  zh_CN: {
    first: () => import('./groups/first.zh_CN'),
    guide: () => import('./groups/guide.zh_CN'),
    lookup: () => import('./groups/lookup.zh_CN'),
    desk: () => import('./groups/desk.zh_CN'),
    form: () => import('./groups/form.zh_CN'),
  },
  en: {
    first: () => import('./groups/first.en'),
    guide: () => import('./groups/guide.en'),
    lookup: () => import('./groups/lookup.en'),
    desk: () => import('./groups/desk.en'),
    form: () => import('./groups/form.en'),
  },
};

const there: Record<Locale, { words: Words; groups: Set<WordGroup> }> = {
  zh_CN: { words: {}, groups: new Set() },
  en: { words: {}, groups: new Set() },
};
/** Every group that the page has asked for, in whatever language. */
const wanted = new Set<WordGroup>(['first']);
/** What the page speaks. */
let spoken: Locale | null = null;

/** The words of a language that are there. */
export function wordsIn(locale: Locale): Words {
  return there[locale].words;
}

/** Whether all words of these groups are there. */
export function hasWords(locale: Locale, groups: readonly WordGroup[]): boolean {
  return groups.every((group) => there[locale].groups.has(group));
}

/** Fetches these groups of words, once each. Rejects where the extension's own files cannot be read. */
export async function loadWords(locale: Locale, groups: readonly WordGroup[]): Promise<void> {
  for (const group of groups) wanted.add(group);
  await Promise.all(
    groups.map(async (group) => {
      const has = there[locale];
      if (has.groups.has(group)) return;
      Object.assign(has.words, (await files[locale][group]()).default);
      has.groups.add(group);
    }),
  );
}

/** Fetches what a page needs to speak a language: the first words, and all that it has asked for before in another one. */
export function loadLanguage(locale: Locale): Promise<void> {
  spoken = locale;
  return loadWords(locale, [...wanted]);
}

/** The same of more groups, in the language that the page speaks. */
export async function loadMoreWords(groups: readonly WordGroup[]): Promise<void> {
  if (spoken) await loadWords(spoken, groups);
}

/** Whether a page can speak a language at once. */
export function hasLanguage(locale: Locale): boolean {
  return hasWords(locale, [...wanted]);
}
