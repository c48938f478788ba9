import type { Locale } from '../locales/dictionaries';

export type MessageParams = Readonly<Record<string, string | number>>;

/** Chinese and English both write 20,001, and 1.5 with a point. */
const numbers = new Intl.NumberFormat('en');

/** A number as people read it: `20,001`. */
export function sayCount(count: number): string {
  return numbers.format(count);
}

/**
 * Fills a message: `{name}` with a value, numbers grouped; `{name|link|links}` with the word for one or for several, where
 * the language has two.
 *
 * @param message The message as it stands in locales/.
 * @param params What to put in; a name without a value stays as it is.
 */
export function formatMessage(message: string, params: MessageParams = {}): string {
  return message.replace(
    /\{(\w+)(?:\|([^{|}]*)\|([^{|}]*))?\}/g,
    (whole, name: string, one?: string, several = '') => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined;
      if (value === undefined) return whole;
      if (one !== undefined) return value === 1 ? one : several;
      return typeof value === 'number' ? sayCount(value) : value;
    },
  );
}

/** The message under a dotted key; the key itself where there is none, so that a gap is seen and nothing breaks. */
export function lookUpMessage(dictionary: object, key: string): string {
  let found: unknown = dictionary;
  for (const part of key.split('.')) {
    found =
      typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[part] : undefined;
  }
  return typeof found === 'string' ? found : key;
}

/**
 * The language to speak.
 *
 * @param choice The setting.
 * @param browserLanguage BCP 47 tag of the browser's interface; every Chinese one gets Chinese.
 */
export function chooseLocale(choice: 'browser' | Locale, browserLanguage: string): Locale {
  if (choice !== 'browser') return choice;
  return /^zh\b/i.test(browserLanguage) ? 'zh_CN' : 'en';
}
