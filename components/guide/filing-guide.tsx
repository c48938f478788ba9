import { useState } from 'preact/hooks';
import type { Filing } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { guideFor } from '../../lib/guide/guide';
import { GuideContent } from './guide-content';
import { NumberCaution } from './number-caution';
import { QuestionList } from './question-list';

interface Props {
  filing: Filing;
  /** Where it stands. */
  place: 'panel';
}

/** The guide of one filing: its questions, and the way that follows. */
export function FilingGuide({ filing }: Props) {
  const [answers, setAnswers] = useState<CaseAnswers>({});
  const guide = guideFor(filing.provinceId, answers);
  return (
    <article>
      <NumberCaution filing={filing} what={guide.answers.what} />
      <QuestionList provinceId={filing.provinceId} answers={answers} change={setAnswers} />
      <GuideContent guide={guide} filing={filing} />
    </article>
  );
}
