/**
 * The journal. What a person types, ticks or answers is first one blind `add` here, begun in the very task of the event:
 * that is stored also when the page closes, reloads or leaves in the same task (60 of 60 trials each in Chromium 156 and
 * Firefox 153, 2026-11-28), while a reading transaction would be lost. Then, or by whoever opens the database next, it is
 * settled: folded into the stores in order, each entry once.
 */
import { filingKey, readFiling } from '../../lib/filing/filing';
import { type DraftToSave, judgeSave, parseDraft } from '../../lib/form/model/draft';
import { lookupKey, mostLookups } from '../../lib/lookup/recent-lookups';
import { changeKept } from '../../lib/notebook/change-kept';
import { findKept } from '../../lib/notebook/find-kept';
import { type KeptChanges, type KeptFiling, readKept } from '../../lib/notebook/kept-filing';
import type { StoreChange } from '../../lib/notebook/store-change';
import { keptToStore } from '../../lib/notebook/stored-notebook';
import { tellOthers } from '../store-changes';
import { openDatabase } from './database';
import { beginChange, beginNote, type Change, once, type Pending, readFrom, sweep, trim } from './schema';
import { settleSettings } from './settings';

/** Filings for which answers are remembered; the oldest are forgotten first. */
const mostAnswers = 50;

const settledStores = ['acts', 'kept', 'drafts', 'answers', 'lookups'] as const;
type Settling = Change<[...typeof settledStores]>;

/**
 * Stores an entry of the journal, in the task it is called in if the database is open.
 *
 * @param touched What will have changed once it is settled. Told in the same task, because the page may be gone before it
 *   could say that it is: who hears it settles what there is.
 */
export async function addPending(entry: Pending, touched: StoreChange): Promise<void> {
  const database = await openDatabase();
  const change = beginNote(database);
  const adding = change.store.add(entry);
  change.commit();
  tellOthers(touched);
  await Promise.all([adding, change.done]);
}

/** Nobody else settles meanwhile, in any page. */
export function whileNobodySettles<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request('settle', work) as Promise<Result>;
}

/**
 * Folds what the journal holds into the stores. The journal is only read, and later only swept, for a moment each: a
 * browser throws away what a page that is gone has added behind a change of the same store that goes on (seen in the
 * kill run, Chromium 156, 2026-11-29). What is folded and not swept, because the page ended in between, is an act that was
 * done.
 */
export async function settle(): Promise<void> {
  const database = await openDatabase();
  if ((await readFrom(database, 'pending').count()) === 0) return;
  await whileNobodySettles(async () => {
    const pending = readFrom(database, 'pending');
    const [keys, all] = await Promise.all([pending.getAllKeys(), pending.getAll()]);
    const entries = all.flatMap((entry, at) => {
      return entry.kind === 'settings' ? [] : [{ key: keys[at] as number, entry }];
    });
    if (entries.length === 0) return;
    const change: Settling = beginChange(database, [...settledStores]);
    for (const { entry } of entries) if (await once(change, entry.act)) await settleOne(change, entry);
    await change.done;
    await sweep(
      database,
      entries.map(({ key }) => key),
    );
  });
  // Where they cannot be brought to their place, they stay for the next time.
  await settleSettings().catch(() => undefined);
}

async function settleOne(change: Settling, entry: Exclude<Pending, { kind: 'settings' }>): Promise<void> {
  switch (entry.kind) {
    case 'change': {
      const kept = readKept(await change.objectStore('kept').get(entry.id));
      if (kept.ok) await putChanged(change, kept.value, entry.changes, entry.at);
      return;
    }
    case 'answers':
      return settleAnswers(change, entry);
    case 'lookup': {
      const { lookup, at } = entry;
      await change.objectStore('lookups').put({ lookup, at }, lookupKey(lookup));
      return trim(change, 'lookups', mostLookups);
    }
    case 'draft':
      return settleDraft(change, entry.save, entry.act, entry.at);
  }
}

async function putChanged(
  change: Settling,
  kept: KeptFiling,
  changes: KeptChanges,
  at: number,
): Promise<void> {
  const changed = keptToStore(changeKept(kept, changes, new Date(at)));
  if (changed) await change.objectStore('kept').put(changed, kept.id);
}

/** What was answered counts from now on, in the entry under way that keeps the filing, too. */
async function settleAnswers(
  change: Settling,
  { provinceId, written, answers, at }: Extract<Pending, { kind: 'answers' }>,
): Promise<void> {
  const filing = readFiling(provinceId, written);
  const remembered = change.objectStore('answers');
  if (Object.keys(answers).length > 0) await remembered.put({ answers, at }, filingKey(filing));
  else await remembered.delete(filingKey(filing));
  await trim(change, 'answers', mostAnswers);
  if (!written) return;
  const all = (await change.objectStore('kept').getAll()).map((value) => readKept(value));
  const kept = findKept(
    all.flatMap((reading) => (reading.ok ? [reading.value] : [])),
    filing,
  );
  if (kept) await putChanged(change, kept, { answers }, at);
}

/** What a page left behind of a form. What another tab has saved meanwhile stays beside it, as a draft of its own. */
async function settleDraft(
  change: Settling,
  { id, base, writer, entry }: DraftToSave,
  act: string,
  at: number,
): Promise<void> {
  const drafts = change.objectStore('drafts');
  const stored = parseDraft(await drafts.get(id));
  const savedAt = new Date(at).toISOString();
  const verdict = judgeSave(stored, base, writer);
  if (verdict === 'erased') return;
  const own = verdict === 'conflict' ? act : id;
  const revision = own === id ? Math.max(base, stored?.revision ?? 0) + 1 : 1;
  await drafts.put({ version: 1, id: own, revision, writer, savedAt, entry }, own);
}
