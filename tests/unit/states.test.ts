/** The page of all states has every part of ui/ on it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}/`, import.meta.url));

function sourcesIn(path: string): [name: string, text: string][] {
  return readdirSync(folder(path))
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => [name, readFileSync(folder(path) + name, 'utf8')]);
}

/** They hold every page and draw nothing of their own. */
const frames = ['i18n.tsx', 'start-page.tsx'];

it('every part of ui/ is on the page of all states', () => {
  const parts = sourcesIn('components/ui')
    .filter(([name]) => !frames.includes(name))
    .flatMap(([, text]) =>
      [...text.matchAll(/^export (?:function|const) ([A-Z]\w*)/gm)].map(([, part]) => part),
    );
  expect(parts.length).toBeGreaterThan(10);
  const page = sourcesIn('entrypoints/states')
    .map(([, text]) => text)
    .join('\n');
  expect(parts.filter((part) => !new RegExp(`<${part}\\b`).test(page))).toEqual([]);
});
