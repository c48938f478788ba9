/**
 * The settings in force: read, watched and changed, by the extension's pages and the background. Each stands under a key of
 * its own, so that choosing one is one blind write, begun in the task of the choice, and undoes no other. What an
 * organisation presets stands beside them as the browser said it last: it may take seconds to say so, and nobody waits.
 */
import {
  defaultSettings,
  hostLimit,
  pickPreset,
  pickSettings,
  type Settings,
  settingNames,
  settingsInForce,
} from '../lib/settings';
import { browser } from './browser';
import { inTime } from './wire';

const prefix = 'setting:';
/** Where earlier versions kept all of them in one value. */
const oldKey = 'settings';
const presetKey = 'preset';

interface Stored {
  /** What the person chose. */
  own: Partial<Settings>;
  /** What the organisation presets; null where the browser has never said so. */
  preset: Partial<Settings> | null;
}

async function readStored(): Promise<Stored> {
  const keys: string[] = [oldKey, presetKey, ...settingNames.map((name) => prefix + name)];
  const stored: Record<string, unknown> = await browser.storage.local.get(keys);
  const chosen = settingNames.filter((name) => Object.hasOwn(stored, prefix + name));
  const own = {
    ...pickSettings(stored[oldKey]),
    ...pickSettings(Object.fromEntries(chosen.map((name) => [name, stored[prefix + name]]))),
  };
  return { own, preset: Object.hasOwn(stored, presetKey) ? pickPreset(stored[presetKey]) : null };
}

/** The settings in force: what an organisation preset, under what the person chose. */
export async function loadSettings(): Promise<Settings> {
  const { own, preset } = await readStored();
  return settingsInForce(own, preset);
}

/**
 * The settings for what cannot be undone: as long as the browser has never said what an organisation presets, it is waited
 * for.
 *
 * @returns Null where it does not say so in time.
 */
export async function sureSettings(): Promise<Settings | null> {
  let stop = (): void => undefined;
  try {
    let hear = (): void => undefined;
    const said = new Promise<void>((done) => {
      hear = done;
    });
    // Before it is read, so that nothing is missed between.
    stop = listenToStorage((changes, area) => {
      if (area === 'local' && changes[presetKey]?.newValue) hear();
    });
    const { own, preset } = await readStored();
    if (preset) return settingsInForce(own, preset);
    await inTime(said);
    return await loadSettings();
  } catch {
    return null;
  } finally {
    stop();
  }
}

/** Names of the settings that are as the organisation preset them: the person has not changed them. */
export async function presetSettings(): Promise<ReadonlySet<string>> {
  const { own, preset } = await readStored();
  return new Set(Object.keys(preset ?? {}).filter((name) => !Object.hasOwn(own, name)));
}

/** Keeps what the browser says that an organisation presets, for as long as it says nothing else. */
export async function storePreset(said: unknown): Promise<void> {
  const preset = pickPreset(said);
  const { preset: before } = await readStored();
  if (before && isSamePreset(before, preset)) return;
  await browser.storage.local.set({ [presetKey]: preset });
}

/** Empties local storage but for what the organisation presets, which is not the person's. */
export async function eraseLocal(): Promise<void> {
  const { preset } = await readStored().catch(() => ({ preset: null }));
  await Promise.all([
    browser.storage.local.clear(),
    preset && browser.storage.local.set({ [presetKey]: preset }),
  ]);
}

/**
 * Stores what the person chose; the rest goes on following the organisation.
 *
 * @param changes What does not fit is left out.
 */
export async function saveSettings(changes: Partial<Settings>): Promise<void> {
  const values = Object.entries(pickSettings(changes)).map(([name, value]) => [prefix + name, value]);
  await inTime(browser.storage.local.set(Object.fromEntries(values)));
}

/** Puts a host on one of the person's lists, as its newest, or takes it off; one change after the other, in all contexts. */
export function listHost(
  list: 'mutedHosts' | 'pausedHosts' | 'repairedSites',
  host: string,
  on: boolean,
): Promise<void> {
  return navigator.locks.request(prefix + list, async () => {
    // What is stored goes before the organisation's list from now on, so that has to be in it.
    const settings = (await sureSettings()) ?? (await loadSettings());
    const others = settings[list].filter((one) => one !== host);
    await saveSettings({ [list]: on ? [...others, host].slice(-hostLimit) : others });
  });
}

/** Gives each setting of earlier versions its own key. */
export async function moveSettings(): Promise<void> {
  const stored: Record<string, unknown> = await browser.storage.local.get(oldKey);
  if (!Object.hasOwn(stored, oldKey)) return;
  await saveSettings((await readStored()).own);
  await browser.storage.local.remove(oldKey);
}

type Changes = Readonly<Record<string, { oldValue?: unknown; newValue?: unknown }>>;

/** @returns Ends it. */
function listenToStorage(listener: (changes: Changes, area: string) => void): () => void {
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/**
 * Calls back after each change of the settings, by the person or the organisation.
 *
 * @returns Ends it.
 */
export function whenSettingsChange(changed: () => void): () => void {
  return listenToStorage((changes, area) => {
    if (area === 'local' && Object.entries(changes).some(isNews)) changed();
  });
}

function isNews([key, { oldValue, newValue }]: [string, Changes[string]]): boolean {
  // That nothing is preset is no news to who did not know.
  if (key === presetKey) return !isSamePreset(oldValue, newValue);
  return key.startsWith(prefix) || key === oldKey;
}

function isSamePreset(one: unknown, other: unknown): boolean {
  return JSON.stringify(pickPreset(one)) === JSON.stringify(pickPreset(other));
}

/** Calls back when the browser's own word of what is preset may be another, or what was kept of it is gone. */
export function whenPresetMayChange(changed: () => void): void {
  listenToStorage((changes, area) => {
    const isGone = area === 'local' && presetKey in changes && !changes[presetKey]?.newValue;
    if (area === 'managed' || isGone) changed();
  });
}

/**
 * The settings as they are and become, for pages: as soon as the browser's storage answers, which may be never. Where it
 * refuses, the defaults, or what was known before.
 *
 * @returns Ends it.
 */
export function followSettings(changed: (settings: Settings) => void): () => void {
  let known = defaultSettings;
  let ended = false;
  const give = (settings: Settings): void => {
    known = settings;
    if (!ended) changed(settings);
  };
  const read = (): void => {
    loadSettings().then(give, () => give(known));
  };
  read();
  let stop = (): void => undefined;
  try {
    stop = whenSettingsChange(read);
  } catch {
    // A browser without storage: the defaults stay.
  }
  return () => {
    ended = true;
    stop();
  };
}
