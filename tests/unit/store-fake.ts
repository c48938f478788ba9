/** A browser for the database alone: IndexedDB in memory, a local storage, and an end to it at any point. */
import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Store } from '../../platform/stored/store';
import { carriedBy } from './sources';

/** What local storage holds. */
export const local: Record<string, unknown> = {};

/** Operations until the program ends; Infinity for never. */
let left = Number.POSITIVE_INFINITY;
/** How many operations there have been. */
let count = 0;

class Ended extends Error {}

function operate(): void {
  count += 1;
  left -= 1;
  if (left < 0) throw new Ended('ended');
}

export const browser = {
  runtime: {
    id: 'test',
    sendMessage: async () => undefined,
    onMessage: { addListener: () => undefined },
    getURL: (path: string) => `test:/${path}`,
  },
  alarms: { create: vi.fn(async () => undefined) },
  storage: {
    managed: { get: async () => ({}) },
    local: {
      set: async (values: Record<string, unknown>) => {
        operate();
        Object.assign(local, structuredClone(values));
      },
      get: async () => {
        operate();
        return structuredClone(local);
      },
      remove: async (keys: string[]) => {
        for (const key of keys) {
          operate();
          delete local[key];
        }
      },
    },
  },
};

/** One context at a time has a lock; here there is one. */
const locks = { request: (_: string, run: () => unknown) => run() };
Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true });

for (const name of ['put', 'add', 'get', 'delete'] as const) {
  const own = IDBObjectStore.prototype[name] as (...given: unknown[]) => unknown;
  IDBObjectStore.prototype[name] = function operating(this: IDBObjectStore, ...given: unknown[]) {
    try {
      operate();
    } catch (error) {
      // A program that ends takes its open changes with it.
      this.transaction.abort();
      throw error;
    }
    return own.apply(this, given);
  } as never;
}

/** A new computer: nothing stored, in the database or beside it. */
export function freshComputer(values: Record<string, unknown> = {}): void {
  globalThis.indexedDB = new IDBFactory();
  for (const key of Object.keys(local)) delete local[key];
  Object.assign(local, structuredClone(values));
}

/** How much there may be here: a full database of the real size would take most of the tests' time. */
export const mostKept = 60;
export const mostSeen = 20;
const bounds = {
  'lib/notebook/notebook.ts': { mostKept },
  'lib/official/seen-shelf.ts': { mostSeen },
};

// What holds no state is read once, however often the extension starts.
for (const file of carriedBy('platform/stored/store.ts'))
  if (!file.startsWith('platform/'))
    vi.doMock(`../../${file}`, async (read) => ({
      ...(await read<object>()),
      ...bounds[file as keyof typeof bounds],
    }));

/** The extension as it starts, here or anew: nothing of it is left in memory. */
export async function startStore(): Promise<Store> {
  vi.resetModules();
  return (await import('../../platform/stored/store')).store;
}

/** Runs something that ends after so many operations, if it takes that many; tells how many it took. */
export async function endingAfter(operations: number, run: () => Promise<unknown>): Promise<number> {
  left = operations;
  count = 0;
  await run().catch((error) => {
    if (!(error instanceof Ended) && !/abort/i.test(String(error))) throw error;
  });
  left = Number.POSITIVE_INFINITY;
  return count;
}
