import { useState } from 'preact/hooks';
import { changeKept, type KeptChanges, type KeptFiling } from '../../lib/notebook/kept-filing';
import type { FilingToKeep, StoredValues } from '../../lib/notebook/notebook';
import type { Refusal } from '../../lib/refusal';
import { askBackground } from '../../platform/wire';

/** What was just done to the notebook and can be taken back. */
export interface Undoable {
  what: 'erased' | 'imported';
  count: number;
  /** Cases of an imported file that replaced older ones, and that were there already. */
  replaced?: number;
  unchanged?: number;
  /** Stored values as they were before. */
  before: StoredValues;
}

/** What is shown as chosen before it is stored. What is typed stands in its field anyway, stored or refused. */
type Choices = Pick<KeptChanges, 'ticks' | 'answers'>;

export interface NotebookActions {
  /** The filings with the choices in them that are still on their way: a box stays as it was ticked. */
  filings: readonly KeptFiling[];
  refusal: Refusal | null;
  undoable: Undoable | null;
  /** The new case's id; null where it was refused. */
  create: (given: FilingToKeep) => Promise<string | null>;
  change: (id: string, changes: KeptChanges) => Promise<boolean>;
  /** Storage keys; null erases everything. */
  erase: (keys: string[] | null) => void;
  takeOver: (filings: KeptFiling[]) => void;
  undo: () => void;
  dismiss: () => void;
}

/**
 * Everything a page does to the notebook goes through here: to the background, and what it refused is kept to be said.
 *
 * @param stored The filings as they were read last.
 * @param reload Reads them again; resolves when they are drawn.
 */
export function useNotebookActions(
  stored: readonly KeptFiling[],
  reload: () => Promise<void>,
): NotebookActions {
  const [underway, setUnderway] = useState<readonly { id: string; choices: Choices }[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const refused = (): false => {
    setRefusal('failed');
    return false;
  };
  const answered = (reply: { ok: true } | { ok: false; reason: Refusal }): boolean => {
    setRefusal(reply.ok ? null : reply.reason);
    return reply.ok;
  };
  const change = async (id: string, changes: KeptChanges): Promise<boolean> => {
    const { ticks, answers } = changes;
    const one = { id, choices: { ...(ticks && { ticks }), ...(answers && { answers }) } };
    setUnderway((others) => [...others, one]);
    const done = await askBackground('keptChange', { id, changes }).then(answered, refused);
    // Until it is read back, or found refused, it counts as made.
    await reload();
    setUnderway((others) => others.filter((other) => other !== one));
    return done;
  };
  return {
    filings: stored.map((kept) =>
      underway
        .filter(({ id }) => id === kept.id)
        .reduce((current, { choices }) => changeKept(current, choices, new Date(kept.changedAt)), kept),
    ),
    refusal,
    undoable,
    create: (given) =>
      askBackground('keptCreate', given).then(
        (reply) => (answered(reply) && reply.ok ? reply.kept.id : null),
        () => {
          refused();
          return null;
        },
      ),
    change,
    erase: (keys) => {
      askBackground('keptErase', { keys }).then((before) => {
        setRefusal(null);
        setUndoable({ what: 'erased', count: Object.keys(before).length, before });
      }, refused);
    },
    takeOver: (filings) => {
      askBackground('notebookImport', { filings }).then((reply) => {
        if (!answered(reply) || !reply.ok) return;
        const { added, replaced, unchanged, before } = reply;
        setUndoable({ what: 'imported', count: added, replaced, unchanged, before });
      }, refused);
    },
    undo: () => {
      if (!undoable) return;
      askBackground('keptRestore', { values: undoable.before }).then((reason) => {
        setRefusal(reason);
        if (!reason) setUndoable(null);
      }, refused);
    },
    dismiss: () => setUndoable(null),
  };
}
