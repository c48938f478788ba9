import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { hintFacts } from '../../data/hint-facts';
import { hostTable, pageTable } from '../../data/hosts/table';
import { searchTable } from '../../data/names/search-table';
import { nameTable } from '../../data/names/table';

/** Module → what it exports, in the script in a page and elsewhere. */
const tables = new Map(
  Object.entries({
    'hosts/table': { inPage: { hostTable: pageTable }, elsewhere: { hostTable } },
    'hint-facts': { inPage: { hintFacts }, elsewhere: { hintFacts } },
    'names/table': { inPage: { nameTable }, elsewhere: { nameTable } },
    'names/search-table': { inPage: { searchTable }, elsewhere: { searchTable } },
  }).map(([file, exported]) => [fileURLToPath(new URL(`../../data/${file}.ts`, import.meta.url)), exported]),
);

/** Replaces modules derived from data/ by their own result, so that scripts carry strings and not the directory. */
export function inlineTables(): Plugin {
  let inPage = false;
  return {
    name: 'inline-tables',
    enforce: 'pre',
    configResolved({ build }) {
      inPage = build.lib !== false && String(build.lib?.entry).includes('content-script');
    },
    load(id) {
      const exported = tables.get(id.split('?')[0] ?? '');
      if (!exported) return null;
      return Object.entries(inPage ? exported.inPage : exported.elsewhere)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}
