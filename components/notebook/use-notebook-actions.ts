import { useState } from 'preact/hooks';
import type { KeptChanges, KeptFiling } from '../../lib/notebook/kept-filing';
import type { FilingToKeep, StoredValues } from '../../lib/notebook/notebook';
import type { SeenNotice } from '../../lib/official/seen-notice';
import { type Refusal, refusalOf } from '../../lib/refusal';
import { newId } from '../../platform/new-id';
import { askStore } from '../../platform/pages/store';
import { changeFiling, currentNotebook, readAgain } from './notebook-session';

/** What was just done to the notebook and can be taken back. */
export interface Undoable {
  what: 'erased' | 'imported' | 'done' | 'reopened';
  count: number;
  /** Cases of an imported file that replaced older ones, and that were there already. */
  replaced?: number;
  unchanged?: number;
  /** Notices of an imported file that were noted, and that were there already. */
  seen?: number;
  seenUnchanged?: number;
  /** Stored values as they were before, of filings and of noted notices. */
  before: StoredValues;
  seenBefore?: StoredValues;
  /** Which case went to the done ones or back, and the day on which it was done before. */
  moved?: { id: string; done: string | null };
}

export interface NotebookActions {
  /** Why something is not stored; `waiting` where it is tried again by itself. */
  refusal: Refusal | 'waiting' | null;
  undoable: Undoable | null;
  /** The id under which the filing is kept now; null where it was refused. */
  create: (given: FilingToKeep) => Promise<string | null>;
  /** Whether it is stored. */
  change: (id: string, changes: KeptChanges, act?: string) => Promise<boolean>;
  /** Ids; null erases everything. */
  erase: (ids: string[] | null) => void;
  takeOver: (filings: KeptFiling[], seen: SeenNotice[]) => void;
  /** Says that a case went to the done ones, or back to those under way, as it had this day of being done before. */
  moved: (id: string, before: string | null) => void;
  undo: () => void;
  dismiss: () => void;
}

type Reply = { ok: true } | { ok: false; reason: Refusal };

/** Everything a page does to the notebook as a whole goes through here, and what was refused is kept to be said. */
export function useNotebookActions(): NotebookActions {
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  /** Says what was refused, also where nobody answered; true when it is done and read back. */
  const take = async <R extends Reply>(answer: Promise<R>): Promise<(R & { ok: true }) | null> => {
    const reply = await answer.catch((error): Reply => ({ ok: false, reason: refusalOf(error) }));
    setRefused(reply.ok ? null : reply.reason);
    await readAgain(null);
    return reply.ok ? (reply as R & { ok: true }) : null;
  };
  const unstored = currentNotebook().unsaved.find(({ refusal }) => refusal)?.refusal ?? null;
  return {
    refusal: unstored === 'failed' ? 'waiting' : (unstored ?? refused),
    undoable,
    create: async (given) => (await take(askStore('keepFiling', given)))?.kept.id ?? null,
    change: async (id, changes, act) => {
      const refusal = await changeFiling(id, changes, act);
      // One that will be tried again says so itself.
      setRefused(refusal === 'missing' || refusal === 'invalid' ? refusal : null);
      return refusal === null;
    },
    erase: (ids) => {
      // What stands there until it is done would take back something else.
      setUndoable(null);
      void take(askStore('eraseFilings', newId(), ids)).then((done) => {
        if (done)
          setUndoable({ what: 'erased', count: Object.keys(done.before).length, before: done.before });
      });
    },
    takeOver: (filings, notices) => {
      setUndoable(null);
      void take(askStore('importFilings', newId(), filings, notices)).then((done) => {
        if (!done) return;
        const { added: count, replaced, unchanged, before, seen, seenBefore } = done;
        const seenUnchanged = notices.length - seen;
        setUndoable({
          what: 'imported',
          count,
          replaced,
          unchanged,
          before,
          seen,
          seenUnchanged,
          seenBefore,
        });
      });
    },
    moved: (id, done) =>
      setUndoable({ what: done ? 'reopened' : 'done', count: 1, before: {}, moved: { id, done } }),
    undo: () => {
      if (!undoable) return;
      const { before, seenBefore = {}, moved } = undoable;
      if (moved) {
        void changeFiling(moved.id, { dates: { done: moved.done } }).then((refusal) => {
          setRefused(refusal === 'missing' || refusal === 'invalid' ? refusal : null);
          if (refusal === null) setUndoable(null);
        });
        return;
      }
      const restored = askStore('restoreFilings', newId(), before, seenBefore);
      void take(restored.then((reason): Reply => (reason ? { ok: false, reason } : { ok: true }))).then(
        (done) => done && setUndoable(null),
      );
    },
    dismiss: () => setUndoable(null),
  };
}
