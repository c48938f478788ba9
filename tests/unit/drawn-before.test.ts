/** What the first drawing of a page goes by: whatever stands in localStorage, it is drawn. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../lib/settings';
import { drawnBefore, noteDrawn } from '../../platform/pages/drawn-before';

let held = new Map<string, string>();
beforeEach(() => {
  held = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
    removeItem: (key: string) => held.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('is what was drawn last, and of that the language and the theme alone', () => {
  noteDrawn({ ...defaultSettings, language: 'en', theme: 'dark', hints: 'off', mutedHosts: ['a.example'] });
  expect(drawnBefore()).toEqual({ ...defaultSettings, language: 'en', theme: 'dark' });
  expect([...held.values()].join()).not.toContain('a.example');
  noteDrawn({ ...defaultSettings, hints: 'off' });
  expect(held.size).toBe(0);
  expect(drawnBefore()).toEqual(defaultSettings);
});

it.each<[string, Partial<typeof defaultSettings>]>([
  ['', {}],
  ['null', {}],
  ['[]', {}],
  ['{"theme":"dark"', {}],
  ['{"theme":"dark","language":"fr"}', { theme: 'dark' }],
  ['{"theme":7,"language":"en","hints":"off","recentLookups":false}', { language: 'en' }],
])('reads %s', (text, expected) => {
  held.set('drawn', text);
  expect(drawnBefore()).toEqual({ ...defaultSettings, ...expected });
});

it('reads any text at all', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      held.set('drawn', text);
      const { language, theme, ...rest } = drawnBefore();
      expect({ ...defaultSettings, ...rest }).toEqual({ ...defaultSettings });
      expect(['browser', 'zh_CN', 'en']).toContain(language);
      expect(['browser', 'light', 'dark']).toContain(theme);
    }),
  );
});

it('is the defaults in a browser without localStorage', () => {
  vi.stubGlobal('localStorage', undefined);
  noteDrawn({ ...defaultSettings, theme: 'dark' });
  expect(drawnBefore()).toEqual(defaultSettings);
});
