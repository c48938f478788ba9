/** The notebook in the database. Every function settles the journal first, so that it sees what was just done. */
import { filingKey } from '../../lib/filing/filing';
import type { ReminderName } from '../../lib/notebook/due';
import { filingOfKept, findKept } from '../../lib/notebook/find-kept';
import { type KeptChanges, type KeptFiling, newKept, readKept } from '../../lib/notebook/kept-filing';
import {
  type EraseReply,
  type FilingToKeep,
  type ImportReply,
  type KeptReply,
  mostKept,
  type Notebook,
  type StoredValues,
} from '../../lib/notebook/notebook';
import type { StoreChange } from '../../lib/notebook/store-change';
import { areChanges, keptToStore, notebookOf } from '../../lib/notebook/stored-notebook';
import { parseSeenNotice, type SeenNotice } from '../../lib/official/seen-notice';
import { type Refusal, refusalOf } from '../../lib/refusal';
import { announce, tellOthers } from '../store-changes';
import { openDatabase } from './database';
import { addPending, settle } from './pending';
import { expectReminders } from './reminder-alarm';
import { beginChange, goOn, once, readFrom } from './schema';
import { putBack, takeSeen } from './seen';

/** As many are read one by one; of more, all are read at once, which is sooner done. */
const fewIds = 50;

/**
 * The notebook, or what of it stands under some ids.
 *
 * @param ids Null for all of it.
 */
export async function readNotebook(ids: readonly string[] | null = null): Promise<Notebook> {
  const database = await openDatabase();
  // Where there is no room to settle, what has been settled is still there to be read.
  await settle().catch(() => undefined);
  const store = readFrom(database, 'kept');
  const few = ids && ids.length <= fewIds ? ids : null;
  const entries = few
    ? await Promise.all(few.map(async (id) => [id, await store.get(id)] as const))
    : await entriesOf(store);
  const wanted = ids && new Set(ids);
  return notebookOf(entries.filter(([id, raw]) => raw !== undefined && (!wanted || wanted.has(id))));
}

/** Keeps a filing, with what was answered for it; one that is under way already is kept once, by number and province. */
export async function keepFiling(given: FilingToKeep): Promise<KeptReply> {
  const { id, provinceId, number = '' } = given;
  const wanted = filingOfKept({ provinceId, number });
  try {
    await settle();
    const change = beginChange(await openDatabase(), ['acts', 'kept', 'answers']);
    const store = change.objectStore('kept');
    const { filings } = notebookOf(await entriesOf(store));
    const present = filings.find((kept) => kept.id === id) ?? findKept(filings, wanted);
    if (present) return { ok: true, kept: present, already: present.id !== id };
    if (filings.length >= mostKept) return { ok: false, reason: 'many' };
    const remembered = number ? await change.objectStore('answers').get(filingKey(wanted)) : undefined;
    const answers = given.answers ?? remembered?.answers ?? {};
    const kept = keptToStore(newKept(id, provinceId, new Date(), { number, answers }));
    if (!kept) return { ok: false, reason: 'invalid' };
    // Erased since, it does not come back with a second press.
    if (!(await once(change, id))) return { ok: false, reason: 'missing' };
    await store.put(kept, id);
    await change.done;
    announce({ stores: ['kept'], ids: [id] });
    return { ok: true, kept, already: false };
  } catch (error) {
    return { ok: false, reason: refusalOf(error) };
  }
}

/** Reads a store whole, keys and values. */
export async function entriesOf(store: {
  getAllKeys: () => Promise<string[]>;
  getAll: () => Promise<unknown[]>;
}): Promise<(readonly [string, unknown])[]> {
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return keys.map((key, at) => [key, values[at]] as const);
}

/**
 * Changes a kept filing piece by piece, by way of the journal: begun in the task it is called in.
 *
 * @param act Repeated, it changes nothing.
 */
export async function changeFiling(act: string, id: string, changes: KeptChanges): Promise<Refusal | null> {
  if (!areChanges(changes)) return 'invalid';
  try {
    expectReminders([changes]);
    const touched: StoreChange = { stores: ['kept'], ids: [id] };
    await addPending({ kind: 'change', act, id, changes, at: Date.now() }, touched);
    await settle();
    const kept = await readFrom(await openDatabase(), 'kept').get(id);
    announce(touched);
    return kept === undefined ? 'missing' : null;
  } catch (error) {
    return refusalOf(error);
  }
}

/** Notes whether a reminder was notified of, unless the person has changed it meanwhile. */
export async function setNotified(
  id: string,
  name: ReminderName,
  at: string,
  notified: boolean,
): Promise<void> {
  await settle();
  const change = beginChange(await openDatabase(), ['kept']);
  const reading = readKept(await change.store.get(id));
  if (!reading.ok || reading.value[name]?.at !== at) return;
  await change.store.put({ ...reading.value, [name]: { at, notified } }, id);
  await change.done;
  announce({ stores: ['kept'], ids: [id] });
}

/** The name under which the answers of a stored case are remembered; none for a damaged one or one without a number. */
function answersKeyOf(value: unknown): string[] {
  const { provinceId, number } = (value ?? {}) as Partial<KeptFiling>;
  return provinceId && number && typeof number === 'string'
    ? [filingKey(filingOfKept({ provinceId, number }))]
    : [];
}

/**
 * Erases filings and what was answered for them.
 *
 * @param ids Readable or damaged; null for the whole notebook, and all answers.
 */
export async function eraseFilings(act: string, ids: readonly string[] | null): Promise<EraseReply> {
  try {
    await settle();
    const change = beginChange(await openDatabase(), ['acts', 'kept', 'answers']);
    const kept = change.objectStore('kept');
    const wanted = ids && new Set(ids);
    const before: StoredValues = {};
    if (await once(change, act)) {
      for (const [id, raw] of await entriesOf(kept)) {
        if (wanted && !wanted.has(id)) continue;
        before[id] = raw;
        goOn(kept.delete(id));
      }
      const answers = change.objectStore('answers');
      if (!ids) await answers.clear();
      else for (const key of Object.values(before).flatMap(answersKeyOf)) await answers.delete(key);
    }
    await change.done;
    announce({ stores: ['kept', 'answers'], ids: Object.keys(before) });
    return { ok: true, before };
  } catch (error) {
    return { ok: false, reason: refusalOf(error) };
  }
}

/**
 * Puts stored values back as they were; null removes.
 *
 * @param seen The same of noted notices, which came with them.
 */
export async function restoreFilings(
  act: string,
  values: StoredValues,
  seen: StoredValues = {},
): Promise<Refusal | null> {
  try {
    await settle();
    expectReminders(Object.values(values) as (Partial<KeptFiling> | null)[]);
    const change = beginChange(await openDatabase(), ['acts', 'kept', 'seen']);
    const touched: StoreChange = { stores: ['kept', 'seen'], ids: Object.keys({ ...values, ...seen }) };
    // Now, too: the page may be gone before it could say that it is done, and who asks is answered after this change.
    tellOthers(touched);
    const kept = change.objectStore('kept');
    if (await once(change, act)) {
      for (const [id, raw] of Object.entries(values)) {
        goOn(raw === null ? kept.delete(id) : kept.put(raw, id));
      }
      await putBack(change.objectStore('seen'), seen);
    }
    await change.done;
    announce(touched);
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}

/**
 * Takes over the filings and the noted notices of a file, all or none; of two versions of one case the later changed stays,
 * of two notings of one notice the later seen.
 */
export async function importFilings(
  act: string,
  filings: readonly KeptFiling[],
  notices: readonly SeenNotice[] = [],
): Promise<ImportReply> {
  const readings = filings.map((filing) => readKept(filing));
  const values = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
  if (values.length < readings.length || !notices.every(parseSeenNotice))
    return { ok: false, reason: 'invalid' };
  try {
    await settle();
    expectReminders(values);
    const change = beginChange(await openDatabase(), ['acts', 'kept', 'seen']);
    tellOthers({ stores: ['kept', 'seen'] });
    const kept = change.objectStore('kept');
    const before: StoredValues = {};
    let replaced = 0;
    let added = 0;
    const isNew = await once(change, act);
    for (const value of isNew ? values : []) {
      const raw = await kept.get(value.id);
      const present = readKept(raw);
      if (present.ok && present.value.changedAt >= value.changedAt) continue;
      if (raw === undefined) added += 1;
      else replaced += 1;
      before[value.id] = raw ?? null;
      await kept.put(value, value.id);
    }
    const seenBefore: StoredValues = {};
    const seen = await takeSeen(change.objectStore('seen'), isNew ? notices : [], seenBefore);
    if (seen === null || (await kept.count()) > mostKept) {
      change.abort();
      return { ok: false, reason: 'many' };
    }
    await change.done;
    announce({ stores: ['kept', 'seen'], ids: Object.keys({ ...before, ...seenBefore }) });
    const unchanged = filings.length - added - replaced;
    return { ok: true, added, replaced, unchanged, before, seen, seenBefore };
  } catch (error) {
    return { ok: false, reason: refusalOf(error) };
  }
}
