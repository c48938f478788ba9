import enBrowser from './en/browser.json';
import enCommon from './en/common.json';
import enDesk from './en/desk.json';
import enGuide from './en/guide.json';
import enHint from './en/hint.json';
import enPopup from './en/popup.json';
import zhBrowser from './zh_CN/browser.json';
import zhCommon from './zh_CN/common.json';
import zhDesk from './zh_CN/desk.json';
import zhGuide from './zh_CN/guide.json';
import zhHint from './zh_CN/hint.json';
import zhPopup from './zh_CN/popup.json';

/** Every word a person reads, by area; Chinese is the model that English must match key by key. */
const chinese = {
  browser: zhBrowser,
  common: zhCommon,
  desk: zhDesk,
  guide: zhGuide,
  hint: zhHint,
  popup: zhPopup,
};
const english: typeof chinese = {
  browser: enBrowser,
  common: enCommon,
  desk: enDesk,
  guide: enGuide,
  hint: enHint,
  popup: enPopup,
};

export const dictionaries = { zh_CN: chinese, en: english };
export type Locale = keyof typeof dictionaries;

type Keys<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}` }[keyof T & string];
export type MessageKey = Keys<typeof chinese>;
