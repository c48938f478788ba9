/** Class names in components and in assets, held against each other: one style sheet for each folder of components. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Classes put together from a value, by folder. */
const dynamic: Record<string, string[]> = {
  // A finding and its severity, and the kinds of cells on paper that look different.
  form: ['finding', 'error', 'warning', 'paper-heading', 'paper-label', 'paper-centred', 'paper-stamp'],
};

/** Classes without a look of their own, by which tests find what has no other name. */
const hooks = ['kept-events'];

const folders = readdirSync(join(root, 'components'));

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The value of each `class` attribute as it stands in the source, braces and all. */
function classValues(source: string): string[] {
  return [...source.matchAll(/\bclass=(?:"([^"]*)"|\{)/g)].map(({ 0: start, 1: plain, index }) => {
    if (plain !== undefined) return `'${plain}'`;
    let depth = 1;
    let end = index + start.length;
    for (; depth > 0 && end < source.length; end += 1) {
      if (source[end] === '{') depth += 1;
      if (source[end] === '}') depth -= 1;
    }
    return source.slice(index + start.length, end - 1);
  });
}

/** Classes that the components of a folder draw, as far as they stand in the source. */
function drawnIn(folder: string): Set<string> {
  const values = filesIn(`components/${folder}`, '.tsx').flatMap((file) => classValues(read(file)));
  const words = values
    // What a value is compared with is no class, and what is put into a template is not known here.
    .map((value) => value.replace(/[!=]==? *'[^']*'/g, '').replace(/\S*\$\{[^}]*\}\S*/g, ''))
    .flatMap((value) => [...value.matchAll(/'([^']*)'|`([^`]*)`/g)])
    .flatMap(([, quoted, template]) => (quoted ?? template ?? '').split(/\s+/));
  return new Set([...words.filter(Boolean), ...(dynamic[folder] ?? [])]);
}

/** Every selector of a style sheet, one for each comma outside brackets, without what it stands in. */
function selectorsOf(sheet: string): string[] {
  return [
    ...read(sheet)
      .replace(/\/\*[\s\S]*?\*\/|@import[^;]*;/g, '')
      .matchAll(/([^{};]+)\{/g),
  ]
    .map(([, selector = '']) => selector.trim())
    .filter((selector) => !selector.startsWith('@'))
    .flatMap((selector) => selector.split(/,(?![^(]*\))/).map((one) => one.trim()));
}

const classesOf = (selector: string): string[] =>
  [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name);

/** The style sheets of a folder: its one file, or the parts that this names. */
function sheetsOf(folder: string): string[] {
  return [`assets/${folder}.css`, ...filesIn(`assets/${folder}`, '.css')];
}

const drawn = new Map(folders.map((folder) => [folder, drawnIn(folder)]));
const allDrawn = new Set([...drawn.values()].flatMap((names) => [...names]));

describe('style sheets', () => {
  it('there is one for each folder of components, and parts only where it imports them all', () => {
    expect(readdirSync(join(root, 'assets')).filter((name) => name.endsWith('.css'))).toEqual(
      // The hint is drawn in other people's pages, by no component (tests/unit/hint/hint-style.test.ts).
      [...folders, 'hint'].map((folder) => `${folder}.css`).sort(),
    );
    for (const folder of folders) {
      const parts = filesIn(`assets/${folder}`, '.css').map((file) => basename(file));
      const imported = [...read(`assets/${folder}.css`).matchAll(/@import "\.\/([^"]+)"/g)];
      expect(imported.map(([, file]) => file).sort()).toEqual(
        parts.map((part) => `${folder}/${part}`).sort(),
      );
      if (parts.length > 0) expect([folder, selectorsOf(`assets/${folder}.css`)]).toEqual([folder, []]);
    }
  });

  it.each(folders)('%s: every rule names a class that its own components draw', (folder) => {
    const own = drawn.get(folder) ?? new Set();
    const strangers = sheetsOf(folder)
      .flatMap(selectorsOf)
      .filter((selector) => {
        const names = classesOf(selector);
        return (
          names.length > 0 &&
          (folder === 'ui' ? !names.every(isShared) : !names.some((name) => own.has(name)))
        );
      });
    expect(strangers).toEqual([]);
  });

  it('no class is drawn without a rule, and no rule is for a class that is not drawn', () => {
    const styled = new Set(folders.flatMap(sheetsOf).flatMap(selectorsOf).flatMap(classesOf));
    expect([...allDrawn].filter((name) => !styled.has(name) && !hooks.includes(name))).toEqual([]);
    expect([...styled].filter((name) => !allDrawn.has(name))).toEqual([]);
    expect(hooks.filter((name) => styled.has(name) || !allDrawn.has(name))).toEqual([]);
  });
});

/** What stands in ui is drawn there, or in more folders than one. */
function isShared(name: string): boolean {
  const users = folders.filter((folder) => drawn.get(folder)?.has(name));
  return users.includes('ui') || users.length > 1;
}
