import { browser } from './browser';

/** What the person may set. Stored as one value in local storage, written by the background only. */
export interface Settings {
  version: 1;
  language: 'browser' | 'zh_CN' | 'en';
  theme: 'browser' | 'light' | 'dark';
  /** Hints on beian pages. */
  hints: 'on' | 'quiet' | 'off';
  /** Hosts on which no hint appears. */
  mutedHosts: string[];
  /** Repair links on beian pages without being asked. */
  repairOnBeianPages: boolean;
  /** Hosts that the person added by "always repair on this site". */
  repairedSites: string[];
  /** Hosts on which automatic repair is paused. */
  pausedHosts: string[];
  /** Lead addresses on retired hosts to where the thing is today. */
  navigationRescue: boolean;
  /** Remember recent lookups on this computer. */
  recentLookups: boolean;
}

export const defaultSettings: Settings = {
  version: 1,
  language: 'browser',
  theme: 'browser',
  hints: 'on',
  mutedHosts: [],
  repairOnBeianPages: true,
  repairedSites: [],
  pausedHosts: [],
  navigationRescue: true,
  recentLookups: true,
};

const key = 'settings';

/**
 * Reads any value as settings: what fits is kept, the rest falls back to the default, nothing throws.
 *
 * @param stored What storage, a file or an organisation's policy holds; any value at all.
 */
export function readSettings(stored: unknown, base: Settings = defaultSettings): Settings {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const oneOf = <T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T =>
    allowed.find((one) => one === value) ?? otherwise;
  const flag = (value: unknown, otherwise: boolean): boolean =>
    typeof value === 'boolean' ? value : otherwise;
  const hosts = (value: unknown, otherwise: string[]): string[] =>
    Array.isArray(value)
      ? value.filter((one): one is string => typeof one === 'string').slice(0, 1000)
      : otherwise;
  return {
    version: 1,
    language: oneOf(given.language, ['browser', 'zh_CN', 'en'], base.language),
    theme: oneOf(given.theme, ['browser', 'light', 'dark'], base.theme),
    hints: oneOf(given.hints, ['on', 'quiet', 'off'], base.hints),
    mutedHosts: hosts(given.mutedHosts, base.mutedHosts),
    repairOnBeianPages: flag(given.repairOnBeianPages, base.repairOnBeianPages),
    repairedSites: hosts(given.repairedSites, base.repairedSites),
    pausedHosts: hosts(given.pausedHosts, base.pausedHosts),
    navigationRescue: flag(given.navigationRescue, base.navigationRescue),
    recentLookups: flag(given.recentLookups, base.recentLookups),
  };
}

/** The settings in force: what an organisation preset, under what the person chose. */
export async function loadSettings(): Promise<Settings> {
  const [managed, local] = await Promise.all([
    // Throws in browsers without a policy for this extension.
    browser.storage.managed.get().catch(() => ({})),
    browser.storage.local.get(key),
  ]);
  return readSettings(local[key], readSettings(managed));
}

/** Changes some settings. Background only, so that two tabs never overwrite each other. */
export async function saveSettings(changes: Partial<Settings>): Promise<Settings> {
  const settings = readSettings({ ...(await loadSettings()), ...changes });
  await browser.storage.local.set({ [key]: settings });
  return settings;
}

/** Calls back with the settings after each change, until the returned function is called. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, key)) void loadSettings().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
