import { useState } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import type { CaseAnswers, QuestionId } from '../../lib/guide/case-answers';
import { nextQuestion, questionOf, questionsFor } from '../../lib/guide/case-questions';
import { Segments } from '../ui/choice';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { howWords, optionWords, questionWords } from './question-words';

interface Props {
  provinceId: ProvinceId;
  answers: CaseAnswers;
  change: (answers: CaseAnswers) => void;
}

/** The questions of a case: what was answered, each to be changed again, and the next one open. */
export function QuestionList({ provinceId, answers, change }: Props) {
  const { t } = useWords();
  const [changing, setChanging] = useState<QuestionId | null>(null);
  const open = changing ?? nextQuestion(provinceId, answers)?.id ?? null;
  const asked = questionsFor(provinceId, answers).filter((id) => answers[id] !== undefined || id === open);
  // After an answer its buttons are gone; the next question takes the focus.
  const region = useFocusAfterLoss<HTMLDivElement>((list) => list?.querySelector<HTMLElement>('[data-open]'));

  const answer = (changed: CaseAnswers): void => {
    setChanging(null);
    change(changed);
  };
  const answered = asked.filter((id) => answers[id] !== undefined).length;

  return (
    <div class="questions" ref={region}>
      {asked.map((id) =>
        id === open ? (
          <OpenQuestion key={id} id={id} answers={answers} answer={answer} />
        ) : (
          <Answered key={id} id={id} answers={answers} answer={answer} again={() => setChanging(id)} />
        ),
      )}
      {open === null && (
        <p class="soft small" data-open tabIndex={-1}>
          {t('guide.question.allAnswered')}
        </p>
      )}
      {answered > 0 && (
        <button type="button" class="plain small" onClick={() => answer({})}>
          {t('guide.question.startOver')}
        </button>
      )}
    </div>
  );
}

function OpenQuestion({
  id,
  answers,
  answer,
}: {
  id: QuestionId;
  answers: CaseAnswers;
  answer: (answers: CaseAnswers) => void;
}) {
  const { t, say } = useWords();
  const question = questionOf(id);
  const choose = (option: string, providerId?: string | null): void => {
    const { providerId: _, ...others } = answers;
    const kept = id === 'account' || id === 'platform' ? others : answers;
    answer({ ...kept, [id]: option, ...(providerId !== undefined && { providerId }) } as CaseAnswers);
  };
  const isPlatform = id === 'platform';
  return (
    <fieldset class="question">
      <legend data-open tabIndex={-1}>
        {t(questionWords[id])}
      </legend>
      <Segments
        segments={[
          ...(isPlatform ? question.providers : []).map((provider) => ({
            key: provider.id,
            label: say(provider.name),
            pressed: answers.platform === 'known' && answers.providerId === provider.id,
            press: () => choose('known', provider.id),
          })),
          ...question.options.map((option) => ({
            key: option,
            label: t(optionWords(id, option)),
            pressed: answers[id] === option && !(isPlatform && option === 'known' && answers.providerId),
            press: () => (isPlatform && option === 'known' ? choose(option, null) : choose(option)),
          })),
        ]}
      />
      <p class="soft small">
        <b>{t('guide.how.title')}</b> {t(howWords[id])}
      </p>
    </fieldset>
  );
}

function Answered({
  id,
  answers,
  answer,
  again,
}: {
  id: QuestionId;
  answers: CaseAnswers;
  answer: (answers: CaseAnswers) => void;
  again: () => void;
}) {
  const { t, say } = useWords();
  const { providers } = questionOf(id);
  const option = answers[id] ?? 'unknown';
  const platform =
    id === 'platform' ? providers.find((provider) => provider.id === answers.providerId) : undefined;
  const asksProvider = id === 'account' && (option === 'usable' || option === 'lost');
  return (
    <div class="answered">
      <p>
        <span class="soft">{t(questionWords[id])}</span>{' '}
        <b>{platform ? say(platform.name) : t(optionWords(id, option))}</b>
      </p>
      <button type="button" class="plain small" onClick={again}>
        {t('guide.question.change')}
        <span class="visually-hidden">{t(questionWords[id])}</span>
      </button>
      {asksProvider && (
        <label class="provider">
          <span>{t('guide.question.provider')}</span>
          <select
            value={answers.providerId === undefined ? '' : (answers.providerId ?? 'other')}
            onChange={({ currentTarget: { value } }) => {
              const { providerId: _, ...others } = answers;
              answer(value === '' ? others : { ...others, providerId: value === 'other' ? null : value });
            }}
          >
            <option value="">{t('guide.answer.unknown')}</option>
            {providers.map((provider) => (
              <option key={provider.id} value={provider.id}>
                {say(provider.name)}
              </option>
            ))}
            <option value="other">{t('guide.answer.provider.other')}</option>
          </select>
        </label>
      )}
    </div>
  );
}
