import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { providers } from '../data/directory';
import { hintFacts } from '../data/hint-facts';
import { type HostTable, hostTable, shorten } from '../data/host-table';

const tables = new Map(
  Object.entries({ 'host-table': { hostTable }, 'hint-facts': { hintFacts } }).map(([file, exported]) => [
    fileURLToPath(new URL(`../data/${file}.ts`, import.meta.url)),
    exported,
  ]),
);

// No page reads numbers or tells one access provider from another; only help pages are known to hold old links.
const { hosts, targets, prefixes: _, ...rest } = hostTable;
const isProvider = ([owner]: [string, string]): boolean => owner.startsWith('provider:');
const pageTable: Omit<HostTable, 'prefixes'> = {
  ...rest,
  targets: Object.fromEntries(Object.entries(targets).filter(([, path]) => path !== hostTable.usualTarget)),
  hosts: {
    ...Object.fromEntries(Object.entries(hosts).filter((entry) => !isProvider(entry))),
    'provider:': `p ${providers
      .flatMap(({ helpHosts }) => helpHosts)
      .map(shorten)
      .join(' ')}`,
  },
};

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
      return Object.entries(inPage && 'hostTable' in exported ? { hostTable: pageTable } : exported)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}
