/**
 * The database of what is private, opened by pages and background themselves; only platform/stored/ does. See schema.ts
 * for what is in it.
 */
import { openDB } from 'idb';
import { moveOver } from './move-over';
import { type Database, type Schema, upgrades } from './schema';

let opening: Promise<Database> | null = null;

/**
 * The database, open. Once it is, the promise has been kept: whoever waits for it goes on in the same task, also while
 * the page closes.
 *
 * @throws Where the browser has none to give, or a newer version of the extension has changed it (`VersionError`).
 */
export function openDatabase(): Promise<Database> {
  opening ??= open().catch((error) => {
    opening = null;
    throw error;
  });
  return opening;
}

async function open(): Promise<Database> {
  const forget = (): void => {
    opening = null;
  };
  const database = await openDB<Schema>('beian', upgrades.length, {
    upgrade: (fresh, from) => {
      for (const upgrade of upgrades.slice(from)) upgrade(fresh);
    },
    // A newer version of the extension is about to change it: this page has had its day.
    blocking: () => {
      forget();
      database.close();
    },
    terminated: forget,
  });
  await moveOver(database);
  return database;
}
