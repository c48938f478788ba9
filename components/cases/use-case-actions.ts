import { useState } from 'preact/hooks';
import type { CaseChanges, CaseFile } from '../../lib/cases/case-file';
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

export interface CaseActions {
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

/** Everything a page does to the notebook goes through here: to the background, and what it refused is kept to be said. */
export function useCaseActions(): CaseActions {
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
  return {
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
    change: (id, changes) => askBackground('caseChange', { id, changes }).then(answered, refused),
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
