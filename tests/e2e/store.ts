/** What the extension has stored, read and written past its interface, in a page of it in either browser. */
import type { Settings } from '../../lib/settings';
import type { Store } from '../../platform/stored/store';
import { type Place, send } from './fixture';

type StoreName = 'kept' | 'drafts' | 'answers' | 'lookups' | 'pending' | 'acts' | 'moved';

/** Calls a function of the database, in the background. */
export async function callStore<N extends keyof Store>(
  from: Place,
  name: N,
  ...given: Parameters<Store[N]>
): Promise<Awaited<ReturnType<Store[N]>>> {
  return (await send(from, 'storeCall', { name, given })) as Awaited<ReturnType<Store[N]>>;
}

/** What one store of the database holds, by key. */
export async function held(from: Place, store: StoreName): Promise<Record<string, unknown>> {
  return (await from.evaluate(
    async ({ store: name }) => {
      // Opening it would make it.
      const made = (await indexedDB.databases()).some((one) => one.name === 'beian');
      if (!made) return {};
      return new Promise((done, fail) => {
        const opening = indexedDB.open('beian');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const change = database.transaction(name as string);
          const keys = change.objectStore(name as string).getAllKeys();
          const values = change.objectStore(name as string).getAll();
          change.oncomplete = () => {
            database.close();
            done(Object.fromEntries(keys.result.map((key, at) => [String(key), values.result[at]])));
          };
          change.onabort = () => fail(change.error);
        };
      });
    },
    { store },
  )) as Record<string, unknown>;
}

/** Puts a value into the database as it is, or with undefined removes it; whoever shows it is told. */
export async function putRaw(from: Place, store: StoreName, key: string, value: unknown): Promise<void> {
  await callStore(from, 'readLookups');
  await from.evaluate(
    ({ store: name, key: at, value: raw }) =>
      new Promise((done, fail) => {
        const opening = indexedDB.open('beian');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction(name as string, 'readwrite');
          if (raw === undefined) change.objectStore(name as string).delete(at as string);
          else change.objectStore(name as string).put(raw, at as string);
          change.oncomplete = () => {
            opening.result.close();
            done(null);
          };
          change.onabort = () => fail(change.error);
        };
      }),
    { store, key, value },
  );
  await from.evaluate(
    ({ store: name }) =>
      chrome.runtime.sendMessage({ beian: 'storeChanged', data: { stores: [name] } }).catch(() => null),
    { store },
  );
}

/** Empties the database and the settings. */
export async function emptyStore(from: Place): Promise<void> {
  await callStore(from, 'eraseStore');
  await from.evaluate(async () => {
    await chrome.storage.local.clear();
    await chrome.alarms.clearAll();
    return null;
  }, {});
}

/** The settings that the person chose, as they are stored. */
export async function chosenSettings(from: Place): Promise<Partial<Settings>> {
  return (await from.evaluate(async () => {
    const entries = Object.entries(await chrome.storage.local.get(null));
    const own = entries.filter(([key]) => key.startsWith('setting:'));
    return Object.fromEntries(own.map(([key, value]) => [key.slice('setting:'.length), value]));
  }, {})) as Partial<Settings>;
}

/** Stores settings as the settings page does. */
export async function choose(from: Place, settings: Partial<Settings>): Promise<void> {
  await from.evaluate(
    async ({ settings: wanted }) => {
      const entries = Object.entries(wanted as object);
      await chrome.storage.local.set(
        Object.fromEntries(entries.map(([key, value]) => [`setting:${key}`, value])),
      );
      return null;
    },
    { settings },
  );
}
