/** Saves drafts of forms, each a value of its own in local storage, never synchronised. */
import { type Draft, type DraftSave, type DraftToSave, judgeSave } from '../../lib/form/model/draft';
import { parseEntry } from '../../lib/form/model/form-entry';
import { refusalOf } from '../../lib/refusal';
import { browser } from '../browser';
import { drafts } from '../stored/drafts';
import { loadAll, loadOne } from '../stored/stored';
import { takeTurns } from './turns';

/** Two tabs cannot both pass the check and then overwrite each other. */
const inTurn = takeTurns();

/** Keeps a draft. Never rejects: what went wrong is the outcome. */
export function saveDraft({ id, base, writer, entry }: DraftToSave): Promise<DraftSave> {
  return inTurn(async (): Promise<DraftSave> => {
    const checked = parseEntry(entry);
    if (!checked || !/^[\w-]{1,64}$/.test(id)) return { outcome: 'failed' };
    try {
      const stored = await loadOne(drafts, id);
      const verdict = judgeSave(stored, base, writer);
      if (verdict === 'conflict' && stored) return { outcome: 'conflict', draft: stored };
      if (verdict === 'erased') return { outcome: 'erased' };
      const revision = Math.max(base, stored?.revision ?? 0) + 1;
      const savedAt = new Date().toISOString();
      const draft: Draft = { version: 1, id, revision, writer, savedAt, entry: checked };
      await browser.storage.local.set({ [drafts.prefix + id]: draft });
      return { outcome: 'saved', revision, savedAt };
    } catch (error) {
      return { outcome: refusalOf(error) };
    }
  });
}

/**
 * Removes drafts for good.
 *
 * @param ids Null for all of them, also values under their keys that can no longer be read.
 */
export function eraseDrafts(ids: readonly string[] | null): Promise<void> {
  return inTurn(async () => {
    const wanted = ids ?? (await loadAll(drafts)).map(({ id }) => id);
    await browser.storage.local.remove(wanted.map((id) => drafts.prefix + id));
  });
}
