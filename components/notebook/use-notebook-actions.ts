import { useState } from 'preact/hooks';
import type { AnswerSwap } from '../../lib/notebook/answer-many';
import { takenBack } from '../../lib/notebook/change-kept';
import type { KeptChanges, KeptFiling } from '../../lib/notebook/kept-filing';
import type { FilingToKeep, ImportReply, StoredValues } from '../../lib/notebook/notebook';
import type { SeenNotice } from '../../lib/official/seen-notice';
import { type Refusal, refusalOf } from '../../lib/refusal';
import { newId } from '../../platform/new-id';
import { askStore } from '../../platform/pages/store';
import { listSession } from './list-session';
import { changeFiling, currentNotebook, readAgain } from './notebook-session';

/** What is done to one filing and can be taken back. */
export type Change =
  | 'sent'
  | 'sms'
  | 'done'
  | 'reopened'
  | 'takenBack'
  | 'way'
  | 'reminder'
  | 'reminded'
  | 'province'
  | 'number';

/** What was just done to the notebook and can be taken back. */
export interface Undoable {
  what: 'erased' | 'imported' | 'answered' | Change;
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
  /** Which case was changed, what takes that back, and whether it is in the other list by now. */
  changed?: { id: string; back: KeptChanges; moved: boolean };
  /** Which filings were answered for together, and what takes that back. */
  answered?: { ids: readonly string[]; back: AnswerSwap };
}

export interface NotebookActions {
  /** Why something is not stored; `waiting` where it is tried again by itself. */
  refusal: Refusal | 'waiting' | null;
  undoable: Undoable | null;
  /** The id under which the filing is kept now; null where it was refused. */
  create: (given: FilingToKeep) => Promise<string | null>;
  /** Whether it is stored. */
  change: (id: string, changes: KeptChanges, act?: string) => Promise<boolean>;
  /** Answers for many filings in one act. */
  answer: (ids: readonly string[], swap: AnswerSwap) => void;
  /** How many stayed when that was taken back, because they were answered otherwise since. */
  stayed: number;
  /** Ids; null erases everything. */
  erase: (ids: string[] | null) => void;
  takeOver: (filings: KeptFiling[], seen: SeenNotice[]) => void;
  /** Changes a filing in a way that is said, and can be taken back. Whether it is stored. */
  alter: (kept: KeptFiling, what: Change, changes: KeptChanges) => Promise<boolean>;
  undo: () => void;
  dismiss: () => void;
}

type Reply = { ok: true } | { ok: false; reason: Refusal };

/** Everything a page does to the notebook as a whole goes through here, and what was refused is kept to be said. */
export function useNotebookActions(): NotebookActions {
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const [stayed, setStayed] = useState(0);
  /** Says what was refused, also where nobody answered; true when it is done and read back. */
  const take = async <R extends Reply>(answer: Promise<R>): Promise<(R & { ok: true }) | null> => {
    const reply = await answer.catch((error): Reply => ({ ok: false, reason: refusalOf(error) }));
    setRefused(reply.ok ? null : reply.reason);
    await readAgain(null);
    return reply.ok ? (reply as R & { ok: true }) : null;
  };
  const change = async (id: string, changes: KeptChanges, act?: string): Promise<boolean> => {
    const refusal = await changeFiling(id, changes, act);
    // One that will be tried again says so itself.
    setRefused(refusal === 'missing' || refusal === 'invalid' ? refusal : null);
    return refusal === null;
  };
  /** Before something else is done: what stands there until it is would take back that. */
  const clear = (): void => {
    setUndoable(null);
    setStayed(0);
  };
  const unstored = currentNotebook().unsaved.find(({ refusal }) => refusal)?.refusal ?? null;
  return {
    refusal: unstored === 'failed' ? 'waiting' : (unstored ?? refused),
    undoable,
    create: async (given) => (await take(askStore('keepFiling', given)))?.kept.id ?? null,
    change,
    alter: async (kept, what, changes) => {
      const { id, dates } = kept;
      const back = takenBack(kept, changes);
      const { done = dates.done } = changes.dates ?? {};
      const moved = Boolean(done) !== Boolean(dates.done);
      clear();
      // It goes to the other list as a row.
      if (moved) listSession.change({ openId: null });
      const isStored = await change(id, changes);
      if (isStored) setUndoable({ what, count: 1, before: {}, changed: { id, back, moved } });
      return isStored;
    },
    answer: (ids, swap) => {
      clear();
      void take(askStore('answerFilings', newId(), ids, swap)).then((done) => {
        // Of a second press there is nothing to take back.
        if (done && done.ids.length > 0) setUndoable(ofAnswer(done.ids, swap));
      });
    },
    stayed,
    erase: (ids) => {
      clear();
      listSession.change({ openId: null });
      void take(askStore('eraseFilings', newId(), ids)).then((done) => {
        if (done)
          setUndoable({ what: 'erased', count: Object.keys(done.before).length, before: done.before });
      });
    },
    takeOver: (filings, notices) => {
      clear();
      void take(askStore('importFilings', newId(), filings, notices)).then(
        (done) => done && setUndoable(ofImport(done, notices.length)),
      );
    },
    undo: () => {
      const { changed } = undoable ?? {};
      if (changed) {
        void change(changed.id, changed.back).then((isStored) => isStored && setUndoable(null));
      } else if (undoable) {
        void take(takeBack(undoable)).then((done) => {
          if (!done) return;
          setUndoable(null);
          setStayed(done.stayed);
        });
      }
    },
    dismiss: () => setUndoable(null),
  };
}

function ofAnswer(ids: readonly string[], { question, from, to }: AnswerSwap): Undoable {
  const back = { question, from: to, to: from };
  return { what: 'answered', count: ids.length, before: {}, answered: { ids, back } };
}

function ofImport(
  { added, replaced, unchanged, before, seen, seenBefore }: ImportReply & { ok: true },
  notices: number,
): Undoable {
  const seenUnchanged = notices - seen;
  return { what: 'imported', count: added, replaced, unchanged, before, seen, seenUnchanged, seenBefore };
}

/** Takes back what was done to many filings; `stayed`: but for so many that are otherwise by now. */
async function takeBack({
  before,
  seenBefore = {},
  answered,
}: Undoable): Promise<{ ok: true; stayed: number } | { ok: false; reason: Refusal }> {
  if (answered) {
    const { ids, back } = answered;
    const reply = await askStore('answerFilings', newId(), ids, back);
    return reply.ok ? { ok: true, stayed: ids.length - reply.ids.length } : reply;
  }
  const reason = await askStore('restoreFilings', newId(), before, seenBefore);
  return reason ? { ok: false, reason } : { ok: true, stayed: 0 };
}
