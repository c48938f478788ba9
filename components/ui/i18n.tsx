import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Bilingual } from '../../data/schema';
import { sayDay, sayTime } from '../../lib/local-time';
import { formatMessage, lookUpMessage, type MessageParams } from '../../lib/locale-messages';
import type { Locale, MessageKey } from '../../locales/dictionaries';
import { wordsIn } from '../../locales/words';

interface Words {
  locale: Locale;
  /** The words of a key, with `{name}` filled in; counts are grouped. */
  t: (key: MessageKey, params?: MessageParams) => string;
  /** A fact or name in the person's language. */
  say: (text: Bilingual) => string;
  /** A day (`YYYY-MM-DD`, or less of it) as it is written in the person's language. */
  day: (day: string) => string;
  /** A UTC time as the person's clock shows it, in their language. */
  time: (utc: string) => string;
}

function speak(locale: Locale): Words {
  return {
    locale,
    t: (key, params) => formatMessage(lookUpMessage(wordsIn(locale), key), params),
    say: (text) => (locale === 'en' ? text.en : text.zh),
    day: (day) => sayDay(day, locale),
    time: (utc) => sayTime(utc, locale),
  };
}

const Language = createContext<Words>(speak('zh_CN'));

/** Gives everything inside the words of one language. */
export function LanguageProvider({ locale, children }: { locale: Locale; children: ComponentChildren }) {
  return <Language.Provider value={speak(locale)}>{children}</Language.Provider>;
}

/** The words of the language that the page speaks. */
export function useWords(): Words {
  return useContext(Language);
}
