/** What the built scripts carry with them, by what they import. */
import { expect, it } from 'vitest';
import { carriedBy, codeOf, valuesFrom } from './sources';

it('the popup, which opens at every click, carries no schema', () => {
  const files = carriedBy('entrypoints/popup/main.tsx');
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => valuesFrom(file).some((name) => name.startsWith('zod')))).toEqual([]);
});

it.each(['entrypoints/popup/main.tsx', 'entrypoints/desk/main.tsx', 'entrypoints/background.ts'])(
  '%s carries no facts: they come when they are shown',
  (script) => {
    const files = carriedBy(script);
    const facts = files.filter((file) => /^data\/(?:directory|national|source-lists)/.test(file));
    // Derived tables are replaced by their own result in the build (scripts/build/inline-tables.ts).
    const reached = files.filter((file) => !/^data\/(?:names|hosts|hint-facts)/.test(file));
    expect(reached.length).toBeGreaterThan(30);
    expect(
      facts.filter(() =>
        reached.some((file) => valuesFrom(file).some((name) => /data\/(?:directory|national)$/.test(name))),
      ),
    ).toEqual([]);
    expect(
      files.filter((file) =>
        /^lib\/(?:guide\/guide\.ts|lookup\/lookup\.ts|form\/model\/form-model)/.test(file),
      ),
    ).toEqual([]);
  },
);

it('the script in a page never names storage, which is closed to it', () => {
  const files = carriedBy('entrypoints/beian.content.ts');
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => /\bstorage\b/.test(codeOf(file)))).toEqual([]);
  expect(files.filter((file) => file.startsWith('platform/stored/'))).toEqual([]);
});
