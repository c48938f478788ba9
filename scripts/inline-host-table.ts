import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { hostTable } from '../data/host-table';

const modulePath = fileURLToPath(new URL('../data/host-table.ts', import.meta.url));

/** Replaces data/host-table.ts by its own result, so that a content script carries strings and not the directory. */
export function inlineHostTable(): Plugin {
  return {
    name: 'inline-host-table',
    enforce: 'pre',
    load(id) {
      if (id.split('?')[0] !== modulePath) return null;
      return `export const hostTable = ${JSON.stringify(hostTable)};`;
    },
  };
}
