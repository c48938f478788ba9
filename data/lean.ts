/** The facts as the built extension carries them: without their sources, which stand apart (sources.ts). */
import type { Provider, Province, ProvinceFacts } from './schema';
import { soleTellerOf } from './tellers';

/** Collects lists of sources, each once. */
export class SourceShelf {
  readonly lists: string[][] = [];
  readonly #places = new Map<string, number>();

  /** The place of a list among all of them. */
  put(list: string[]): number {
    const key = JSON.stringify(list);
    const before = this.#places.get(key);
    if (before !== undefined) return before;
    this.#places.set(key, this.lists.length);
    return this.lists.push(list) - 1;
  }
}

/**
 * A file of data/ with a place instead of each list of sources, and the name of the provider where all of a list are of one.
 *
 * @param data What the file holds; left as it is.
 */
export function leanFacts(data: unknown, shelf: SourceShelf, providers: readonly Provider[]): unknown {
  if (Array.isArray(data)) return data.map((one) => leanFacts(one, shelf, providers));
  if (typeof data !== 'object' || data === null) return data;
  const lean = Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      isList(key, value) ? shelf.put(value) : leanFacts(value, shelf, providers),
    ]),
  );
  const { source } = data as { source?: unknown };
  const teller = isList('source', source) && soleTellerOf(source, providers);
  return teller ? { ...lean, teller: teller.id } : lean;
}

/** What pages have of a province from tables alone. */
const tabled: Record<Exclude<keyof Province, keyof ProvinceFacts>, true> = {
  gbCode: true,
  pinyin: true,
  unofficialPrefixes: true,
  hosts: true,
  legacyFormLinks: true,
};

/** A province's file as pages carry it. */
export function leanProvince(data: object, shelf: SourceShelf, providers: readonly Provider[]): unknown {
  const facts = Object.entries(data).filter(([key]) => !Object.hasOwn(tabled, key));
  return leanFacts(Object.fromEntries(facts), shelf, providers);
}

function isList(key: string, value: unknown): value is string[] {
  return key === 'source' && Array.isArray(value);
}
