import enBrowser from './en/browser.json';
import enCommon from './en/common.json';
import enDesk from './en/desk.json';
import enForm from './en/form.json';
import enGuide from './en/guide.json';
import enHint from './en/hint.json';
import enLookup from './en/lookup.json';
import enNotebook from './en/notebook.json';
import enPopup from './en/popup.json';
import enRepair from './en/repair.json';
import enSettings from './en/settings.json';
import zhBrowser from './zh_CN/browser.json';
import zhCommon from './zh_CN/common.json';
import zhDesk from './zh_CN/desk.json';
import zhForm from './zh_CN/form.json';
import zhGuide from './zh_CN/guide.json';
import zhHint from './zh_CN/hint.json';
import zhLookup from './zh_CN/lookup.json';
import zhNotebook from './zh_CN/notebook.json';
import zhPopup from './zh_CN/popup.json';
import zhRepair from './zh_CN/repair.json';
import zhSettings from './zh_CN/settings.json';

/** Every word a person reads, by area; Chinese is the model that English must match key by key. */
const chinese = {
  browser: zhBrowser,
  notebook: zhNotebook,
  common: zhCommon,
  desk: zhDesk,
  guide: zhGuide,
  hint: zhHint,
  form: zhForm,
  lookup: zhLookup,
  popup: zhPopup,
  repair: zhRepair,
  settings: zhSettings,
};
const english: typeof chinese = {
  browser: enBrowser,
  notebook: enNotebook,
  common: enCommon,
  desk: enDesk,
  guide: enGuide,
  hint: enHint,
  form: enForm,
  lookup: enLookup,
  popup: enPopup,
  repair: enRepair,
  settings: enSettings,
};

export const dictionaries = { zh_CN: chinese, en: english };
export type Locale = keyof typeof dictionaries;

type Keys<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}` }[keyof T & string];
export type MessageKey = Keys<typeof chinese>;
