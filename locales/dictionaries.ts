import enBrowser from './en/browser.json';
import enCase from './en/case.json';
import enDesk from './en/desk.json';
import enFiling from './en/filing.json';
import enForm from './en/form.json';
import enGuide from './en/guide.json';
import enHint from './en/hint.json';
import enLookup from './en/lookup.json';
import enNotebook from './en/notebook.json';
import enOfficial from './en/official.json';
import enPanel from './en/panel.json';
import enPopup from './en/popup.json';
import enRepair from './en/repair.json';
import enSettings from './en/settings.json';
import enUi from './en/ui.json';
import zhBrowser from './zh_CN/browser.json';
import zhCase from './zh_CN/case.json';
import zhDesk from './zh_CN/desk.json';
import zhFiling from './zh_CN/filing.json';
import zhForm from './zh_CN/form.json';
import zhGuide from './zh_CN/guide.json';
import zhHint from './zh_CN/hint.json';
import zhLookup from './zh_CN/lookup.json';
import zhNotebook from './zh_CN/notebook.json';
import zhOfficial from './zh_CN/official.json';
import zhPanel from './zh_CN/panel.json';
import zhPopup from './zh_CN/popup.json';
import zhRepair from './zh_CN/repair.json';
import zhSettings from './zh_CN/settings.json';
import zhUi from './zh_CN/ui.json';

/** Every word a person reads, by area; Chinese is the model that English must match key by key. */
const chinese = {
  browser: zhBrowser,
  case: zhCase,
  desk: zhDesk,
  filing: zhFiling,
  form: zhForm,
  guide: zhGuide,
  hint: zhHint,
  lookup: zhLookup,
  notebook: zhNotebook,
  official: zhOfficial,
  panel: zhPanel,
  popup: zhPopup,
  repair: zhRepair,
  settings: zhSettings,
  ui: zhUi,
};
/** All words of a language. */
export type Dictionary = typeof chinese;

const english: Dictionary = {
  browser: enBrowser,
  case: enCase,
  desk: enDesk,
  filing: enFiling,
  form: enForm,
  guide: enGuide,
  hint: enHint,
  lookup: enLookup,
  notebook: enNotebook,
  official: enOfficial,
  panel: enPanel,
  popup: enPopup,
  repair: enRepair,
  settings: enSettings,
  ui: enUi,
};

/** For the build, tests and scripts; pages take theirs from words.ts. */
export const dictionaries = { zh_CN: chinese, en: english };
export type Locale = keyof typeof dictionaries;

/** The dotted keys of nested words: `step.loginAt`. */
export type KeyOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeyOf<T[K]>}`;
}[keyof T & string];
export type MessageKey = KeyOf<typeof chinese>;
