import { useEffect, useRef, useState } from 'preact/hooks';
import { checklistOf } from '../../lib/cases/case-checklist';
import { isDue } from '../../lib/cases/case-due';
import { type CaseFile, caseLimits } from '../../lib/cases/case-file';
import { caseKey } from '../../lib/cases/case-key';
import { findCaseNumberFault } from '../../lib/cases/case-number';
import { nextQuestion } from '../../lib/guide/case-questions';
import { useLineText } from '../guide/guide-line';
import { QuestionList } from '../guide/question-list';
import { useWayTitle } from '../guide/way-title';
import { useWords } from '../i18n';
import { Seal } from '../seal';
import { CaseButtons } from './case-buttons';
import { CaseDates } from './case-dates';
import { CaseNumber } from './case-number';
import { CaseReminder } from './case-reminder';
import { CheckList } from './check-list';
import type { CaseActions } from './use-case-actions';
import { useStoredText } from './use-stored-text';

interface Props {
  kept: CaseFile;
  actions: CaseActions;
  exportOne: () => void;
  printOne: () => void;
  /** Whether the focus is to come here, and what to call when it has. */
  wanted: boolean;
  focused: () => void;
  /** The case goes to the list of the done ones or back, and would leave the focus behind. */
  moved: (done: boolean) => void;
}

/** One filing of the notebook: its next step at a glance, everything else when it is opened. */
export function CaseCard({ kept, actions, exportOne, printOne, wanted, focused, moved }: Props) {
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
  const change = (changes: Parameters<CaseActions['change']>[1]): void => {
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
  const name = kept.label || kept.number || t('cases.unnamed', { province: say(province.name) });
  const field = (what: string): string => `${kept.id}-${what}`;

  return (
    <li class="case-card" data-case={kept.id}>
      <div class="case-head">
        <Seal character={province.prefix} size={40} />
        <div>
          <h3>
            {name}
            {kept.label && kept.number && <span class="soft"> {kept.number}</span>}
          </h3>
          {isDue(kept, now) && <p class="unsure">{t('cases.due')}</p>}
          {findCaseNumberFault(kept.number, kept.provinceId, kept.answers.what) && (
            <p class="unsure">{t('cases.checkNumber')}</p>
          )}
          <p class="next">
            {kept.dates.done ? (
              t('cases.doneOn', { date: kept.dates.done })
            ) : next ? (
              <>
                <b>{t('cases.next')}</b> {lineText(next)}
              </>
            ) : (
              t('cases.allTicked')
            )}
          </p>
          <p class="soft small">
            {list.guide.ways.map((way) => wayTitle(way).join('')).join(t('cases.waySeparator'))}
            {' · '}
            {t('cases.progress', { ticked: list.ticked, total: list.total })}
          </p>
        </div>
        <button
          ref={opener}
          type="button"
          aria-expanded={open}
          aria-controls={field('body')}
          onClick={() => setOpen(!open)}
        >
          {open ? t('cases.fold') : t('cases.unfold')}
          <span class="visually-hidden"> {name}</span>
        </button>
      </div>
      {open && (
        <div id={field('body')} class="case-body">
          <div class="case-fields">
            <CaseNumber kept={kept} change={change} />
            <label>
              <span>{t('cases.label')}</span>
              <input type="text" maxLength={caseLimits.label} {...label} />
            </label>
          </div>
          <details class="more" open={unsettled}>
            <summary>{t('cases.answers')}</summary>
            <QuestionList
              provinceId={kept.provinceId}
              answers={kept.answers}
              change={(answers) => change({ answers })}
            />
          </details>
          <CheckList title="cases.steps" groups={stepGroups} tick={(ticks) => change({ ticks })} />
          {list.papers.length > 0 && (
            <CheckList
              title="cases.papers"
              groups={[{ heading: '', items: list.papers }]}
              tick={(ticks) => change({ ticks })}
            />
          )}
          <CaseDates kept={kept} change={(dates) => change({ dates })} />
          <CaseReminder kept={kept} set={(reminder) => actions.change(kept.id, { reminder })} />
          <label class="notes">
            <span>{t('cases.notes')}</span>
            <textarea rows={4} maxLength={caseLimits.notes} {...notes} />
          </label>
          <CaseButtons
            kept={kept}
            hasForm={list.guide.form !== null}
            change={change}
            erase={() => actions.erase([caseKey(kept.id)])}
            exportOne={exportOne}
            printOne={printOne}
          />
        </div>
      )}
    </li>
  );
}
