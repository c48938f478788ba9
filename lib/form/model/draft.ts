import * as z from 'zod/mini';
import type { WriteRefusal } from '../../refusal';
import { entrySchema, type FormEntry } from './form-entry';

/** A form that the person asked to be kept on this computer. */
const draftSchema = z.strictObject({
  version: z.literal(1),
  id: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  /** Grows by one with every save; a save on top of another revision than the stored one is a conflict. */
  revision: z.number().check(z.int(), z.gte(1)),
  /** The tab that saved last, so that a save whose answer was lost can simply be repeated. */
  writer: z.string().check(z.maxLength(64)),
  /** ISO time. */
  savedAt: z.string().check(z.maxLength(40)),
  entry: entrySchema,
});

export type Draft = z.infer<typeof draftSchema>;

/** Most drafts that are kept: none leaves by itself, so there is an end to adding. */
export const mostDrafts = 500;

/** What keeps a draft. */
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

/** What came of a save. */
export type DraftSave =
  | { outcome: 'saved'; revision: number; savedAt: string }
  /** Another tab saved in between; its draft is given back, nothing was written. */
  | { outcome: 'conflict'; draft: Draft }
  /** The draft was erased in between; nothing was written. */
  | { outcome: 'erased' }
  | { outcome: WriteRefusal };

/** A stored value as a draft, or null when it is none. Never throws. */
export function parseDraft(value: unknown): Draft | null {
  const result = draftSchema.safeParse(value);
  return result.success ? result.data : null;
}

/**
 * Whether a save may overwrite what is stored.
 *
 * @param stored What is stored now; null when nothing is.
 * @param base The revision the tab started from; 0 for a new draft.
 */
export function judgeSave(
  stored: Draft | null,
  base: number,
  writer: string,
): 'write' | 'conflict' | 'erased' {
  if (!stored) return base === 0 ? 'write' : 'erased';
  return stored.revision === base || stored.writer === writer ? 'write' : 'conflict';
}
