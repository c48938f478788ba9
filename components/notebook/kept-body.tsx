import { useState } from 'preact/hooks';
import type { Filing } from '../../lib/filing/filing';
import { nextQuestion } from '../../lib/guide/case-questions';
import { targetFilingOf } from '../../lib/guide/with-filing';
import type { Checklist } from '../../lib/notebook/checklist';
import { type KeptChanges, type KeptFiling, keptLimits } from '../../lib/notebook/kept-filing';
import { QuestionList } from '../guide/question-list';
import { VisitFor } from '../guide/visit-link';
import { useWayTitle } from '../guide/way-title';
import { useWords } from '../ui/i18n';
import { CheckList } from './check-list';
import { KeptButtons } from './kept-buttons';
import { KeptNow } from './kept-now';
import { KeptNumber } from './kept-number';
import { KeptReminder } from './kept-reminder';
import { NotStored } from './not-stored';
import type { NotebookActions } from './use-notebook-actions';
import { useStoredText } from './use-stored-text';

interface Props {
  id: string;
  kept: KeptFiling;
  /** The same, read. */
  filing: Filing;
  list: Checklist;
  actions: NotebookActions;
  exportOne: () => void;
  printOne: () => void;
}

/** An opened row: what is next, what has happened, the reminder; the rest folded. */
export function KeptBody({ id, kept, filing, list, actions, exportOne, printOne }: Props) {
  const { t } = useWords();
  const change = (changes: KeptChanges, act?: string): void => {
    void actions.change(kept.id, changes, act);
  };
  const tick = (ticks: Record<string, boolean>): void => change({ ticks });
  // Open at first where something is left to ask, and then as the person leaves it.
  const [unsettled] = useState(() => nextQuestion(kept.provinceId, kept.answers) !== null);
  return (
    <VisitFor.Provider value={targetFilingOf(list.guide, filing)}>
      <div id={id} class="kept-body">
        <KeptNow kept={kept} filing={filing} list={list} actions={actions} />
        {!kept.dates.done && <KeptReminder kept={kept} list={list} actions={actions} />}
        <details class="more">
          <summary>
            {t(list.papers.length > 0 ? 'notebook.fold.stepsAndPapers' : 'notebook.fold.steps')}
          </summary>
          <NotStored id={kept.id} field="ticks" />
          <CheckList title="notebook.steps" groups={useStepGroups(list)} tick={tick} asks={list.guide.asks} />
          {list.papers.length > 0 && (
            <CheckList
              title="notebook.papers"
              details
              groups={[{ heading: '', items: list.papers }]}
              tick={tick}
            />
          )}
        </details>
        <details class="more" open={unsettled}>
          <summary>{t('notebook.answers')}</summary>
          <QuestionList
            provinceId={kept.provinceId}
            answers={kept.answers}
            change={(answers) => change({ answers })}
          />
          <NotStored id={kept.id} field="answers" />
        </details>
        <Words kept={kept} filing={filing} actions={actions} change={change} />
        <KeptButtons
          kept={kept}
          filing={filing}
          list={list}
          erase={() => actions.erase([kept.id])}
          exportOne={exportOne}
          printOne={printOne}
        />
      </div>
    </VisitFor.Provider>
  );
}

interface WordsProps extends Pick<Props, 'kept' | 'filing' | 'actions'> {
  change: (changes: KeptChanges, act?: string) => void;
}

/** What the person writes of a filing: its number, a name, notes. */
function Words({ kept, filing, actions, change }: WordsProps) {
  const { t } = useWords();
  const { id } = kept;
  const label = useStoredText(kept.label, { id, changesOf: (text) => ({ label: text }), change });
  const notes = useStoredText(kept.notes, { id, changesOf: (text) => ({ notes: text }), change });
  return (
    <details class="more">
      <summary>
        {t('notebook.fold.words')}
        {kept.notes && <span class="soft small notes-line"> {kept.notes}</span>}
      </summary>
      <div class="kept-fields">
        <KeptNumber
          id={id}
          filing={filing}
          what={kept.answers.what}
          change={change}
          mend={(what, changes) => actions.alter(kept, what, changes)}
        />
        <label>
          <span>{t('notebook.label')}</span>
          <input type="text" maxLength={keptLimits.label} {...label} />
          <NotStored id={id} field="label" />
        </label>
      </div>
      <label class="notes">
        <span>{t('notebook.notes')}</span>
        <textarea rows={4} maxLength={keptLimits.notes} {...notes} />
        <NotStored id={id} field="notes" />
      </label>
    </details>
  );
}

/** The steps by way; without a heading where there is one way alone. */
function useStepGroups({ ways, steps }: Checklist) {
  const wayTitle = useWayTitle();
  return ways.map((way) => ({
    heading: ways.length > 1 ? wayTitle(way)[1] : '',
    items: steps.filter(({ item }) => way.steps.some(({ id }) => id === item.id)),
  }));
}
