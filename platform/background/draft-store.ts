/** Drafts of forms in local storage: one value each, written by the background only, never synchronised. */

import { type Draft, type DraftSave, judgeSave, parseDraft } from '../../lib/form/model/draft';
import { type FormEntry, parseEntry } from '../../lib/form/model/form-entry';
import { saysFull } from '../../lib/storage-full';
import { browser } from '../browser';
import type { Handlers } from '../messages';
import { takeTurns } from '../turns';
import { watchStorage } from '../watch-storage';

const prefix = 'draft:';

/** What a tab sends to keep a draft. */
export interface DraftToSave {
  id: string;
  /** The revision it was read at; 0 for a new one. */
  base: number;
  writer: string;
  entry: FormEntry;
}

/** What is kept of forms. */
export interface DraftShelf {
  /** The last saved first. */
  drafts: readonly Draft[];
  /** Ids of values that are no drafts (any more): left as they are until the person erases them. */
  damaged: readonly string[];
}

/** Everything that is kept. */
export async function loadDrafts(): Promise<DraftShelf> {
  const drafts: Draft[] = [];
  const damaged: string[] = [];
  for (const [key, value] of Object.entries(await browser.storage.local.get(null))) {
    if (!key.startsWith(prefix)) continue;
    const draft = parseDraft(value);
    if (draft) drafts.push(draft);
    else damaged.push(key.slice(prefix.length));
  }
  drafts.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
  return { drafts, damaged };
}

/** Two tabs cannot both pass the check and then overwrite each other. */
const inTurn = takeTurns();

/** Keeps a draft. Never rejects: what went wrong is the outcome. */
function saveDraft({ id, base, writer, entry }: DraftToSave): Promise<DraftSave> {
  return inTurn(async (): Promise<DraftSave> => {
    const key = prefix + id;
    const checked = parseEntry(entry);
    if (!checked || !/^[\w-]{1,64}$/.test(id)) return { outcome: 'failed' };
    try {
      const stored = parseDraft((await browser.storage.local.get(key))[key]);
      const verdict = judgeSave(stored, base, writer);
      if (verdict === 'conflict' && stored) return { outcome: 'conflict', draft: stored };
      if (verdict === 'erased') return { outcome: 'erased' };
      const revision = Math.max(base, stored?.revision ?? 0) + 1;
      const savedAt = new Date().toISOString();
      const draft: Draft = { version: 1, id, revision, writer, savedAt, entry: checked };
      await browser.storage.local.set({ [key]: draft });
      return { outcome: 'saved', revision, savedAt };
    } catch (error) {
      return { outcome: saysFull(error) ? 'full' : 'failed' };
    }
  });
}

/**
 * Removes drafts for good.
 *
 * @param ids Null for all of them, also values under their keys that can no longer be read.
 */
function eraseDrafts(ids: readonly string[] | null): Promise<void> {
  return inTurn(async () => {
    const keys =
      ids?.map((id) => prefix + id) ??
      Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(prefix));
    await browser.storage.local.remove(keys);
  });
}

/** Answers to the messages about drafts. */
export const answerDrafts = {
  saveDraft,
  eraseDrafts: async ({ ids }) => {
    await eraseDrafts(ids);
    return null;
  },
} satisfies Handlers;

/** Calls back with the id and the new state of each draft that changes (null: erased), until stopped. */
export function watchDrafts(changed: (id: string, draft: Draft | null) => void): () => void {
  return watchStorage((changes, area) => {
    if (area !== 'local') return;
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (key.startsWith(prefix)) changed(key.slice(prefix.length), parseDraft(newValue));
    }
  });
}
