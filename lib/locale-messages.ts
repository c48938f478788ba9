import type { Locale } from '../locales/dictionaries';

export type MessageParams = Readonly<Record<string, string | number>>;

/**
 * Fills `{name}` in a message.
 *
 * @param message The message as it stands in locales/.
 * @param params What to put in; a name without a value stays as it is.
 */
export function formatMessage(message: string, params: MessageParams = {}): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
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
