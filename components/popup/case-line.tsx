import type { Filing } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { useChip } from '../guide/case-chips';
import { useQuestions } from '../guide/use-questions';
import { useWords } from '../ui/i18n';

interface Props {
  filing: Filing;
  answers: CaseAnswers;
  again: () => void;
}

/** What was said of the case in one line, to be changed. */
export function CaseLine({ filing, answers, again }: Props) {
  const { t } = useWords();
  const chip = useChip();
  const { answered } = useQuestions(filing, answers, () => undefined);
  return (
    <p class="case-line">
      <span>{answered.map((id) => chip(id, answers)).join(' · ')}</span>{' '}
      <button type="button" class="plain small" onClick={again}>
        {t('case.question.change')}
      </button>
    </p>
  );
}
