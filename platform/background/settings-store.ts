/** Saves the settings, so that two tabs never overwrite each other, and does what follows from them. */
import { hostLimit, pickSettings, type Settings } from '../../lib/settings';
import { browser } from '../browser';
import { loadOwnSettings, loadSettings, settingsKey } from '../settings';
import { eraseLookups } from './recent-lookups';
import { setRescue } from './rescue';
import { takeTurns } from './turns';

const inTurn = takeTurns();

/**
 * Changes some settings, one change after the other. Only what the person chose is stored: the rest goes on
 * following the organisation.
 *
 * @param changes What does not fit is left out. A function gets the settings in force when its turn has come,
 *   for changes that build on them.
 */
export function saveSettings(
  changes: Partial<Settings> | ((now: Settings) => Partial<Settings>),
): Promise<Settings> {
  return inTurn(async () => {
    const wanted = typeof changes === 'function' ? changes(await loadSettings()) : changes;
    const own = { ...pickSettings(await loadOwnSettings()), ...pickSettings(wanted) };
    await browser.storage.local.set({ [settingsKey]: { version: 1, ...own } });
    return loadSettings();
  });
}

/** Saves what the person set, and does at once what follows from it. */
export async function obeySettings(changes: Partial<Settings>): Promise<Settings> {
  const settings = await saveSettings(changes);
  if (changes.navigationRescue !== undefined) await setRescue(settings.navigationRescue);
  if (!settings.recentLookups) await eraseLookups();
  return settings;
}

/** Puts a host on one of the person's lists, as its newest, or takes it off. */
export function listHost(list: 'mutedHosts' | 'pausedHosts', host: string, on: boolean): Promise<Settings> {
  return saveSettings((now) => {
    const others = now[list].filter((one) => one !== host);
    return { [list]: on ? [...others, host].slice(-hostLimit) : others };
  });
}
