/** What the person may set, what an organisation may preset, and what a settings file may hold. */
import type { Locale } from '../locales/dictionaries';

export interface Settings {
  version: 1;
  language: 'browser' | Locale;
  theme: 'browser' | 'light' | 'dark';
  /** Hints on beian pages. */
  hints: 'on' | 'quiet' | 'off';
  /** Hosts on which no hint appears. */
  mutedHosts: string[];
  /** Repair links on beian pages without being asked. */
  repairOnBeianPages: boolean;
  /** Hosts the person added by "always repair on this site". */
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

type Field = { one: readonly string[] } | 'flag' | 'hosts';

/** What each setting may be: for reading, for checking a file, and for the schema of an organisation's policy. */
const fields: Record<Exclude<keyof Settings, 'version'>, Field> = {
  language: { one: ['browser', 'zh_CN', 'en'] },
  theme: { one: ['browser', 'light', 'dark'] },
  hints: { one: ['on', 'quiet', 'off'] },
  mutedHosts: 'hosts',
  repairOnBeianPages: 'flag',
  repairedSites: 'hosts',
  pausedHosts: 'hosts',
  navigationRescue: 'flag',
  recentLookups: 'flag',
};

/** Each setting by its name. */
export const settingNames = Object.keys(fields) as (keyof typeof fields)[];

/** Most hosts in one list; more are not read. */
export const hostLimit = 1000;
const hostName = /^[a-z0-9\u00a1-\uffff.:[\]-]{1,253}$/;

function fits(field: Field, value: unknown): boolean {
  if (field === 'flag') return typeof value === 'boolean';
  if (field === 'hosts') {
    return (
      Array.isArray(value) &&
      value.length <= hostLimit &&
      value.every((one) => typeof one === 'string' && hostName.test(one))
    );
  }
  return field.one.some((one) => one === value);
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** The settings of a value that are what they may be; everything else is left out. Never throws. */
export function pickSettings(value: unknown): Partial<Settings> {
  const given = asObject(value);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      Object.hasOwn(given, name) && fits(field, given[name]) ? [[name, given[name]]] : [],
    ),
  );
}

/**
 * Reads any value as settings: what fits is kept, the rest falls back, nothing throws.
 *
 * @param stored What storage or an organisation's policy holds; any value at all.
 * @param base What stands where nothing fits.
 */
export function readSettings(stored: unknown, base: Settings = defaultSettings): Settings {
  return { ...base, ...pickSettings(stored) };
}

/** What an organisation presets, in what the browser says of it: a site of its own needs a permission that only the person gives. */
export function pickPreset(value: unknown): Partial<Settings> {
  const { repairedSites: _, ...preset } = pickSettings(value);
  return preset;
}

/**
 * The settings in force: what the person chose, over what an organisation presets, over the defaults.
 *
 * @param preset Null where nobody has said yet what is preset.
 */
export function settingsInForce(own: Partial<Settings>, preset: Partial<Settings> | null): Settings {
  return readSettings(own, readSettings(preset));
}

const format = 'beian-settings';

/** A settings file: JSON that says what it is. Sites with a permission of their own are not carried over. */
export function printSettingsFile({ repairedSites: _, version, ...settings }: Settings): string {
  return `${JSON.stringify({ format, version, settings }, null, 2)}\n`;
}

export type SettingsFileReading =
  | { ok: true; settings: Partial<Settings> }
  /** `field` names what does not fit. */
  | { ok: false; reason: 'not-json' | 'not-settings' | 'newer' }
  | { ok: false; reason: 'field'; field: string };

/**
 * Reads a settings file, all or nothing.
 *
 * @param text Content of any file.
 */
export function readSettingsFile(text: string): SettingsFileReading {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, reason: 'not-json' };
  }
  const file = asObject(value);
  if (file.format !== format || typeof file.settings !== 'object' || file.settings === null) {
    return { ok: false, reason: 'not-settings' };
  }
  if (file.version !== defaultSettings.version) return { ok: false, reason: 'newer' };
  const given = asObject(file.settings);
  const settings = pickSettings(given);
  const wrong = Object.keys(given).find((name) => !Object.hasOwn(settings, name));
  if (wrong !== undefined) return { ok: false, reason: 'field', field: wrong };
  const { repairedSites: _, ...rest } = settings;
  return { ok: true, settings: rest };
}

/**
 * The JSON schema of an organisation's policy (`storage.managed`), in the part of the language that Chromium
 * reads: https://www.chromium.org/administrators/configuring-policy-for-extensions (2026-11).
 */
export function managedSchema(): object {
  const typeOf = (field: Field): object => {
    if (field === 'flag') return { type: 'boolean' };
    if (field === 'hosts') return { type: 'array', items: { type: 'string' } };
    return { type: 'string', enum: field.one };
  };
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(fields)
        // Each of these needs a permission that only the person gives.
        .filter(([name]) => name !== 'repairedSites')
        .map(([name, field]) => [name, typeOf(field)]),
    ),
  };
}
