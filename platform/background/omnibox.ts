/** The keyword in the address bar. What is typed is read here, and neither kept nor sent. */
import { chooseLocale } from '../../lib/locale-messages';
import { asXml, placeFor, suggestionsFor } from '../../lib/lookup/omnibox';
import { browser } from '../browser';
import { browserLanguage, openDesk } from '../tabs';

/** Firefox takes a line as it is. */
const lineOf = (text: string): string => (import.meta.env.FIREFOX ? text : asXml(text));

/** Offers lines while one types after the keyword, and goes where Enter leads. Called once when the background starts. */
export function answerOmnibox(): void {
  // The address bar is the browser's, and speaks its language.
  const locale = chooseLocale('browser', browserLanguage());
  const offer = (text: string) => {
    const { first, others } = suggestionsFor(text, locale);
    browser.omnibox.setDefaultSuggestion({ description: lineOf(first) });
    return others.map(({ content, description }) => ({ content, description: lineOf(description) }));
  };
  browser.omnibox.onInputStarted.addListener(() => void offer(''));
  browser.omnibox.onInputChanged.addListener((text, suggest) => suggest(offer(text)));
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    void openDesk(placeFor(text), disposition);
  });
}
