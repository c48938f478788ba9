import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, importsOf, root, sourcesOf } from './sources';

/** What each folder may import of the project. Nothing looks up. */
const mayImport: Record<string, string[]> = {
  data: ['data'],
  locales: ['locales'],
  lib: ['lib', 'data', 'locales'],
  platform: ['platform', 'lib', 'data', 'locales', 'assets'],
  components: ['components', 'platform', 'lib', 'data', 'locales', 'assets'],
  entrypoints: ['entrypoints', 'components', 'platform', 'lib', 'data', 'locales', 'assets'],
};

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
const areas = ['host', 'filing', 'repair', 'official', 'guide', 'form', 'notebook', 'lookup', 'hint'];
/** The same within the form: values, what is entered, how it stands on paper, many of them at once. */
const formParts = ['values', 'model', 'paper', 'many'];

/** Every import within the project, of types too, as paths from the root. */
function linksOf(folder: string): { file: string; to: string }[] {
  return sourcesOf(folder).flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => ({ file, to: relative(root, resolve(root, dirname(file), name)) })),
  );
}

/** Which folder below `folder` a file stands in; null for what stands beside them and serves them all. */
function folderIn(folder: string, file: string): string | null {
  const [part, rest] = relative(folder, file).split('/');
  return part !== '..' && rest !== undefined ? (part ?? null) : null;
}

/** Imports from one folder below `folder` into another, `from → to: file`. */
function crossings(folder: string): { from: string; to: string; file: string }[] {
  return linksOf(folder).flatMap(({ file, to: target }) => {
    const [from, to] = [folderIn(folder, file), folderIn(folder, target)];
    return from && to && from !== to ? [{ from, to, file }] : [];
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

  it.each([
    ['components', ['ui', 'popup', 'panel', 'desk', 'settings']],
    ['locales/en', ['case', 'ui', 'popup', 'panel', 'desk', 'settings', 'browser']],
    ['assets', ['ui', 'popup', 'panel', 'desk', 'settings']],
    ['tests/unit', []],
    ['tests/e2e', ['popup', 'panel', 'settings']],
  ])('%s calls them by the same names', (folder, besides) => {
    const known = [...areas, ...besides];
    const names = readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : (/^(\w+)\.(?:json|css)$/.exec(entry.name)?.slice(1) ?? []),
    );
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('lib holds its areas and at most six loose files', () => {
    const entries = readdirSync(join(root, 'lib'), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.sort()).toEqual([...areas].sort());
    expect(entries.length - folders.length).toBeLessThanOrEqual(6);
  });
});

/** Where files of a folder reach into others. */
function reaching(folder: string, ...forbidden: string[]): string[] {
  return linksOf(folder)
    .filter(({ to }) => forbidden.some((one) => to.startsWith(`${one}/`)))
    .map(({ file, to }) => `${file} → ${to}`);
}

describe('the worlds of platform/', () => {
  const worlds = ['background', 'page', 'pages'];
  /** Files of platform/ that several worlds share; what stands in storage has a folder. */
  const shared = [
    'browser',
    'clipboard',
    'messages',
    'new-id',
    'permissions',
    'settings',
    'side-panel',
    'store-changes',
    'tabs',
    'wire',
  ];

  it('stand in folders of their own; beside them only what they share', () => {
    const entries = readdirSync(join(root, 'platform'), { withFileTypes: true });
    const named = (folder: boolean): string[] =>
      entries
        .filter((entry) => entry.isDirectory() === folder)
        .map(({ name }) => name)
        .sort();
    expect(named(true)).toEqual([...worlds, 'stored'].sort());
    expect(named(false)).toEqual(shared.map((name) => `${name}.ts`));
  });

  it('know nothing of one another, not even types', () => {
    const foreign = linksOf('platform').filter(({ file, to }) => {
      const world = folderIn('platform', to);
      return world !== null && world !== folderIn('platform', file) && worlds.includes(world);
    });
    expect(foreign).toEqual([]);
  });

  it('leave the background and the script in a page alone, for whoever draws', () => {
    const drawn = ['components', 'entrypoints/desk', 'entrypoints/popup', 'entrypoints/sidepanel'];
    expect(drawn.flatMap((one) => reaching(one, 'platform/background', 'platform/page'))).toEqual([]);
  });

  it('open the database in platform/stored alone, which only the background and one file of the pages reach', () => {
    const all = ['lib', 'platform', 'components', 'entrypoints'].flatMap(sourcesOf);
    const opens = all.filter((file) => importsOf(file).includes('idb') || /\bindexedDB\b/.test(codeOf(file)));
    expect(opens.filter((file) => !file.startsWith('platform/stored/'))).toEqual([]);
    expect(opens).not.toEqual([]);
    const users = reaching('platform', 'platform/stored')
      .concat(reaching('components', 'platform/stored'), reaching('entrypoints', 'platform/stored'))
      .map((link) => link.split(' → ')[0] as string);
    const strangers = users.filter((file) => !/^platform\/(?:background|stored)\//.test(file));
    expect([...new Set(strangers)]).toEqual(['platform/pages/store.ts']);
  });

  it('leave the browser’s own storage to the background, the settings, what is on its way and the move out of it', () => {
    const outside = ['platform', 'components', 'entrypoints']
      .flatMap(sourcesOf)
      .filter((file) => !file.startsWith('platform/background/') && /\bstorage\b/.test(codeOf(file)));
    expect(outside.sort()).toEqual([
      'platform/pages/unanswered.ts',
      'platform/settings.ts',
      'platform/stored/move-over.ts',
    ]);
  });

  it('share a contract of messages made of types of lib alone', () => {
    const links = linksOf('platform').filter(({ file }) => file === 'platform/messages.ts');
    expect(links.length).toBeGreaterThan(0);
    expect(links.length).toBe(importsOf('platform/messages.ts').length);
    expect(links.filter(({ to }) => !/^(?:lib|data)\//.test(to))).toEqual([]);
    expect(codeOf('platform/messages.ts').match(/^import (?!type ).*/gm)).toBeNull();
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

  it('nothing uses the global `chrome`, which is declared for what tests run inside the extension', () => {
    for (const file of Object.keys(mayImport).flatMap(sourcesOf)) {
      const text = codeOf(file);
      expect([file, /(?<![\w.'-])chrome\./.exec(text)?.[0]]).toEqual([file, undefined]);
    }
  });

  it('lib and data name no browser, page or WXT', () => {
    for (const file of [...sourcesOf('lib'), ...sourcesOf('data')]) {
      const text = codeOf(file);
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
      const text = codeOf(file);
      expect([file, /[a-z]+\.(?:miit|miitbeian)\.gov\.cn/.exec(text)?.[0]]).toEqual([file, undefined]);
    }
  });
});
