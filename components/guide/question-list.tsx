import { useState } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import { type Filing, readFiling } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { useFocusAfterLoss } from '../ui/focus';
import { CaseChips } from './case-chips';
import { QuestionStep } from './question-step';
import { useQuestions } from './use-questions';

interface Props {
  provinceId: ProvinceId;
  /** Whose number says what each answer means; none where it is left out. */
  filing?: Filing;
  answers: CaseAnswers;
  change: (answers: CaseAnswers) => void;
}

/** The questions of a case where they stand beside other things: what was answered, and the next one. */
export function QuestionList({ provinceId, filing, answers, change }: Props) {
  const [plain] = useState(() => readFiling(provinceId));
  const about = filing ?? plain;
  const { answered, open, again, answer } = useQuestions(about, answers, change);
  // The next question comes before the answers, which stand above it.
  const region = useFocusAfterLoss<HTMLDivElement>(
    (list) => list?.querySelector<HTMLElement>('[data-open]') ?? list?.querySelector<HTMLElement>('.chip'),
  );
  return (
    <div class="case" ref={region}>
      <CaseChips
        answered={answered}
        filing={about}
        answers={answers}
        open={open}
        again={again}
        startOver={() => answer({})}
      />
      {open && <QuestionStep key={open} id={open} filing={about} answers={answers} answer={answer} />}
    </div>
  );
}
