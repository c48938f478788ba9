/** Notices that a person saw on official pages and noted, in the database, each a value of its own. */
import type { EraseReply, StoredValues } from '../../lib/notebook/notebook';
import { parseSeenNotice, type SeenNotice } from '../../lib/official/seen-notice';
import { mostSeen, type SeenShelf, seenKey, sortSeen } from '../../lib/official/seen-shelf';
import { type Refusal, refusalOf } from '../../lib/refusal';
import { announce } from '../store-changes';
import { openDatabase } from './database';
import { settle } from './pending';
import { beginChange, once, readFrom } from './schema';

/** The store within a change, alone or with others. */
interface Store {
  getAllKeys: () => Promise<string[]>;
  getAll: () => Promise<unknown[]>;
  put: (value: unknown, key: string) => Promise<unknown>;
  delete: (key: string) => Promise<void>;
  count: () => Promise<number>;
}

/** Everything that is noted, newest first. */
export async function readSeen(): Promise<SeenShelf> {
  const database = await openDatabase();
  const all = await entriesOf(readFrom(database, 'seen'));
  return {
    seen: sortSeen(all.flatMap(({ seen }) => (seen ? [seen] : []))),
    damaged: all.flatMap(({ id, seen }) => (seen ? [] : [id])),
  };
}

/**
 * Notes a notice; in the place of an older noting of the same.
 *
 * @param act Repeated, it notes nothing.
 * @returns What stood there before, for taking it back.
 */
export async function keepSeen(act: string, given: SeenNotice): Promise<EraseReply> {
  const value = parseSeenNotice(given);
  if (!value) return { ok: false, reason: 'invalid' };
  try {
    await settle();
    const change = beginChange(await openDatabase(), ['acts', 'seen']);
    const store = change.objectStore('seen');
    // Of an act that was done it is known that it noted this.
    let before: StoredValues = { [value.id]: null };
    if (await once(change, act)) {
      before = {};
      await putSeen(store, value, before);
    }
    if ((await store.count()) > mostSeen) {
      change.abort();
      return { ok: false, reason: 'many' };
    }
    await change.done;
    announce({ stores: ['seen'], ids: Object.keys(before) });
    return { ok: true, before };
  } catch (error) {
    return { ok: false, reason: refusalOf(error) };
  }
}

/** Puts a notice in the place of every other noting of the same, and writes down what stood under each id before. */
async function putSeen(store: Store, value: SeenNotice, before: StoredValues): Promise<void> {
  for (const { id, raw, seen } of await entriesOf(store)) {
    if (id !== value.id && !(seen && seenKey(seen) === seenKey(value))) continue;
    if (!Object.hasOwn(before, id)) before[id] = raw;
    await store.delete(id);
  }
  if (!Object.hasOwn(before, value.id)) before[value.id] = null;
  await store.put(value, value.id);
}

/**
 * Takes over the notices of a file within a change of the notebook; of two notings of one notice the later seen stays.
 *
 * @param before Gets what stood under each id that changes; null where nothing did.
 * @returns How many were noted; null where there are more than there may be: the change must not be made.
 */
export async function takeSeen(
  store: Store,
  values: readonly SeenNotice[],
  before: StoredValues,
): Promise<number | null> {
  // Read once and worked out here: a file may name one notice thousands of times.
  const stored = new Map((await entriesOf(store)).map((entry) => [entry.id, entry]));
  const result = new Map(
    [...stored.values()].map(({ id, seen }) => [id, seen && { seen, key: seenKey(seen) }]),
  );
  for (const value of values) {
    const key = seenKey(value);
    const same = [...result].filter(([id, entry]) => id === value.id || entry?.key === key);
    if (same.some(([, entry]) => entry && entry.seen.seenOn >= value.seenOn)) continue;
    for (const [id] of same) result.delete(id);
    result.set(value.id, { seen: value, key });
    // Of a file without end, no more is read.
    if (result.size > mostSeen) return null;
  }
  for (const [id, { raw }] of stored) {
    if (result.has(id)) continue;
    before[id] = raw;
    await store.delete(id);
  }
  let taken = 0;
  for (const [id, entry] of result) {
    if (!entry || entry.seen === stored.get(id)?.seen) continue;
    before[id] = stored.get(id)?.raw ?? null;
    await store.put(entry.seen, id);
    taken += 1;
  }
  return taken;
}

/** Reads the store whole. */
async function entriesOf(
  store: Pick<Store, 'getAllKeys' | 'getAll'>,
): Promise<{ id: string; raw: unknown; seen: SeenNotice | null }[]> {
  const [ids, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return ids.map((id, at) => {
    const seen = parseSeenNotice(values[at]);
    return { id, raw: values[at], seen: seen?.id === id ? seen : null };
  });
}

/**
 * Erases noted notices.
 *
 * @param ids Readable or damaged; null for all of them.
 * @returns What was there, for putting it back.
 */
export async function eraseSeen(act: string, ids: readonly string[] | null): Promise<EraseReply> {
  try {
    await settle();
    const change = beginChange(await openDatabase(), ['acts', 'seen']);
    const store = change.objectStore('seen');
    const before: StoredValues = {};
    if (await once(change, act)) {
      for (const { id, raw } of await entriesOf(store)) {
        if (ids && !ids.includes(id)) continue;
        before[id] = raw;
        await store.delete(id);
      }
    }
    await change.done;
    announce({ stores: ['seen'], ids: Object.keys(before) });
    return { ok: true, before };
  } catch (error) {
    return { ok: false, reason: refusalOf(error) };
  }
}

/** Puts stored notices back as they were; null removes. */
export async function restoreSeen(act: string, values: StoredValues): Promise<Refusal | null> {
  try {
    await settle();
    const change = beginChange(await openDatabase(), ['acts', 'seen']);
    if (await once(change, act)) await putBack(change.objectStore('seen'), values);
    await change.done;
    announce({ stores: ['seen'], ids: Object.keys(values) });
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}

/** The same within a change of the notebook. */
export async function putBack(store: Store, values: StoredValues): Promise<void> {
  for (const [id, raw] of Object.entries(values)) {
    if (raw === null) await store.delete(id);
    else await store.put(raw, id);
  }
}
