import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What each folder may import of the project. Nothing looks up. */
const mayImport: Record<string, string[]> = {
  data: ['data'],
  locales: ['locales'],
  lib: ['lib', 'data', 'locales'],
  platform: ['platform', 'lib', 'data', 'locales'],
  components: ['components', 'platform', 'lib', 'data', 'locales', 'assets'],
  entrypoints: ['entrypoints', 'components', 'platform', 'lib', 'data', 'locales', 'assets'],
};

function sourcesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => target);
}

describe.each(Object.entries(mayImport))('%s', (folder, allowed) => {
  const files = sourcesOf(folder);

  it('has files, and they import only from the folders below', () => {
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      for (const target of importsOf(file).filter((name) => name.startsWith('.'))) {
        const top = relative(root, resolve(root, dirname(file), target)).split('/')[0];
        expect([file, target, allowed.includes(top ?? '')]).toEqual([file, target, true]);
      }
    }
  });
});

/** The areas of lib/ in the order in which they may know one another: each only those before it. */
const areas = ['host', 'filing', 'repair', 'guide', 'form', 'notebook', 'lookup', 'hint'];
/** The same within the form: values, what is entered, how it stands on paper. */
const formParts = ['values', 'model', 'paper'];

/** Which folder below `folder` a file stands in; null for what stands beside them and serves them all. */
function folderIn(folder: string, file: string): string | null {
  const [part, rest] = relative(folder, file).split('/');
  return part !== '..' && rest !== undefined ? (part ?? null) : null;
}

/** Imports from one folder below `folder` into another, `from → to: file`. */
function crossings(folder: string): { from: string; to: string; file: string }[] {
  return sourcesOf(folder).flatMap((file) => {
    const from = folderIn(folder, file);
    return importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => folderIn(folder, relative(root, resolve(root, dirname(file), name))))
      .flatMap((to) => (from && to && from !== to ? [{ from, to, file }] : []));
  });
}

describe('the areas within a layer', () => {
  it.each([
    ['lib', areas],
    ['lib/form', formParts],
  ])('%s: each knows only those before it', (folder, order) => {
    const found = crossings(folder);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ from, to }) => order.indexOf(to) > order.indexOf(from))).toEqual([]);
    const named = found.flatMap(({ from, to }) => [from, to]);
    expect(named.filter((name) => !order.includes(name))).toEqual([]);
  });

  it('components never import each other both ways', () => {
    const links = new Set(crossings('components').map(({ from, to }) => `${from} → ${to}`));
    expect(links.size).toBeGreaterThan(0);
    expect([...links].filter((link) => links.has(link.split(' → ').reverse().join(' → ')))).toEqual([]);
  });

  it('lib holds its areas and at most six loose files', () => {
    const entries = readdirSync(join(root, 'lib'), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.sort()).toEqual([...areas].sort());
    expect(entries.length - folders.length).toBeLessThanOrEqual(6);
  });
});

describe('the folders keep to their world', () => {
  it('only platform/browser.ts imports the browser’s APIs', () => {
    const users = Object.keys(mayImport)
      .flatMap(sourcesOf)
      .filter((file) =>
        importsOf(file).some((name) => name === 'wxt/browser' || name.includes('webextension-polyfill')),
      );
    expect(users).toEqual(['platform/browser.ts']);
  });

  it('lib and data name no browser, page or WXT', () => {
    for (const file of [...sourcesOf('lib'), ...sourcesOf('data')]) {
      const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect([file, /\b(?:document|window|chrome|browser)\./.exec(text)?.[0]]).toEqual([file, undefined]);
      expect([file, importsOf(file).filter((name) => /^(?:wxt|preact)/.test(name))]).toEqual([file, []]);
    }
  });

  it('only lib/guide/fact-trust.ts judges how far a fact can be trusted', () => {
    for (const file of ['lib', 'platform', 'components', 'entrypoints'].flatMap(sourcesOf)) {
      if (file === 'lib/guide/fact-trust.ts') continue;
      const text = readFileSync(join(root, file), 'utf8');
      const judged =
        /confidence [!=]==|[!=]== '(?:high|medium|low)'|!(?:\w+\.)*superseded|superseded (?:&&|\|\|)/.exec(
          text,
        );
      expect([file, judged?.[0]]).toEqual([file, undefined]);
    }
  });

  it('no page carries the whole of zod', () => {
    for (const file of Object.keys(mayImport).flatMap(sourcesOf)) {
      expect([file, importsOf(file).includes('zod')]).toEqual([file, false]);
    }
  });

  it('the code holds no province’s host', () => {
    for (const file of ['lib', 'platform', 'components', 'entrypoints'].flatMap(sourcesOf)) {
      const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect([file, /[a-z]+\.(?:miit|miitbeian)\.gov\.cn/.exec(text)?.[0]]).toEqual([file, undefined]);
    }
  });
});
