import { browser } from '../browser';

/** What a repaired link says in its title, in the language of the browser. */
export function repairNote(): string {
  return browser.i18n.getMessage('repairNote');
}
