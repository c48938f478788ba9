/** How pages of the extension get the settings, from a browser that is slow or broken. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings, type Settings } from '../../lib/settings';
import { followSettings } from '../../platform/settings';

type Get = () => Promise<Record<string, unknown>>;
type Listener = (changes: Record<string, unknown>, area: string) => void;

const listeners = new Set<Listener>();
const local = vi.fn<Get>();
const managed = vi.fn<Get>();
const working = {
  local: { get: local },
  managed: { get: managed },
  onChanged: {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  },
};
const fake = vi.hoisted(() => ({ browser: { storage: undefined as unknown } }));
vi.mock('../../platform/browser', () => fake);

const changed = vi.fn<(settings: Settings) => void>();
const given = () => changed.mock.calls.map(([settings]) => settings);
const never: Get = () => new Promise(() => undefined);
const answerAfter =
  (ms: number, values: Record<string, unknown>): Get =>
  () =>
    new Promise((done) => setTimeout(() => done(values), ms));

beforeEach(() => {
  vi.useFakeTimers();
  listeners.clear();
  changed.mockReset();
  fake.browser.storage = working;
  local.mockImplementation(answerAfter(1, {}));
  managed.mockImplementation(answerAfter(1, {}));
});
afterEach(() => {
  vi.useRealTimers();
});

const dark = { 'setting:theme': 'dark' };

describe('a page follows the settings', () => {
  it('as they are stored, at once and once', async () => {
    local.mockImplementation(answerAfter(5, dark));
    followSettings(changed);
    await vi.advanceTimersByTimeAsync(5);
    expect(given()).toEqual([{ ...defaultSettings, theme: 'dark' }]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(given()).toHaveLength(1);
  });

  it('without waiting for what an organisation presets, which comes into them later', async () => {
    local.mockImplementation(answerAfter(5, dark));
    managed.mockImplementation(answerAfter(300, { theme: 'light', hints: 'quiet' }));
    followSettings(changed);
    await vi.advanceTimersByTimeAsync(300);
    const own = { ...defaultSettings, theme: 'dark' };
    expect(given()).toEqual([own, { ...own, hints: 'quiet' }]);
  });

  it('by the defaults after 200 ms, and as they are when that is known', async () => {
    local.mockImplementation(answerAfter(1000, dark));
    followSettings(changed);
    await vi.advanceTimersByTimeAsync(199);
    expect(given()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(given()).toEqual([defaultSettings]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(given().at(-1)).toEqual({ ...defaultSettings, theme: 'dark' });
  });

  it.each([
    ['never answers', () => local.mockImplementation(never)],
    ['refuses', () => local.mockRejectedValue(new Error('broken'))],
    [
      'throws',
      () =>
        local.mockImplementation(() => {
          throw new Error('broken');
        }),
    ],
    [
      'is not there',
      () => {
        fake.browser.storage = undefined;
      },
    ],
  ])('by the defaults where storage %s', async (_, breakIt) => {
    breakIt();
    const stop = followSettings(changed);
    await vi.advanceTimersByTimeAsync(200);
    expect(given()).toEqual([defaultSettings]);
    stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(given()).toHaveLength(1);
  });

  it('when they change, until it ends', async () => {
    const stop = followSettings(changed);
    await vi.advanceTimersByTimeAsync(1);
    local.mockImplementation(answerAfter(1, dark));
    for (const listener of listeners) listener(dark, 'local');
    await vi.advanceTimersByTimeAsync(1);
    expect(given().at(-1)).toEqual({ ...defaultSettings, theme: 'dark' });
    // What could not be read again stays as it was.
    local.mockRejectedValue(new Error('broken'));
    for (const listener of listeners) listener({}, 'managed');
    await vi.advanceTimersByTimeAsync(1);
    expect(given().at(-1)).toEqual({ ...defaultSettings, theme: 'dark' });
    stop();
    await vi.advanceTimersByTimeAsync(1);
    expect(listeners.size).toBe(0);
  });

  it('no more when it ends before the first answer', async () => {
    followSettings(changed)();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(given()).toEqual([]);
  });
});
