/**
 * How what is kept is read and watched, in any world. Where each thing stands is declared in the files beside this
 * one, or in the background where nobody else reads it. Only the background writes.
 */
import { browser } from '../browser';

/** One value under a key of its own. */
export interface StoredValue<T> {
  readonly area: 'local' | 'session';
  readonly key: string;
  /** Makes of whatever stands there, or of nothing, what it is taken for. Never throws. */
  readonly read: (raw: unknown) => T;
}

/** Where values of one kind stand, each under the prefix and its id. */
export interface StoredPlace {
  readonly area: 'local' | 'session';
  readonly prefix: string;
}

/** Values of one kind. */
export interface StoredKind<T> extends StoredPlace {
  /** As that of one value. */
  readonly read: (raw: unknown) => T;
}

/** One value of a kind. */
export interface StoredOne<T> {
  id: string;
  value: T;
  /** As it stands in storage; undefined where it was removed. */
  raw: unknown;
}

/** The value as it stands now. Rejects where the browser cannot read its storage. */
export async function loadStored<T>({ area, key, read }: StoredValue<T>): Promise<T> {
  return read((await browser.storage[area].get(key))[key]);
}

/** One value of a kind, by its id. */
export function loadOne<T>({ area, prefix, read }: StoredKind<T>, id: string): Promise<T> {
  return loadStored({ area, key: prefix + id, read });
}

/** All values of a kind, in no order. */
export async function loadAll<T>(kind: StoredKind<T>): Promise<StoredOne<T>[]> {
  return onesOf(kind, await browser.storage[kind.area].get(null));
}

/** Calls back with the value after each change, whoever made it, until the returned function is called. */
export function watchStored<T>({ area, key, read }: StoredValue<T>, changed: (value: T) => void): () => void {
  return watch(area, (now) => {
    if (Object.hasOwn(now, key)) changed(read(now[key]));
  });
}

/** Calls back after each change of what stands at a place, until the returned function is called. */
export function watchPlace({ area, prefix }: StoredPlace, changed: () => void): () => void {
  return watch(area, (now) => {
    if (Object.keys(now).some((key) => key.startsWith(prefix))) changed();
  });
}

/** The same, with the values that one change touched. */
export function watchKind<T>(
  kind: StoredKind<T>,
  changed: (ones: readonly StoredOne<T>[]) => void,
): () => void {
  return watch(kind.area, (now) => {
    const ones = onesOf(kind, now);
    if (ones.length > 0) changed(ones);
  });
}

function onesOf<T>({ prefix, read }: StoredKind<T>, values: Record<string, unknown>): StoredOne<T>[] {
  return Object.entries(values).flatMap(([key, raw]) =>
    key.startsWith(prefix) ? [{ id: key.slice(prefix.length), value: read(raw), raw }] : [],
  );
}

/** @param changed Gets what stands now under each key that has changed; undefined where it was removed. */
function watch(wanted: string, changed: (now: Record<string, unknown>) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area !== wanted) return;
    changed(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
