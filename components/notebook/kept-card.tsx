import { useEffect, useRef, useState } from 'preact/hooks';
import { nextQuestion } from '../../lib/guide/case-questions';
import { checklistOf } from '../../lib/notebook/checklist';
import { isDue } from '../../lib/notebook/due';
import { type KeptFiling, keptLimits } from '../../lib/notebook/kept-filing';
import { keptKey } from '../../lib/notebook/kept-key';
import { findKeptNumberFault } from '../../lib/notebook/number-fault';
import { useLineText } from '../guide/guide-line';
import { QuestionList } from '../guide/question-list';
import { useWayTitle } from '../guide/way-title';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import { CheckList } from './check-list';
import { KeptButtons } from './kept-buttons';
import { KeptDates } from './kept-dates';
import { KeptNumber } from './kept-number';
import { KeptReminder } from './kept-reminder';
import type { NotebookActions } from './use-notebook-actions';
import { useStoredText } from './use-stored-text';

interface Props {
  kept: KeptFiling;
  actions: NotebookActions;
  exportOne: () => void;
  printOne: () => void;
  /** Whether the focus is to come here, and what to call when it has. */
  wanted: boolean;
  focused: () => void;
  /** The case goes to the list of the done ones or back, and would leave the focus behind. */
  moved: (done: boolean) => void;
}

/** One filing of the notebook: its next step at a glance, everything else when it is opened. */
export function KeptCard({ kept, actions, exportOne, printOne, wanted, focused, moved }: Props) {
  const { t, say } = useWords();
  const lineText = useLineText();
  const wayTitle = useWayTitle();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!wanted) return;
    const folded = opener.current?.closest('details:not([open])');
    (folded?.querySelector('summary') ?? opener.current)?.focus();
    focused();
  }, [wanted]);
  // Open at first where something is left to ask, and then as the person leaves it.
  const [unsettled] = useState(() => nextQuestion(kept.provinceId, kept.answers) !== null);
  const now = new Date();
  const list = checklistOf(kept, now);
  const { province } = list.guide;
  const { next } = list;
  const change = (changes: Parameters<NotebookActions['change']>[1]): void => {
    const { done = kept.dates.done } = changes.dates ?? {};
    void actions.change(kept.id, changes).then((changed) => {
      if (changed && Boolean(done) !== Boolean(kept.dates.done)) moved(Boolean(done));
    });
  };
  const label = useStoredText(kept.label, (text) => change({ label: text }));
  const notes = useStoredText(kept.notes, (text) => change({ notes: text }));
  const { ways } = list.guide;
  const stepGroups = ways.map((way) => ({
    heading: ways.length > 1 ? wayTitle(way).join('') : '',
    items: list.steps.filter(({ item }) => way.steps.some(({ id }) => id === item.id)),
  }));
  const name = kept.label || kept.number || t('notebook.unnamed', { province: say(province.name) });
  const field = (what: string): string => `${kept.id}-${what}`;

  return (
    <li class="kept-card" data-kept={kept.id}>
      <div class="kept-head">
        <Seal character={province.prefix} size={40} />
        <div>
          <h3>
            {name}
            {kept.label && kept.number && <span class="soft"> {kept.number}</span>}
          </h3>
          {isDue(kept, now) && <p class="unsure">{t('notebook.due')}</p>}
          {findKeptNumberFault(kept.number, kept.provinceId, kept.answers.what) && (
            <p class="unsure">{t('notebook.number.check')}</p>
          )}
          <p class="next">
            {kept.dates.done ? (
              t('notebook.doneOn', { date: kept.dates.done })
            ) : next ? (
              <>
                <b>{t('notebook.next')}</b> {lineText(next)}
              </>
            ) : (
              t('notebook.allTicked')
            )}
          </p>
          <p class="soft small">
            {list.guide.ways.map((way) => wayTitle(way).join('')).join(t('notebook.waySeparator'))}
            {' · '}
            {t('notebook.progress', { ticked: list.ticked, total: list.total })}
          </p>
        </div>
        <button
          ref={opener}
          type="button"
          aria-expanded={open}
          aria-controls={field('body')}
          onClick={() => setOpen(!open)}
        >
          {open ? t('notebook.fold') : t('notebook.unfold')}
          <span class="visually-hidden"> {name}</span>
        </button>
      </div>
      {open && (
        <div id={field('body')} class="kept-body">
          <div class="kept-fields">
            <KeptNumber kept={kept} change={change} />
            <label>
              <span>{t('notebook.label')}</span>
              <input type="text" maxLength={keptLimits.label} {...label} />
            </label>
          </div>
          <details class="more" open={unsettled}>
            <summary>{t('notebook.answers')}</summary>
            <QuestionList
              provinceId={kept.provinceId}
              answers={kept.answers}
              change={(answers) => change({ answers })}
            />
          </details>
          <CheckList title="notebook.steps" groups={stepGroups} tick={(ticks) => change({ ticks })} />
          {list.papers.length > 0 && (
            <CheckList
              title="notebook.papers"
              groups={[{ heading: '', items: list.papers }]}
              tick={(ticks) => change({ ticks })}
            />
          )}
          <KeptDates kept={kept} change={(dates) => change({ dates })} />
          <KeptReminder kept={kept} set={(reminder) => actions.change(kept.id, { reminder })} />
          <label class="notes">
            <span>{t('notebook.notes')}</span>
            <textarea rows={4} maxLength={keptLimits.notes} {...notes} />
          </label>
          <KeptButtons
            kept={kept}
            hasForm={list.guide.form !== null}
            change={change}
            erase={() => actions.erase([keptKey(kept.id)])}
            exportOne={exportOne}
            printOne={printOne}
          />
        </div>
      )}
    </li>
  );
}
