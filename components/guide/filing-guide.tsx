import { useEffect, useState } from 'preact/hooks';
import type { Filing } from '../../lib/filing/filing';
import { guideFor } from '../../lib/guide/guide';
import { NotStoredMark } from '../notebook/not-stored';
import { useAnswers } from '../notebook/use-answers';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { useEvent } from '../ui/use-event';
import { CaseChips } from './case-chips';
import { GuideContent } from './guide-content';
import { NumberCaution } from './number-caution';
import { PrintSheet } from './print-sheet';
import { QuestionStep } from './question-step';
import { useQuestions } from './use-questions';

interface Props {
  filing: Filing;
  /** On a page of its own, or in the panel beside somebody's page. */
  place: 'desk' | 'panel';
  /** What the person has said on the way here, where nobody has answered it yet. */
  whose?: 'mine' | 'other' | undefined;
}

/** The guide of a filing: one question at a time, then the way. */
export function FilingGuide({ filing, place, whose }: Props) {
  const { t } = useWords();
  const { answers: known, change, kept, refused } = useAnswers(filing);
  const [all, setAll] = useState(false);
  const answers = known ?? {};
  const { answered, open, isAgain, again, answer } = useQuestions(filing, answers, change);
  // After an answer its buttons are gone; the next question, or the way, takes the focus.
  const region = useFocusAfterLoss<HTMLDivElement>((here) =>
    here?.querySelector<HTMLElement>('[data-open], .way-title'),
  );
  const isUnsaid = known !== null && whose !== undefined && known.whose === undefined;
  const preset = useEvent(() => change({ ...answers, ...(whose && { whose }) }));
  useEffect(() => {
    if (isUnsaid) preset();
  }, [isUnsaid, preset]);
  if (!known) {
    return (
      <p class="soft" role="status">
        {t('ui.loading')}
      </p>
    );
  }
  const guide = guideFor(filing.provinceId, answers);
  const isShown = !isAgain && (open === null || all);
  return (
    <div class="filing-guide" ref={region}>
      {/* For the whole subject its own number is taken. */}
      <NumberCaution
        filing={filing}
        what={guide.answers.what === 'subject' ? undefined : guide.answers.what}
      />
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
            {t('guide.question.keep')}
          </button>
        )}
        {!isAgain && open && (
          <button type="button" class="plain" onClick={() => setAll(!all)}>
            {t(all ? 'guide.question.goOn' : 'guide.question.seeAll')}
          </button>
        )}
        <NotStoredMark refused={refused} />
      </div>
      {isShown && <GuideContent guide={guide} filing={filing} kept={kept} narrow={place === 'panel'} />}
      {place === 'desk' && <PrintSheet guide={guide} filing={filing} ticked={kept?.ticked ?? []} />}
    </div>
  );
}
