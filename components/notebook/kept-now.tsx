import { useEffect, useRef } from 'preact/hooks';
import type { Filing } from '../../lib/filing/filing';
import type { Checklist } from '../../lib/notebook/checklist';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { useWayTitle } from '../guide/way-title';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { UndoLine } from '../ui/undo-line';
import { KeptDates } from './kept-dates';
import { KeptEvents } from './kept-events';
import { KeptStep } from './kept-step';
import { NotStored } from './not-stored';
import { OtherWays } from './other-ways';
import type { NotebookActions } from './use-notebook-actions';

interface Props {
  kept: KeptFiling;
  filing: Filing;
  list: Checklist;
  actions: NotebookActions;
}

/** Where a filing stands: the next step of its way with its act, what can have happened, and what did. */
export function KeptNow({ kept, filing, list, actions }: Props) {
  const { t } = useWords();
  const wayTitle = useWayTitle();
  const { undoable } = actions;
  const undone = undoable?.changed?.id === kept.id && !undoable.changed.moved ? undoable : null;
  const { region, undo, undoing } = useUndoFocus(undone !== null);
  const isDone = kept.dates.done !== null;
  return (
    <div class="kept-now" ref={region}>
      {!list.asksFirst && (
        <p class="small">
          <b>{list.ways.map((way) => wayTitle(way)[1]).join(' → ')}</b>{' '}
          <span class="soft">{t('notebook.progress', { ticked: list.ticked, total: list.total })}</span>
        </p>
      )}
      {!isDone &&
        !list.asksFirst &&
        (list.next ? (
          <KeptStep kept={kept} filing={filing} list={list} step={list.next} actions={actions} />
        ) : (
          <p>{t('notebook.allTicked')}</p>
        ))}
      <KeptEvents kept={kept} filing={filing} list={list} actions={actions} />
      <UndoLine
        done={undone && t(`notebook.undoable.${undone.what}`, { count: 1, replaced: 0, unchanged: 0 })}
        label={t('notebook.undo')}
        button={undo}
        undo={() => {
          undoing.current = true;
          actions.undo();
        }}
      />
      <KeptDates kept={kept} list={list} actions={actions} />
      <NotStored id={kept.id} field="dates" />
      {!isDone && !list.asksFirst && <OtherWays kept={kept} list={list} actions={actions} />}
    </div>
  );
}

/** What was pressed goes with what it did: the focus goes to what takes that back, and from there to what can be done next. */
function useUndoFocus(isThere: boolean) {
  const undo = useRef<HTMLButtonElement>(null);
  /** Whether it was pressed: until then nothing but it gets the focus, or a second press would do the next thing. */
  const undoing = useRef(false);
  const region = useFocusAfterLoss<HTMLDivElement>(
    (here) =>
      undo.current ?? (undoing.current ? here?.querySelector<HTMLElement>('.kept-events button') : null),
  );
  useEffect(() => {
    if (isThere) undoing.current = false;
  }, [isThere]);
  return { region, undo, undoing };
}
