import en from '../../locales/en/browser.json';
import zh from '../../locales/zh_CN/browser.json';

/** `_locales/LANG/messages.json` for what the browser itself shows: name, description, titles, menus. */
export function browserTexts(): { path: string; contents: string }[] {
  return Object.entries({ zh_CN: zh, en }).map(([locale, texts]) => ({
    path: `_locales/${locale}/messages.json`,
    contents: JSON.stringify(
      Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, { message }])),
    ),
  }));
}
