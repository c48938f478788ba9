/** What an organisation presets: kept as the browser said it last, and waited for where something cannot be undone. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings, type Settings } from '../../lib/settings';
import { followPreset } from '../../platform/background/preset';
import {
  eraseLocal,
  listHost,
  loadSettings,
  presetSettings,
  sureSettings,
  whenSettingsChange,
} from '../../platform/settings';
import {
  breakages,
  disk,
  freshStorage,
  later,
  managed,
  never,
  pass,
  pause,
  tell,
  type Values,
  working,
} from './storage-fake';

vi.mock('../../platform/browser', () => import('./storage-fake'));

const dark = { 'setting:theme': 'dark' };

beforeEach(freshStorage);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is preset', () => {
  const news = vi.fn();
  beforeEach(() => {
    news.mockReset();
    whenSettingsChange(news);
  });

  it.each<[string, Values, () => Promise<Values>, unknown, number]>([
    ['is kept once it was said', {}, () => later(1, { hints: 'off' }), { hints: 'off' }, 1],
    ['that it is nothing is kept, and no news', {}, () => later(1, {}), {}, 0],
    ['goes when nothing is preset any more', { preset: { hints: 'off' } }, () => later(1, {}), {}, 1],
    [
      'is not written again',
      { preset: { hints: 'off' } },
      () => later(1, { hints: 'off' }),
      { hints: 'off' },
      0,
    ],
    ['stays while the browser does not say', { preset: { hints: 'off' } }, never, { hints: 'off' }, 0],
    ['is nothing where there is no policy', {}, () => Promise.reject(new Error('no manifest')), {}, 0],
    ['never names a site with a permission', {}, () => later(1, { repairedSites: ['a.example'] }), {}, 0],
  ])('%s', async (_, before, said, after, times) => {
    disk.stored = before;
    managed.mockImplementation(said);
    followPreset();
    await pass(1000);
    expect(disk.stored.preset).toEqual(after);
    expect(news).toHaveBeenCalledTimes(times);
  });

  it('is asked for anew when the policy changes, and when what was kept is gone', async () => {
    managed
      .mockResolvedValueOnce({})
      .mockResolvedValueOnce({ hints: 'off' })
      .mockResolvedValueOnce({ hints: 'quiet' });
    followPreset();
    await pass(100);
    tell({ hints: { newValue: 'off' } }, 'managed');
    await pass(100);
    expect(disk.stored.preset).toEqual({ hints: 'off' });
    await working.local.clear();
    await pass(100);
    expect(disk.stored.preset).toEqual({ hints: 'quiet' });
  });

  it('outlives "Delete everything", which is about what is the person’s', async () => {
    disk.stored = { ...dark, preset: { hints: 'off' }, 'case:1': {} };
    const erasing = eraseLocal();
    await pass(pause);
    await erasing;
    expect(disk.stored).toEqual({ preset: { hints: 'off' } });
  });

  it('counts for what the person left alone', async () => {
    disk.stored = { ...dark, preset: { theme: 'light', hints: 'off' } };
    const names = presetSettings();
    const settings = loadSettings();
    await pass(pause);
    expect([...(await names)]).toEqual(['hints']);
    expect(await settings).toEqual({ ...defaultSettings, theme: 'dark', hints: 'off' });
  });
});

describe('what cannot be undone', () => {
  it.each<[string, Values, () => Promise<Values>, number, Partial<Settings> | null]>([
    [
      'goes by what was kept, at once',
      { preset: { recentLookups: false } },
      never,
      pause,
      { recentLookups: false },
    ],
    [
      'waits for the first word',
      {},
      () => later(2000, { recentLookups: false }),
      2100,
      { recentLookups: false },
    ],
    ['waits for the word that nothing is preset', {}, () => later(2000, {}), 2100, {}],
    ['is not done where none comes', {}, never, 6000, null],
  ])('%s', async (_, before, said, ms, expected) => {
    disk.stored = before;
    managed.mockImplementation(said);
    followPreset();
    const answered = vi.fn();
    void sureSettings().then(answered);
    await pass(pause - 1);
    expect(answered).not.toHaveBeenCalled();
    await pass(ms);
    expect(answered.mock.calls).toEqual([[expected && { ...defaultSettings, ...expected }]]);
  });

  it.each(breakages)('is not done where storage %s', async (_, breakIt) => {
    breakIt();
    expect(await sureSettings()).toBeNull();
  });

  it('a list of the person’s own holds what the organisation put on it', async () => {
    managed.mockImplementation(() => later(2000, { mutedHosts: ['a.example'] }));
    followPreset();
    const listing = listHost('mutedHosts', 'b.example', true);
    await pass(1000);
    expect(disk.stored).toEqual({});
    await pass(2000);
    await listing;
    expect(disk.stored['setting:mutedHosts']).toEqual(['a.example', 'b.example']);
  });
});
