/** What the pages for maintainers name is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(`${root}docs`).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];
/** Stand for something that each has its own of. */
const placeholder = /[A-Z]{2}|\*|…|vN|<|\{/;

describe.each(pages)('%s', (page) => {
  const text = readFileSync(root + page, 'utf8');

  it('names files and folders that exist', () => {
    const named = [
      ...text.matchAll(
        /`((?:data|lib|locales|platform|components|entrypoints|assets|scripts|tests|docs)\/[^`\s]*)`/g,
      ),
    ]
      .map(([, path = '']) => path)
      .filter((path) => !placeholder.test(path));
    const linked = [...text.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)].map(([, path = '']) =>
      page.startsWith('docs/') ? `docs/${path}` : path,
    );
    expect([...named, ...linked].filter((path) => !existsSync(root + path))).toEqual([]);
  });

  it('names commands that exist', () => {
    const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  });
});
