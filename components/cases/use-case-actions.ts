import { useState } from 'preact/hooks';
import { type CaseChanges, type CaseFile, changeCase } from '../../lib/cases/case-file';
import type { CaseRefusal, NewCase, StoredValues } from '../../platform/case-store';
import { askBackground } from '../../platform/messages';

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
type Choices = Pick<CaseChanges, 'ticks' | 'answers'>;

export interface CaseActions {
  /** The cases with the choices in them that are still on their way: a box stays as it was ticked. */
  cases: readonly CaseFile[];
  refusal: CaseRefusal | null;
  undoable: Undoable | null;
  /** The new case's id; null where it was refused. */
  create: (given: NewCase) => Promise<string | null>;
  change: (id: string, changes: CaseChanges) => Promise<boolean>;
  /** Storage keys; null erases everything. */
  erase: (keys: string[] | null) => void;
  takeOver: (cases: CaseFile[]) => void;
  undo: () => void;
  dismiss: () => void;
}

/**
 * Everything a page does to the notebook goes through here: to the background, and what it refused is kept to be said.
 *
 * @param stored The cases as they were read last.
 * @param reload Reads them again; resolves when they are drawn.
 */
export function useCaseActions(stored: readonly CaseFile[], reload: () => Promise<void>): CaseActions {
  const [underway, setUnderway] = useState<readonly { id: string; choices: Choices }[]>([]);
  const [refusal, setRefusal] = useState<CaseRefusal | null>(null);
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const refused = (): false => {
    setRefusal('storage');
    return false;
  };
  const answered = (reply: { ok: true } | { ok: false; reason: CaseRefusal }): boolean => {
    setRefusal(reply.ok ? null : reply.reason);
    return reply.ok;
  };
  const change = async (id: string, changes: CaseChanges): Promise<boolean> => {
    const { ticks, answers } = changes;
    const one = { id, choices: { ...(ticks && { ticks }), ...(answers && { answers }) } };
    setUnderway((others) => [...others, one]);
    const done = await askBackground('caseChange', { id, changes }).then(answered, refused);
    // Until it is read back, or found refused, it counts as made.
    await reload();
    setUnderway((others) => others.filter((other) => other !== one));
    return done;
  };
  return {
    cases: stored.map((kept) =>
      underway
        .filter(({ id }) => id === kept.id)
        .reduce((current, { choices }) => changeCase(current, choices, new Date(kept.changedAt)), kept),
    ),
    refusal,
    undoable,
    create: (given) =>
      askBackground('caseCreate', given).then(
        (reply) => (answered(reply) && reply.ok ? reply.kept.id : null),
        () => {
          refused();
          return null;
        },
      ),
    change,
    erase: (keys) => {
      askBackground('caseErase', { keys }).then((before) => {
        setRefusal(null);
        setUndoable({ what: 'erased', count: Object.keys(before).length, before });
      }, refused);
    },
    takeOver: (cases) => {
      askBackground('caseImport', { cases }).then((reply) => {
        if (!answered(reply) || !reply.ok) return;
        const { added, replaced, unchanged, before } = reply;
        setUndoable({ what: 'imported', count: added, replaced, unchanged, before });
      }, refused);
    },
    undo: () => {
      if (!undoable) return;
      askBackground('caseRestore', { values: undoable.before }).then((reason) => {
        setRefusal(reason);
        if (!reason) setUndoable(null);
      }, refused);
    },
    dismiss: () => setUndoable(null),
  };
}
