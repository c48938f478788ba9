/** What the built scripts carry with them, by what they import. */
import { expect, it } from 'vitest';
import { carriedBy, codeOf, valuesFrom } from './sources';

it('the popup, which opens at every click, carries no schema', () => {
  const files = carriedBy('entrypoints/popup/main.tsx');
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => valuesFrom(file).some((name) => name.startsWith('zod')))).toEqual([]);
});

it('the script in a page never names storage, which is closed to it', () => {
  const files = carriedBy('entrypoints/beian.content.ts');
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => /\bstorage\b/.test(codeOf(file)))).toEqual([]);
  expect(files.filter((file) => file.startsWith('platform/stored/'))).toEqual([]);
});
