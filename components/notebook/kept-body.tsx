import { useRef, useState } from 'preact/hooks';
import type { Filing } from '../../lib/filing/filing';
import { nextQuestion } from '../../lib/guide/case-questions';
import { targetFilingOf } from '../../lib/guide/with-filing';
import type { Checklist } from '../../lib/notebook/checklist';
import { type KeptChanges, type KeptFiling, keptLimits } from '../../lib/notebook/kept-filing';
import { QuestionList } from '../guide/question-list';
import { VisitFor } from '../guide/visit-link';
import { useWayTitle } from '../guide/way-title';
import { useFocusAfterLoss } from '../ui/focus';
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

/** An opened row: what is next, what has happened, the reminder; the rest folded. Whose it is, is asked before anything. */
export function KeptBody({ id, kept, filing, list, actions, exportOne, printOne }: Props) {
  const { t } = useWords();
  const change = (changes: KeptChanges, act?: string): void => {
    void actions.change(kept.id, changes, act);
  };
  // Open at first where something is left to ask, and then as the person leaves it.
  const [unsettled] = useState(() => nextQuestion(kept.provinceId, kept.answers) !== null);
  // Who is asked first goes on answering there, with the way below.
  const asked = useRef(false);
  if (list.asksFirst && !kept.dates.done) asked.current = true;
  const region = useFocusAfterLoss<HTMLDivElement>((body) =>
    body?.querySelector<HTMLElement>('.kept-asks [data-open]'),
  );
  const questions = (
    <>
      <QuestionList
        provinceId={kept.provinceId}
        answers={kept.answers}
        change={(answers) => change({ answers })}
      />
      <NotStored id={kept.id} field="answers" />
    </>
  );
  return (
    <VisitFor.Provider value={targetFilingOf(list.guide, filing)}>
      <div id={id} class="kept-body" ref={region}>
        {asked.current && <div class="kept-asks">{questions}</div>}
        <KeptNow kept={kept} filing={filing} list={list} actions={actions} />
        {!kept.dates.done && <KeptReminder kept={kept} list={list} actions={actions} />}
        {!list.asksFirst && <AllSteps kept={kept} list={list} change={change} />}
        {!asked.current && (
          <details class="more" open={unsettled}>
            <summary>{t('notebook.answers')}</summary>
            {questions}
          </details>
        )}
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

interface Changing {
  change: (changes: KeptChanges, act?: string) => void;
}

/** The steps and papers of the way that the person is on, each to be ticked. */
function AllSteps({ kept, list, change }: Pick<Props, 'kept' | 'list'> & Changing) {
  const { t } = useWords();
  const groups = useStepGroups(list);
  const tick = (ticks: Record<string, boolean>): void => change({ ticks });
  const hasPapers = list.papers.length > 0;
  return (
    <details class="more">
      <summary>{t(hasPapers ? 'notebook.fold.stepsAndPapers' : 'notebook.fold.steps')}</summary>
      <NotStored id={kept.id} field="ticks" />
      <CheckList
        title="notebook.steps"
        alone={!hasPapers}
        groups={groups}
        tick={tick}
        asks={list.guide.asks}
      />
      {hasPapers && (
        <CheckList
          title="notebook.papers"
          details
          groups={[{ heading: '', items: list.papers }]}
          tick={tick}
        />
      )}
    </details>
  );
}

/** What the person writes of a filing: its number, a name, notes. */
function Words({ kept, filing, actions, change }: Pick<Props, 'kept' | 'filing' | 'actions'> & Changing) {
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
          mend={(what, changes) => void actions.alter(kept, what, changes)}
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
