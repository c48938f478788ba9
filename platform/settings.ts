/**
 * The settings in force: read, watched and changed, by the extension's pages and the background. Each stands under a key of
 * its own, so that choosing one is one blind write, begun in the task of the choice, and undoes no other.
 */
import { hostLimit, pickSettings, readSettings, type Settings, settingNames } from '../lib/settings';
import { browser } from './browser';
import { inTime } from './wire';

const prefix = 'setting:';
/** Where earlier versions kept all of them in one value. */
const oldKey = 'settings';

/** The settings in force: what an organisation preset, under what the person chose. */
export async function loadSettings(): Promise<Settings> {
  const [preset, own] = await Promise.all([loadPreset(), loadOwnSettings()]);
  return readSettings(own, readSettings(preset));
}

/** Names of the settings that are as the organisation preset them: the person has not changed them. */
export async function presetSettings(): Promise<ReadonlySet<string>> {
  const [preset, own] = await Promise.all([loadPreset(), loadOwnSettings()]);
  return new Set(Object.keys(preset).filter((name) => !Object.hasOwn(own, name)));
}

/** What the organisation presets; empty where there is no policy for this extension: asking throws in Firefox. */
async function loadPreset(): Promise<Partial<Settings>> {
  const ask = async () => browser.storage.managed.get();
  // A site of its own needs a permission that only the person gives.
  const { repairedSites: _, ...preset } = pickSettings(await inTime(ask()).catch(() => ({})));
  return preset;
}

/** What the person chose. */
async function loadOwnSettings(): Promise<Partial<Settings>> {
  const keys: string[] = [oldKey, ...settingNames.map((name) => prefix + name)];
  const stored: Record<string, unknown> = await browser.storage.local.get(keys);
  const chosen = settingNames.filter((name) => Object.hasOwn(stored, prefix + name));
  return {
    ...pickSettings(stored[oldKey]),
    ...pickSettings(Object.fromEntries(chosen.map((name) => [name, stored[prefix + name]]))),
  };
}

/**
 * Stores what the person chose; the rest goes on following the organisation.
 *
 * @param changes What does not fit is left out.
 */
export function saveSettings(changes: Partial<Settings>): Promise<void> {
  const values = Object.entries(pickSettings(changes)).map(([name, value]) => [prefix + name, value]);
  return inTime(browser.storage.local.set(Object.fromEntries(values)));
}

/** Puts a host on one of the person's lists, as its newest, or takes it off; one change after the other, in all contexts. */
export function listHost(
  list: 'mutedHosts' | 'pausedHosts' | 'repairedSites',
  host: string,
  on: boolean,
): Promise<void> {
  return navigator.locks.request(prefix + list, async () => {
    const others = (await loadSettings())[list].filter((one) => one !== host);
    await saveSettings({ [list]: on ? [...others, host].slice(-hostLimit) : others });
  });
}

/** Gives each setting of earlier versions its own key. */
export async function moveSettings(): Promise<void> {
  const stored: Record<string, unknown> = await browser.storage.local.get(oldKey);
  if (!Object.hasOwn(stored, oldKey)) return;
  await saveSettings(await loadOwnSettings());
  await browser.storage.local.remove(oldKey);
}

type StorageListener = (changes: Record<string, unknown>, area: string) => void;

/**
 * Calls back after each change of the settings, by the person or the organisation.
 *
 * @returns What listens, for `followSettings` to end.
 */
export function whenSettingsChange(changed: () => void): StorageListener {
  const listener: StorageListener = (changes, area) => {
    if (area === 'managed' || (area === 'local' && Object.keys(changes).some(isSetting))) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return listener;
}

function isSetting(key: string): boolean {
  return key.startsWith(prefix) || key === oldKey;
}

/**
 * The settings as they are and become, for pages, which wait for no browser that does not answer: after 200 ms at the
 * latest the defaults are given, then more as soon as it is known. What an organisation presets holds up nobody.
 *
 * @returns Ends it.
 */
export function followSettings(changed: (settings: Settings) => void): () => void {
  let own: Partial<Settings> = {};
  let preset: Partial<Settings> = {};
  let given = false;
  let ended = false;
  const give = (): void => {
    if (ended) return;
    given = true;
    clearTimeout(late);
    changed(readSettings(own, readSettings(preset)));
  };
  const late = setTimeout(give, 200);
  const read = (): void => {
    loadOwnSettings().then(
      (found) => {
        own = found;
        give();
      },
      // What was known stays, and nothing more will be.
      give,
    );
    void loadPreset().then((found) => {
      const news = JSON.stringify(found) !== JSON.stringify(preset);
      preset = found;
      if (news && given) give();
    });
  };
  read();
  let listener: StorageListener | null = null;
  try {
    listener = whenSettingsChange(read);
  } catch {
    // A browser without storage: the defaults stay.
  }
  return () => {
    ended = true;
    clearTimeout(late);
    if (listener) browser.storage.onChanged.removeListener(listener);
  };
}
