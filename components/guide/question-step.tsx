import type { Filing } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { questionOf } from '../../lib/guide/case-questions';
import { type Segment, Segments } from '../ui/choice';
import { useWords } from '../ui/i18n';
import { NumberedAnswer, numbersToGo } from './numbered-answer';
import { type AskedId, howWords, optionWords, questionWords } from './question-words';

interface Props {
  id: AskedId;
  filing: Filing;
  answers: CaseAnswers;
  answer: (answers: CaseAnswers) => void;
}

/** One question of a case with its answers as buttons, and how to find out. */
export function QuestionStep({ id, filing, answers, answer }: Props) {
  const { t } = useWords();
  const segments = useSegments(id, filing, answers, answer);
  return (
    <fieldset class="question">
      <legend data-open tabIndex={-1}>
        {t(questionWords[id])}
      </legend>
      <Segments segments={segments} />
      <p class="soft small">
        <b class="how">{t('guide.how.title')}</b>
        {t(howWords[id])}
      </p>
    </fieldset>
  );
}

function useSegments(
  id: AskedId,
  filing: Filing,
  answers: CaseAnswers,
  answer: (answers: CaseAnswers) => void,
): Segment[] {
  const { t, say } = useWords();
  const numbers = numbersToGo(filing);
  const question = questionOf(id === 'provider' ? 'account' : id);
  const named = (press: (providerId: string) => void, isKnown: boolean): Segment[] =>
    question.providers.map((provider) => ({
      key: provider.id,
      label: say(provider.name),
      pressed: isKnown && answers.providerId === provider.id,
      press: () => press(provider.id),
    }));
  if (id === 'provider') {
    const choose = (providerId: string | null): void => answer({ ...answers, providerId });
    return [
      ...named(choose, true),
      ...(['other', 'unknown'] as const).map((option) => ({
        key: option,
        label: t(optionWords(id, option)),
        pressed: false,
        press: () => choose(null),
      })),
    ];
  }
  const choose = (option: string, providerId?: string | null): void => {
    const { providerId: _, ...others } = answers;
    const kept = id === 'account' || id === 'platform' ? others : answers;
    answer({ ...kept, [id]: option, ...(providerId !== undefined && { providerId }) } as CaseAnswers);
  };
  const isPlatform = id === 'platform';
  return [
    ...(isPlatform ? named((providerId) => choose('known', providerId), answers.platform === 'known') : []),
    ...question.options.map((option) => ({
      key: option,
      label: (
        <NumberedAnswer number={id === 'what' ? numbers[option] : null}>
          {t(optionWords(id, option))}
        </NumberedAnswer>
      ),
      pressed: answers[id] === option && !(isPlatform && option === 'known' && answers.providerId),
      press: () => (isPlatform && option === 'known' ? choose(option, null) : choose(option)),
    })),
  ];
}
