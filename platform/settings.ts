/** The settings in force, read and watched. The background saves them (background/settings-store.ts). */
import { pickSettings, readSettings, type Settings } from '../lib/settings';
import { browser } from './browser';

/** Where they stand in local storage. */
export const settingsKey = 'settings';

/** The settings in force: what an organisation preset, under what the person chose. */
export async function loadSettings(): Promise<Settings> {
  const [preset, own] = await Promise.all([loadPreset(), loadOwnSettings()]);
  return readSettings(own, readSettings(preset));
}

/** Names of the settings that are as the organisation preset them: the person has not changed them. */
export async function presetSettings(): Promise<ReadonlySet<string>> {
  const [preset, own] = await Promise.all([loadPreset(), loadOwnSettings()]);
  const chosen = pickSettings(own);
  return new Set(Object.keys(preset).filter((name) => !Object.hasOwn(chosen, name)));
}

/** What the organisation presets; empty where there is no policy for this extension: asking throws in Firefox. */
async function loadPreset(): Promise<Partial<Settings>> {
  // A site of its own needs a permission that only the person gives.
  const { repairedSites: _, ...preset } = pickSettings(await browser.storage.managed.get().catch(() => ({})));
  return preset;
}

/** What the person chose, as it is stored. */
export async function loadOwnSettings(): Promise<unknown> {
  return (await browser.storage.local.get(settingsKey))[settingsKey];
}

type StorageListener = (changes: Record<string, unknown>, area: string) => void;

/**
 * Calls back after each change of the settings, by the person or the organisation.
 *
 * @returns What listens, for `watchSettings` to end.
 */
export function whenSettingsChange(changed: () => void): StorageListener {
  // Not by stored/, which costs the script in a page some bytes of the few that it may have.
  const listener: StorageListener = (changes, area) => {
    if (settingsKey in changes || area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listener);
  return listener;
}

/** The same with the settings as they are now, until the returned function is called. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = whenSettingsChange(() => void loadSettings().then(changed));
  return () => browser.storage.onChanged.removeListener(listener);
}
