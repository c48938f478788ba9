import { useState } from 'preact/hooks';
import { isAtForm } from '../../lib/desk-route';
import type { Filing } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { guideFor } from '../../lib/guide/guide';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { NotStoredMark } from '../ui/not-stored-mark';
import { CaseChips } from './case-chips';
import { GuideContent } from './guide-content';
import { NumberCaution } from './number-caution';
import { QuestionStep } from './question-step';
import { useQuestions } from './use-questions';
import type { Ticks } from './way-steps';

interface Props {
  filing: Filing;
  place: 'desk' | 'panel';
  answers: CaseAnswers;
  change: (answers: CaseAnswers) => void;
  /** The entry of the notebook that keeps the filing. */
  kept: KeptFiling | null;
  /** One that keeps another filing of its subject. */
  related?: KeptFiling | null;
  ticks?: Ticks;
  /** Whether the browser has refused to store what was answered here. */
  refused: boolean;
}

const noTicks: Ticks = { ticked: null, tick: () => undefined, refusal: null };

/** The questions of a case one at a time, what was answered as chips; then the way. */
export function CaseGuide({
  filing,
  place,
  answers,
  change,
  kept,
  related = null,
  ticks = noTicks,
  refused,
}: Props) {
  const { t } = useWords();
  // Who came for the form sees it, whatever is answered.
  const [toForm] = useState(() => place === 'desk' && isAtForm(location.hash));
  const [all, setAll] = useState(toForm);
  const { answered, open, isAgain, again, answer } = useQuestions(filing, answers, change);
  // After an answer its buttons are gone; the next question, or the way, takes the focus.
  const region = useFocusAfterLoss<HTMLDivElement>((here) =>
    here?.querySelector<HTMLElement>('[data-open], .way-title'),
  );
  const guide = guideFor(filing.provinceId, answers);
  const { what } = guide.answers;
  const isShown = !isAgain && (open === null || all);
  return (
    <div class="filing-guide" ref={region}>
      {/* For the whole subject its own number is taken. */}
      <NumberCaution filing={filing} what={what === 'subject' ? undefined : what} />
      <div class="screen-only case">
        <CaseChips
          answered={answered}
          filing={filing}
          answers={answers}
          open={open}
          again={again}
          startOver={() => answer({})}
        />
        {open && (isAgain || !all) && (
          <QuestionStep key={open} id={open} filing={filing} answers={answers} answer={answer} />
        )}
        {isAgain && (
          <button type="button" class="plain" onClick={() => again(null)}>
            {t('case.question.keep')}
          </button>
        )}
        {!isAgain && open && (
          <button type="button" class="plain" onClick={() => setAll(!all)}>
            {t(all ? 'case.question.goOn' : 'case.question.seeAll')}
          </button>
        )}
        <NotStoredMark refused={refused} />
      </div>
      {isShown && (
        <GuideContent
          guide={guide}
          filing={filing}
          kept={kept}
          related={related}
          ticks={ticks}
          narrow={place === 'panel'}
          toForm={toForm}
        />
      )}
    </div>
  );
}
