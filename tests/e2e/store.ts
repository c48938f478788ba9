/** What the extension has stored, read and written past its interface, in a page of it in either browser. */
import type { Settings } from '../../lib/settings';
import type { Store } from '../../platform/stored/store';
import { type Place, send } from './fixture';

type StoreName = 'kept' | 'drafts' | 'answers' | 'lookups' | 'seen' | 'pending' | 'acts' | 'moved';

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
  await putUntold(from, store, key, value);
  await from.evaluate(
    async ({ store: name }) => {
      const told = { beian: 'storeChanged', data: { stores: [name] } };
      await chrome.runtime.sendMessage(told).catch(() => null);
      // Messages reach all pages but the one that sends them; it reads again when it comes into sight.
      Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      Reflect.deleteProperty(document, 'visibilityState');
      return null;
    },
    { store },
  );
}

/** The same in a database that is there already, without a word to anybody. */
export async function putUntold(
  from: Place,
  store: StoreName,
  key: string | number,
  value: unknown,
): Promise<void> {
  await from.evaluate(
    ({ store: name, key: at, value: raw }) =>
      new Promise((done, fail) => {
        const opening = indexedDB.open('beian');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction(name as string, 'readwrite');
          if (raw === undefined) change.objectStore(name as string).delete(at as IDBValidKey);
          else change.objectStore(name as string).put(raw, at as IDBValidKey);
          change.oncomplete = () => {
            opening.result.close();
            done(null);
          };
          change.onabort = () => fail(change.error);
        };
      }),
    { store, key, value },
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

/**
 * Has the database of a page take nothing more, as on a full disk, until there is room again.
 *
 * @param only Refused is just what holds these words.
 */
export async function fillUp(from: Place, only = ''): Promise<void> {
  await from.evaluate(
    async ({ only: words }) => {
      const { put, add } = IDBObjectStore.prototype;
      const refuseIn = (write: typeof put): typeof put =>
        function (this: IDBObjectStore, value, key) {
          if (!JSON.stringify(value).includes(words as string)) return write.call(this, value, key);
          throw new DOMException('The disk is full', 'QuotaExceededError');
        };
      Object.assign(globalThis, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
      Object.assign(IDBObjectStore.prototype, { put: refuseIn(put), add: refuseIn(add) });
      return null;
    },
    { only },
  );
}

/** Ends that. */
export async function makeRoom(from: Place): Promise<void> {
  await from.evaluate(async () => {
    (globalThis as unknown as { makeRoom: () => void }).makeRoom();
    return null;
  }, {});
}

/** Has every change of a store wait, whoever makes it, until the page that holds it lets go. */
export async function holdStore(from: Place, store: StoreName): Promise<void> {
  await from.evaluate(
    ({ store: name }) =>
      new Promise((held, fail) => {
        const opening = indexedDB.open('beian');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          let holds = true;
          const change = opening.result.transaction(name as string, 'readwrite');
          const letGo = new Promise((done) => {
            change.oncomplete = () => {
              opening.result.close();
              done(null);
            };
          });
          Object.assign(globalThis, {
            letGo: () => {
              holds = false;
              return letGo;
            },
          });
          const hold = (): void => {
            change.objectStore(name as string).count().onsuccess = () => {
              held(null);
              if (holds) hold();
            };
          };
          hold();
        };
      }),
    { store },
  );
}

/** Lets go of it. */
export async function releaseStore(from: Place): Promise<void> {
  await from.evaluate(() => (globalThis as unknown as { letGo: () => Promise<null> }).letGo(), {});
}
