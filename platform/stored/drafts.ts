import { type Draft, type DraftShelf, parseDraft } from '../../lib/form/model/draft';
import { loadAll, type StoredKind } from './stored';

/** Drafts of forms, one value each; null for what is none (any more). */
export const drafts: StoredKind<Draft | null> = { area: 'local', prefix: 'draft:', read: parseDraft };

/** Everything that is kept of forms. */
export async function loadDrafts(): Promise<DraftShelf> {
  const all = await loadAll(drafts);
  return {
    drafts: all
      .flatMap(({ value }) => (value ? [value] : []))
      .sort((a, b) => b.savedAt.localeCompare(a.savedAt)),
    damaged: all.flatMap(({ id, value }) => (value ? [] : [id])),
  };
}
