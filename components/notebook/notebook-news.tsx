import type { Ref } from 'preact';
import { Caution } from '../ui/caution';
import { useWords } from '../ui/i18n';
import { Loading } from '../ui/loading';
import { UndoLine } from '../ui/undo-line';
import type { NotebookActions } from './use-notebook-actions';

interface Props {
  actions: Pick<NotebookActions, 'refusal' | 'undoable' | 'undo' | 'dismiss'>;
  /** The button that takes back. */
  button?: Ref<HTMLButtonElement>;
  /** Told the ids of what is being brought back, and whether as done where that is undone. */
  comeBack: (ids: readonly string[], done?: boolean) => void;
  /** Reads the notebook again; null where it was read. */
  retry: (() => void) | null;
  loading: boolean;
}

/**
 * What is taken back at the top of the notebook: what was done to a filing that stands where it stood is said there, what was
 * answered for many in their bar.
 */
export function undoableHere({ undoable }: Pick<NotebookActions, 'undoable'>): NotebookActions['undoable'] {
  return undoable?.changed?.moved === false || undoable?.answered ? null : undoable;
}

/** What was refused, what was just done and can be taken back, what could not be read. */
export function NotebookNews({ actions, button, comeBack, retry, loading }: Props) {
  const { t } = useWords();
  const { refusal } = actions;
  const undoable = undoableHere(actions);
  return (
    <>
      {refusal && <Caution alert>{t(`notebook.refused.${refusal}`)}</Caution>}
      <UndoLine
        done={
          undoable &&
          t(`notebook.undoable.${undoable.what}`, {
            count: undoable.count,
            replaced: undoable.replaced ?? 0,
            unchanged: undoable.unchanged ?? 0,
          }) +
            (undoable.seen || undoable.seenUnchanged
              ? ` ${t('notebook.undoable.importedSeen', { seen: undoable.seen ?? 0, unchanged: undoable.seenUnchanged ?? 0 })}`
              : '')
        }
        label={t('notebook.undo')}
        {...(button && { button })}
        undo={() => {
          const { changed } = undoable ?? {};
          if (changed) comeBack([changed.id], Boolean(changed.back.dates?.done));
          else if (undoable?.what === 'erased') comeBack(Object.keys(undoable.before));
          actions.undo();
        }}
        dismiss={actions.dismiss}
      />
      {retry && (
        <Caution alert>
          {t('notebook.notRead')}{' '}
          <button type="button" onClick={retry}>
            {t('ui.error.retry')}
          </button>
        </Caution>
      )}
      {loading && <Loading />}
    </>
  );
}
