/** How pages of the extension get the settings, from a browser that is slow or broken. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings, type Settings } from '../../lib/settings';
import { followPreset } from '../../platform/background/preset';
import { followSettings } from '../../platform/settings';
import {
  breakages,
  disk,
  freshStorage,
  get,
  later,
  listeners,
  managed,
  never,
  pass,
  pause,
  tell,
} from './storage-fake';

vi.mock('../../platform/browser', () => import('./storage-fake'));

const changed = vi.fn<(settings: Settings) => void>();
const given = () => changed.mock.calls.map(([settings]) => settings);
const dark = { 'setting:theme': 'dark' };

beforeEach(() => {
  freshStorage();
  changed.mockReset();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a page follows the settings', () => {
  it('as they are stored, once, and asks nobody else', async () => {
    disk.stored = dark;
    managed.mockImplementation(never);
    followSettings(changed);
    await pass(pause);
    expect(given()).toEqual([{ ...defaultSettings, theme: 'dark' }]);
    await pass(10_000);
    expect(given()).toHaveLength(1);
    expect(managed).not.toHaveBeenCalled();
  });

  it('with what the organisation preset last, and what it presets now as soon as the browser says so', async () => {
    disk.stored = { ...dark, preset: { theme: 'light', hints: 'quiet' } };
    managed.mockImplementation(() => later(2000, { hints: 'off' }));
    followPreset();
    followSettings(changed);
    await pass(pause);
    const own = { ...defaultSettings, theme: 'dark' };
    expect(given()).toEqual([{ ...own, hints: 'quiet' }]);
    await pass(2000 + 2 * pause);
    expect(given()).toEqual([
      { ...own, hints: 'quiet' },
      { ...own, hints: 'off' },
    ]);
  });

  it.each(breakages)('by the defaults, once, where storage %s', async (_, breakIt) => {
    breakIt();
    const stop = followSettings(changed);
    await pass(0);
    expect(given()).toEqual([defaultSettings]);
    stop();
    await pass(10_000);
    expect(given()).toHaveLength(1);
  });

  it('not at all where storage never answers', async () => {
    get.mockImplementation(never);
    followSettings(changed);
    await pass(10_000);
    expect(given()).toEqual([]);
  });

  it('when they change, until it ends', async () => {
    const stop = followSettings(changed);
    await pass(pause);
    disk.stored = dark;
    tell({ 'setting:theme': { newValue: 'dark' } });
    await pass(pause);
    expect(given().at(-1)).toEqual({ ...defaultSettings, theme: 'dark' });
    // What could not be read again stays as it was.
    get.mockRejectedValue(new Error('broken'));
    tell({ 'setting:hints': { newValue: 'off' } });
    await pass(pause);
    expect(given().at(-1)).toEqual({ ...defaultSettings, theme: 'dark' });
    stop();
    await pass(pause);
    expect(listeners.size).toBe(0);
  });

  it('no more when it ends before the first answer', async () => {
    followSettings(changed)();
    await pass(10_000);
    expect(given()).toEqual([]);
  });
});
