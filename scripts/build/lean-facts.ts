import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { providers } from '../../data/directory';
import { leanFacts, leanProvince, SourceShelf } from '../../data/lean';

const root = fileURLToPath(new URL('../../data/', import.meta.url));
const listsFile = join(root, 'source-lists.ts');

/** The files of facts by path, without their sources, and the lists of these. */
function readFacts(): { files: Map<string, unknown>; lists: readonly (readonly string[])[] } {
  const shelf = new SourceShelf();
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.json'),
  );
  const files = new Map(
    paths.sort().map((path) => {
      const data = JSON.parse(readFileSync(join(root, path), 'utf8'));
      const lean = path.startsWith('provinces') ? leanProvince : leanFacts;
      return [join(root, path), lean(data, shelf, providers)];
    }),
  );
  return { files, lists: shelf.lists };
}

/** A module that gives a value. Browsers read a string of JSON faster than the same as code. */
function moduleOf(head: string, value: unknown): string {
  return `${head} JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

/** Pages carry facts without their sources; these stand in a file of their own, which is read when a proof is opened. */
export function leanFactFiles(): Plugin {
  const facts = readFacts();
  return {
    name: 'lean-facts',
    enforce: 'pre',
    load(id) {
      const path = id.split('?')[0] ?? '';
      if (path === listsFile) return moduleOf('export const sourceLists =', facts.lists);
      const data = facts.files.get(path);
      return data === undefined ? null : { code: moduleOf('export default', data), moduleType: 'js' };
    },
  };
}
