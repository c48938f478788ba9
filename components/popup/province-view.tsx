import { useLayoutEffect, useState } from 'preact/hooks';
import { loadFacts } from '../../data/facts';
import { type Filing, isMiniProgram } from '../../lib/filing/filing';
import { CaseChoice } from '../guide/case-choice';
import { NumberCaution } from '../guide/number-caution';
import { NumberedAnswer, numbersToGo } from '../guide/numbered-answer';
import { Segments } from '../ui/choice';
import { useFocusAfterLoss } from '../ui/focus';
import { useWords } from '../ui/i18n';
import { lazy } from '../ui/lazy';
import { NotStoredMark } from '../ui/not-stored-mark';
import { type FilingCase, useCase } from './use-case';

const CaseLine = lazy(() => import('./case-line').then((found) => found.CaseLine), {
  words: ['guide'],
  facts: 'filing',
  waiting: null,
});
const PopupWay = lazy(() => import('./popup-way').then((found) => found.PopupWay), {
  words: ['guide'],
  facts: 'filing',
});

interface Props {
  filing: Filing;
  /** Told whether the way is shown, and nothing is asked any more; the same function at every drawing. */
  told?: (isWay: boolean) => void;
}

/** What to do about a filing: one question, of a number also what of it is to go; then the way. */
export function ProvinceView({ filing, told }: Props) {
  const found = useCase(filing);
  const { answers, chosen, choose, kept, related, refused } = found;
  const { t } = useWords();
  /** Which question is asked again, one after the other. */
  const [again, setAgain] = useState<'case' | 'what' | null>(null);
  const region = useFocusAfterLoss<HTMLDivElement>((here) =>
    here?.querySelector<HTMLElement>('[data-open], .way-title'),
  );
  const isSaid = chosen !== null || answers.whose !== undefined || isMiniProgram(filing);
  const asksCase = again === 'case' || !isSaid;
  const asksWhat =
    !asksCase &&
    (answers.what === undefined || again === 'what') &&
    answers.whose === 'mine' &&
    filing.filings.length === 1 &&
    !isMiniProgram(filing);
  const mayKeep = isSaid && (asksCase || (asksWhat && answers.what !== undefined));
  const isWay = !asksCase && !asksWhat;
  useLayoutEffect(() => {
    told?.(isWay);
    return () => told?.(false);
  }, [isWay, told]);
  const { provinceId } = filing;
  // What an answer leads to is there when it is given, and not fetched by whoever only looks.
  const ahead = (): void => {
    void PopupWay.ahead();
    loadFacts([provinceId]).catch(() => undefined);
  };
  return (
    <div class="popup-filing" ref={region} onPointerEnter={ahead} onFocusIn={ahead}>
      <NumberCaution filing={filing} what={answers.what === 'subject' ? undefined : answers.what} />
      {!asksCase && <CaseLine filing={filing} answers={answers} again={() => setAgain('case')} />}
      {asksCase && (
        <CaseChoice
          chosen={chosen}
          choose={(id) => {
            setAgain(again && 'what');
            choose(id);
          }}
        />
      )}
      {asksWhat && <WhatChoice filing={filing} found={found} said={() => setAgain(null)} />}
      {mayKeep && (
        <button type="button" class="plain small" onClick={() => setAgain(asksCase ? 'what' : null)}>
          {t('case.question.keep')}
        </button>
      )}
      <NotStoredMark refused={refused} />
      {isWay && <PopupWay filing={filing} answers={answers} say={found.say} kept={kept} related={related} />}
    </div>
  );
}

/** Before a number is chosen for good: this website alone, or the whole subject, which takes all of them. */
function WhatChoice({
  filing,
  found: { answers, say: answer },
  said,
}: {
  filing: Filing;
  found: FilingCase;
  said: () => void;
}) {
  const { t } = useWords();
  const numbers = numbersToGo(filing);
  return (
    <fieldset class="question">
      <legend data-open tabIndex={-1}>
        {t('case.question.what')}
      </legend>
      <Segments
        segments={(['service', 'subject'] as const).map((what) => ({
          key: what,
          label: <NumberedAnswer number={numbers[what]}>{t(`case.answer.what.${what}`)}</NumberedAnswer>,
          pressed: answers.what === what,
          press: () => {
            said();
            answer({ what });
          },
        }))}
      />
    </fieldset>
  );
}
