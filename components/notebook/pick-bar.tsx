import { deskHash } from '../../lib/desk-route';
import { questionOptions } from '../../lib/guide/case-answers';
import { type QuestionOfMany, questionOfMany } from '../../lib/notebook/answer-many';
import { formRowsOfKept } from '../../lib/notebook/form-rows';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { pickedOf } from '../../lib/notebook/picks';
import type { Rows } from '../../lib/notebook/rows';
import { optionWords, questionWords } from '../guide/question-words';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { PickAll } from '../ui/pick-box';
import { StatusLine } from '../ui/status-line';
import { UndoLine } from '../ui/undo-line';
import { askForForms, pickAll, unpick } from './pick-session';
import type { NotebookActions } from './use-notebook-actions';

interface Props {
  filings: readonly KeptFiling[];
  rows: Rows;
  picks: ReadonlySet<string>;
  actions: Pick<NotebookActions, 'answer' | 'erase' | 'undo' | 'undoable' | 'stayed'>;
}

/** Picks all rows, says how many are, and does one thing to all of them that are shown; in sight while any is picked. */
export function PickBar({ filings, rows, picks, actions }: Props) {
  const { t } = useWords();
  const { shown, hidden } = pickedOf(filings, rows, picks);
  const isPicking = shown.length + hidden > 0;
  const asked = questionOfMany(shown);
  const { undoable, stayed } = actions;
  const answered = undoable?.answered ? undoable : null;
  // What was pressed goes with what it did: on to the next question, or to what takes it back.
  const region = useFocusAfterLoss<HTMLDivElement>(
    (bar) =>
      bar?.querySelector<HTMLElement>('[data-open]') ??
      bar?.querySelector<HTMLElement>('.undo button') ??
      bar?.querySelector<HTMLElement>('a.button'),
  );
  return (
    <div class={isPicking || answered ? 'sticky-bar pick-bar' : 'pick-bar'} ref={region}>
      <div class="actions">
        <PickAll
          count={rows.open.length}
          picked={rows.open.filter(({ id }) => picks.has(id)).length}
          pick={(on) => pickAll(rows.open, on)}
        />
        <StatusLine inline>{isPicking && t('ui.pick.count', { count: shown.length })}</StatusLine>
        {shown.length > 0 && <Acts shown={shown} isNext={!asked} erase={actions.erase} />}
        {isPicking && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              unpick();
              region.current?.querySelector<HTMLElement>('.pick-box input')?.focus();
            }}
          >
            {t('ui.pick.none')}
          </button>
        )}
      </div>
      {hidden > 0 && <p class="soft small">{t('notebook.pick.hidden', { count: hidden })}</p>}
      {!isPicking && <p class="pick-hint soft small">{t('notebook.pick.hint')}</p>}
      {asked && <Question key={asked.question} asked={asked} answer={actions.answer} />}
      <UndoLine
        done={answered && t('notebook.undoable.answered', { count: answered.count })}
        label={t('notebook.undo')}
        undo={actions.undo}
      />
      <StatusLine>{stayed > 0 && t('notebook.pick.stayed', { count: stayed })}</StatusLine>
    </div>
  );
}

interface ActsProps {
  shown: readonly KeptFiling[];
  /** Nothing is to be answered before. */
  isNext: boolean;
  erase: NotebookActions['erase'];
}

/** What can be done to picked rows, each with how many it concerns: without a number there is no form. */
function Acts({ shown, isNext, erase }: ActsProps) {
  const { t } = useWords();
  const forms = formRowsOfKept(shown).length;
  return (
    <>
      {forms > 0 && (
        <a
          class={isNext ? 'button main' : 'button'}
          href={deskHash({ view: 'forms', from: 'notebook' })}
          onClick={() => askForForms(shown)}
        >
          {t('lookup.list.forms', { count: forms })}
        </a>
      )}
      <button type="button" onClick={() => erase(shown.map(({ id }) => id))}>
        {t('notebook.pick.erase', { count: shown.length })}
      </button>
    </>
  );
}

/** The question that is next for some of the picked rows: an answer is for those alone. */
function Question({
  asked: { question, ids },
  answer,
}: {
  asked: QuestionOfMany;
  answer: NotebookActions['answer'];
}) {
  const { t } = useWords();
  return (
    <fieldset class="actions">
      <legend data-open tabIndex={-1}>
        {t('notebook.pick.question', { count: ids.length, question: t(questionWords[question]) })}
      </legend>
      {questionOptions[question].map((option) => (
        <button key={option} type="button" onClick={() => answer(ids, { question, from: null, to: option })}>
          {t(optionWords(question, option))}
        </button>
      ))}
    </fieldset>
  );
}
