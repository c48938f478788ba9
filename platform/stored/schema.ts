/**
 * The stores of the database, their versions, and how changes of it begin. The database belongs to the extension's own
 * origin, which no script in a page can name.
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { ProvinceId } from '../../data/schema';
import type { DraftToSave } from '../../lib/form/model/draft';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import type { RecentLookup } from '../../lib/lookup/recent-lookups';
import type { KeptChanges } from '../../lib/notebook/kept-filing';
import type { Settings } from '../../lib/settings';

/** What is stored and has no other place yet. `at` is when it was done, in milliseconds since 1970. */
export type Pending = { act: string; at: number } & (
  | { kind: 'change'; id: string; changes: KeptChanges }
  | { kind: 'answers'; provinceId: ProvinceId; written: string; answers: CaseAnswers }
  | { kind: 'lookup'; lookup: RecentLookup }
  | { kind: 'draft'; save: DraftToSave }
  | { kind: 'settings'; changes: Partial<Settings> }
);

/** Every store has its keys beside its values, so that also a damaged value has a place. */
export interface Schema extends DBSchema {
  /** Kept filings by id, as they stand: schema and versions in lib/notebook/kept-filing.ts. */
  kept: { key: string; value: unknown };
  /** Drafts of forms by id, as they stand: schema in lib/form/model/draft.ts. */
  drafts: { key: string; value: unknown };
  /** What was answered for a filing, by its key. */
  answers: { key: string; value: { answers: CaseAnswers; at: number }; indexes: { at: number } };
  /** What was looked up, by what it says. */
  lookups: { key: string; value: { lookup: RecentLookup; at: number }; indexes: { at: number } };
  /** Changes that are stored and stand nowhere else yet, in order. */
  pending: { key: number; value: Pending };
  /** Acts that were done, and when: repeated, they do nothing. */
  acts: { key: string; value: { at: number }; indexes: { at: number } };
  /** Noted notices of official pages by id, as they stand: schema in lib/official/seen-notice.ts. */
  seen: { key: string; value: unknown };
  /** How far the values of local storage have moved here. */
  moved: { key: string; value: unknown };
}

export type StoreName = StoreNames<Schema>;
export type Database = IDBPDatabase<Schema>;
export type Change<Names extends StoreName[]> = IDBPTransaction<Schema, Names, 'readwrite'>;

/**
 * Version → what makes it of the version before. To change the stores: add a function. What a value is inside has
 * versions of its own.
 */
export const upgrades: readonly ((database: Database) => void)[] = [
  (database) => {
    for (const name of ['kept', 'drafts', 'moved'] as const) database.createObjectStore(name);
    for (const name of ['answers', 'lookups', 'acts'] as const)
      database.createObjectStore(name).createIndex('at', 'at');
    database.createObjectStore('pending', { autoIncrement: true });
  },
  (database) => {
    database.createObjectStore('seen');
  },
];

/** A store to be read from. */
export function readFrom<Name extends StoreName>(database: Database, name: Name) {
  const reading = database.transaction(name);
  // What fails rejects where it was asked, here as below; that all has ended is no second news.
  reading.done.catch(() => undefined);
  return reading.store;
}

/** Begins a change. What it says is stored has reached the disk, not only the system. */
export function beginChange<Names extends StoreName[]>(
  database: Database,
  names: [...Names],
): Change<[...Names]> {
  const change = database.transaction(names, 'readwrite', { durability: 'strict' });
  change.done.catch(() => undefined);
  return change;
}

/** Goes on with a change before this step of it is done: should it fail, so does the change, whose `done` says so. */
export function goOn(step: Promise<unknown>): void {
  step.catch(() => undefined);
}

/**
 * Begins a change of the journal, which waits for no disk: what stands in its way for a moment may be the last word of a page
 * that goes away. What it says is stored outlives the browser, and a power cut only once something else was stored.
 */
export function beginNote(database: Database): Change<['pending']> {
  const names: ['pending'] = ['pending'];
  const change = database.transaction(names, 'readwrite', { durability: 'relaxed' });
  change.done.catch(() => undefined);
  return change;
}

/** Takes entries out of the journal that stand elsewhere by now. */
export async function sweep(database: Database, keys: readonly number[]): Promise<void> {
  const change = beginNote(database);
  for (const key of keys) void change.store.delete(key);
  await change.done;
}

const mostActs = 500;

/** Whether an act is done for the first time; notes that it is. */
export async function once<Names extends StoreName[]>(
  change: Change<['acts', ...Names]>,
  act: string,
): Promise<boolean> {
  const acts = change.objectStore('acts');
  if (await acts.get(act)) return false;
  await acts.put({ at: Date.now() }, act);
  await trim(change, 'acts', mostActs);
  return true;
}

/** Lets the oldest of what has a time leave where there are more than these. */
export async function trim<Name extends 'answers' | 'lookups' | 'acts', Names extends StoreName[]>(
  change: Change<Names>,
  name: Name & Names[number],
  most: number,
): Promise<void> {
  const store = change.objectStore(name);
  let over = (await store.count()) - most;
  if (over <= 0) return;
  for (const key of await store.index('at' as never).getAllKeys(null, over)) {
    over -= 1;
    await store.delete(key);
  }
}
