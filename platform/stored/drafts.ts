/** Drafts of forms in the database, each a value of its own. */
import {
  type Draft,
  type DraftSave,
  type DraftShelf,
  type DraftToSave,
  judgeSave,
  mostDrafts,
  parseDraft,
} from '../../lib/form/model/draft';
import { type FormEntry, parseEntry } from '../../lib/form/model/form-entry';
import type { StoreChange } from '../../lib/notebook/store-change';
import { type Refusal, refusalOf } from '../../lib/refusal';
import { announce } from '../store-changes';
import { openDatabase } from './database';
import { addPending, settle } from './pending';
import { beginChange, once, readFrom } from './schema';

/** Everything that is kept of forms. */
export async function readDrafts(): Promise<DraftShelf> {
  const database = await openDatabase();
  await settle().catch(() => undefined);
  const store = readFrom(database, 'drafts');
  const [ids, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  const all = ids.map((id, at) => ({ id, draft: parseDraft(values[at]) }));
  return {
    drafts: all
      .flatMap(({ draft }) => (draft ? [draft] : []))
      .sort((a, b) => b.savedAt.localeCompare(a.savedAt)),
    damaged: all.flatMap(({ id, draft }) => (draft ? [] : [id])),
  };
}

/** The draft of an id as it stands; null where there is none that can be read. */
export async function readDraft(id: string): Promise<Draft | null> {
  await settle().catch(() => undefined);
  return parseDraft(await readFrom(await openDatabase(), 'drafts').get(id));
}

/** Whether what came is what a draft may be. */
function fits({ id, entry }: DraftToSave): FormEntry | null {
  return /^[\w-]{1,64}$/.test(id) ? parseEntry(entry) : null;
}

/**
 * Keeps a draft. Never rejects: what went wrong is the outcome.
 *
 * @param act Under which a page may have left it behind: that is done by now.
 */
export async function saveDraft(act: string, save: DraftToSave): Promise<DraftSave> {
  const { id, base, writer } = save;
  const entry = fits(save);
  if (!entry) return { outcome: 'failed' };
  try {
    await settle();
    const change = beginChange(await openDatabase(), ['acts', 'drafts']);
    const drafts = change.objectStore('drafts');
    const stored = parseDraft(await drafts.get(id));
    const verdict = judgeSave(stored, base, writer);
    if (verdict === 'conflict' && stored) return { outcome: 'conflict', draft: stored };
    if (verdict === 'erased') return { outcome: 'erased' };
    if (!stored && (await drafts.count()) >= mostDrafts) return { outcome: 'many' };
    const revision = Math.max(base, stored?.revision ?? 0) + 1;
    const savedAt = new Date().toISOString();
    const draft: Draft = { version: 1, id, revision, writer, savedAt, entry };
    await once(change, act);
    await drafts.put(draft, id);
    await change.done;
    announce({ stores: ['drafts'], ids: [id] });
    return { outcome: 'saved', revision, savedAt };
  } catch (error) {
    return { outcome: refusalOf(error) };
  }
}

/**
 * Keeps what a page leaves behind of its forms, by way of the journal: begun in the task it is called in.
 *
 * @param act Names it, and the draft that it becomes where another tab has saved meanwhile.
 */
export async function leaveDraft(act: string, save: DraftToSave): Promise<void> {
  const entry = fits(save);
  if (!entry) return;
  const touched: StoreChange = { stores: ['drafts'], ids: [save.id] };
  await addPending({ kind: 'draft', act, save: { ...save, entry }, at: Date.now() }, touched);
}

/**
 * Removes drafts for good.
 *
 * @param ids Null for all of them, also those that can no longer be read.
 */
export async function eraseDrafts(ids: readonly string[] | null): Promise<Refusal | null> {
  try {
    await settle();
    const change = beginChange(await openDatabase(), ['drafts']);
    if (ids) for (const id of ids) await change.store.delete(id);
    else await change.store.clear();
    await change.done;
    announce({ stores: ['drafts'], ...(ids && { ids }) });
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}
