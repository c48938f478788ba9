import type { Filing } from '../../lib/filing/filing';
import { targetFilingOf } from '../../lib/guide/with-filing';
import type { Checklist } from '../../lib/notebook/checklist';
import { type KeptChanges, type KeptFiling, keptLimits } from '../../lib/notebook/kept-filing';
import { QuestionList } from '../guide/question-list';
import { VisitFor } from '../guide/visit-link';
import { useWayTitle } from '../guide/way-title';
import { useWords } from '../ui/i18n';
import { CheckList } from './check-list';
import { KeptButtons } from './kept-buttons';
import { KeptDates } from './kept-dates';
import { KeptNumber } from './kept-number';
import { KeptReminder } from './kept-reminder';
import { NotStored } from './not-stored';
import type { NotebookActions } from './use-notebook-actions';
import type { useStoredText } from './use-stored-text';

interface Props {
  id: string;
  kept: KeptFiling;
  /** The same, read. */
  filing: Filing;
  list: Checklist;
  /** The texts as they are typed; they outlive the folding. */
  texts: Record<'label' | 'notes', ReturnType<typeof useStoredText>>;
  /** Whether something was left to ask when the notebook was opened. */
  unsettled: boolean;
  actions: NotebookActions;
  change: (changes: KeptChanges, act?: string) => void;
  exportOne: () => void;
  printOne: () => void;
}

/** Everything of a kept filing: fields, answers, steps and papers to tick, dates, reminder, notes, buttons. */
export function KeptBody(props: Props) {
  const { id, kept, filing, list, texts, unsettled, actions, change, exportOne, printOne } = props;
  const { t } = useWords();
  const tick = (ticks: Record<string, boolean>): void => change({ ticks });
  return (
    <VisitFor.Provider value={targetFilingOf(list.guide, filing)}>
      <div id={id} class="kept-body">
        <div class="kept-fields">
          <KeptNumber id={kept.id} filing={filing} what={kept.answers.what} change={change} />
          <label>
            <span>{t('notebook.label')}</span>
            <input type="text" maxLength={keptLimits.label} {...texts.label} />
            <NotStored id={kept.id} field="label" />
          </label>
        </div>
        <details class="more" open={unsettled}>
          <summary>{t('notebook.answers')}</summary>
          <QuestionList
            provinceId={kept.provinceId}
            answers={kept.answers}
            change={(answers) => change({ answers })}
          />
          <NotStored id={kept.id} field="answers" />
        </details>
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
        <KeptDates kept={kept} change={change} />
        <KeptReminder kept={kept} set={(reminder) => actions.change(kept.id, { reminder })} />
        <label class="notes">
          <span>{t('notebook.notes')}</span>
          <textarea rows={4} maxLength={keptLimits.notes} {...texts.notes} />
          <NotStored id={kept.id} field="notes" />
        </label>
        <KeptButtons
          kept={kept}
          filing={filing}
          list={list}
          change={change}
          erase={() => actions.erase([kept.id])}
          exportOne={exportOne}
          printOne={printOne}
        />
      </div>
    </VisitFor.Provider>
  );
}

/** The steps by way; without a heading where there is one way alone. */
function useStepGroups({ guide: { ways }, steps }: Checklist) {
  const wayTitle = useWayTitle();
  return ways.map((way) => ({
    heading: ways.length > 1 ? wayTitle(way).join('') : '',
    items: steps.filter(({ item }) => way.steps.some(({ id }) => id === item.id)),
  }));
}
