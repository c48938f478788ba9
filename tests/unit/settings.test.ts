import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultSettings,
  managedSchema,
  pickPreset,
  pickSettings,
  printSettingsFile,
  readSettings,
  readSettingsFile,
  type Settings,
  settingsInForce,
} from '../../lib/settings';

describe('settings', () => {
  it('reads anything, keeps what fits and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(Object.keys(readSettings(value)).sort()).toEqual(Object.keys(defaultSettings).sort());
      }),
    );
    const stored = {
      theme: 'dark',
      hints: 'loud',
      mutedHosts: ['a.example', 7],
      pausedHosts: ['b.example'],
      extra: 1,
    };
    expect(pickSettings(stored)).toEqual({ theme: 'dark', pausedHosts: ['b.example'] });
  });

  it('lets the person go before the organisation, and the organisation before the default', () => {
    const preset = readSettings({ hints: 'off', theme: 'dark' });
    expect(readSettings({ theme: 'light' }, preset)).toMatchObject({
      hints: 'off',
      theme: 'light',
      language: 'browser',
    });
  });

  const quiet = { hints: 'quiet' } as const;
  it.each<[string, Partial<Settings>, Partial<Settings> | null, Partial<Settings>]>([
    ['nothing chosen, nothing said yet', {}, null, {}],
    ['nothing chosen, nothing preset', {}, {}, {}],
    ['a preset alone', {}, quiet, quiet],
    ['a choice alone', { hints: 'off' }, null, { hints: 'off' }],
    ['a choice over a preset', { hints: 'off' }, quiet, { hints: 'off' }],
    ['the default chosen over a preset', { hints: 'on' }, quiet, {}],
    ['one beside the other', { theme: 'dark' }, quiet, { theme: 'dark', ...quiet }],
    [
      'a list over a list, whole',
      { mutedHosts: ['a.example'] },
      { mutedHosts: ['b.example'] },
      { mutedHosts: ['a.example'] },
    ],
  ])('in force: %s', (_, own, preset, expected) => {
    expect(settingsInForce(own, preset)).toEqual({ ...defaultSettings, ...expected });
  });

  it('an organisation presets what fits, and no site that needs a permission', () => {
    const said = { hints: 'off', theme: 'pink', repairedSites: ['a.example'], more: 1 };
    expect(pickPreset(said)).toEqual({ hints: 'off' });
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(pickPreset(pickPreset(value))).toEqual(pickPreset(value));
        expect(pickPreset(value)).not.toHaveProperty('repairedSites');
      }),
    );
  });

  it('come back from their file as they were, without sites that need a permission', () => {
    const settings = readSettings({
      hints: 'quiet',
      mutedHosts: ['gdca.miit.gov.cn'],
      repairedSites: ['a.example'],
    });
    const { version: _, repairedSites: __, ...carried } = settings;
    expect(readSettingsFile(printSettingsFile(settings))).toEqual({ ok: true, settings: carried });
  });

  it('refuses any other text without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readSettingsFile(text).ok).toBe(false);
      }),
    );
  });

  it('names the field that is wrong', () => {
    const file = JSON.stringify({
      format: 'beian-settings',
      version: 1,
      settings: { theme: 'dark', hint: 'on' },
    });
    expect(readSettingsFile(file)).toEqual({ ok: false, reason: 'field', field: 'hint' });
  });

  it('are all in the schema of the organisation’s policy, but for what only the person gives', () => {
    const { properties } = managedSchema() as {
      properties: Record<string, { type: string; enum?: string[] }>;
    };
    const { version: _, repairedSites: __, ...presettable } = defaultSettings;
    expect(Object.keys(properties).sort()).toEqual(Object.keys(presettable).sort());
    for (const [name, { type, enum: allowed }] of Object.entries(properties)) {
      const value = presettable[name as keyof typeof presettable];
      expect([name, type]).toEqual([name, Array.isArray(value) ? 'array' : typeof value]);
      if (allowed) expect(allowed).toContain(value);
    }
  });
});
