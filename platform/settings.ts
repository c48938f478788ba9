import { pickSettings, readSettings, type Settings } from '../lib/settings';
import { browser } from './browser';
import { takeTurns } from './turns';

const key = 'settings';

/** The settings in force: what an organisation preset, under what the person chose. */
export async function loadSettings(): Promise<Settings> {
  const [preset, own] = await Promise.all([loadPreset(), loadOwn()]);
  return readSettings(own, readSettings(preset));
}

/** Names of the settings that are as the organisation preset them: the person has not changed them. */
export async function presetSettings(): Promise<ReadonlySet<string>> {
  const [preset, own] = await Promise.all([loadPreset(), loadOwn()]);
  const chosen = pickSettings(own);
  return new Set(Object.keys(preset).filter((name) => !Object.hasOwn(chosen, name)));
}

/** What the organisation presets; empty where there is no policy for this extension: asking throws in Firefox. */
async function loadPreset(): Promise<Partial<Settings>> {
  // A site of its own needs a permission that only the person gives.
  const { repairedSites: _, ...preset } = pickSettings(await browser.storage.managed.get().catch(() => ({})));
  return preset;
}

async function loadOwn(): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

// Marked as pure, so that the script in a page, which only reads settings, does not carry it.
const inTurn = /* @__PURE__ */ takeTurns();

/**
 * Changes some settings, one change after the other. Background only, so that two tabs never overwrite each
 * other. Only what the person chose is stored: the rest goes on following the organisation.
 *
 * @param changes What does not fit is left out. A function gets the settings in force when its turn has come,
 *   for changes that build on them.
 */
export function saveSettings(
  changes: Partial<Settings> | ((now: Settings) => Partial<Settings>),
): Promise<Settings> {
  return inTurn(async () => {
    const wanted = typeof changes === 'function' ? changes(await loadSettings()) : changes;
    const own = { ...pickSettings(await loadOwn()), ...pickSettings(wanted) };
    await browser.storage.local.set({ [key]: { version: 1, ...own } });
    return loadSettings();
  });
}

type StorageListener = (changes: Record<string, unknown>, area: string) => void;

/**
 * Calls back after each change of the settings, by the person or the organisation.
 *
 * @returns What listens, for `watchSettings` to end.
 */
export function whenSettingsChange(changed: () => void): StorageListener {
  // Not by watchStorage, whose call costs the script in a page some bytes of the few that it may have.
  const listener: StorageListener = (changes, area) => {
    if (key in changes || area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listener);
  return listener;
}

/** The same with the settings as they are now, until the returned function is called. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = whenSettingsChange(() => void loadSettings().then(changed));
  return () => browser.storage.onChanged.removeListener(listener);
}
