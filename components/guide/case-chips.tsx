import { providerNames } from '../../data/names/names';
import type { Filing } from '../../lib/filing/filing';
import type { CaseAnswers, QuestionId } from '../../lib/guide/case-answers';
import { targetNumberOf } from '../../lib/guide/with-filing';
import { useWords } from '../ui/i18n';
import { type AskedId, chipWords, questionWords } from './question-words';

interface Props {
  filing: Filing;
  /** What was answered, in the order of the questions. */
  answered: readonly AskedId[];
  answers: CaseAnswers;
  /** Which is being answered again. */
  open: AskedId | null;
  /** Asks a question again. */
  again: (id: AskedId) => void;
  startOver: () => void;
}

/** What the person said of the case, each to be changed by a press. */
export function CaseChips({ filing, answered, answers, open, again, startOver }: Props) {
  const { t } = useWords();
  const chip = useChip();
  if (answered.length === 0) return null;
  const number = targetNumberOf({ provinceId: filing.provinceId, answers }, filing);
  return (
    <ul class="case-chips" aria-label={t('guide.chip.label')}>
      {answered.map((id) => (
        <li key={id}>
          <button
            type="button"
            class="chip"
            aria-pressed={id === open}
            title={`${t(questionWords[id])} ${t('case.question.change')}`}
            onClick={() => again(id)}
          >
            {chip(id, answers)}
            {id === 'what' && number && (
              <span class="soft small" lang="zh-CN">
                {number}
              </span>
            )}
            <span class="visually-hidden">{t('case.question.change')}</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="plain small" onClick={startOver}>
          {t('case.question.startOver')}
        </button>
      </li>
    </ul>
  );
}

/** The short word for one answer. */
export function useChip(): (id: AskedId, answers: CaseAnswers) => string {
  const { t, say } = useWords();
  return (id, answers) => {
    const provider = providerNames.find((one) => one.id === answers.providerId);
    if (id === 'provider') return provider ? say(provider.name) : t('guide.chip.provider.other');
    if (id === 'platform' && provider) return say(provider.name);
    return t(chipWords(id, answers[id as QuestionId] ?? 'unknown'));
  };
}
