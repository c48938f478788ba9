import type { Filing } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { guideFor } from '../../lib/guide/guide';
import { materialGroups } from '../../lib/guide/guide-materials';
import { screenOf } from '../../lib/guide/screen';
import { withFiling } from '../../lib/guide/with-filing';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { openDesk } from '../../platform/tabs';
import { useAsksText } from '../guide/asks-box';
import { useLineText } from '../guide/guide-line';
import { GuideLines } from '../guide/guide-section';
import { KeepButton } from '../guide/keep-button';
import { NextButton } from '../guide/next-button';
import { useQuestions } from '../guide/use-questions';
import { VisitFor } from '../guide/visit-link';
import { useWayText } from '../guide/way-text';
import { useWayTitle } from '../guide/way-title';
import { CopyButton } from '../ui/copy-button';
import { useWords } from '../ui/i18n';
import { Doubt } from '../ui/proof';

interface Props {
  filing: Filing;
  answers: CaseAnswers;
  kept: KeptFiling | null;
}

/** The way in a few lines with its next act; the whole of it stands in the guide. */
export function PopupWay({ filing, answers, kept }: Props) {
  const { t } = useWords();
  const lineText = useLineText();
  const wayTitle = useWayTitle();
  const wayText = useWayText();
  const asksText = useAsksText();
  const { open } = useQuestions(filing, answers, () => undefined);
  const guide = withFiling(guideFor(filing.provinceId, answers), filing);
  const screen = screenOf(guide);
  const { ways, caution, next, asks, materials, folds } = screen;
  const papers = materials ? materialGroups(materials).flatMap((group) => group.papers) : [];
  const before = folds.find(({ id }) => id === 'before')?.parts.flatMap(({ items }) => items) ?? [];
  return (
    <VisitFor.Provider value={filing}>
      <section class="popup-way" aria-labelledby="way-title">
        <h2 id="way-title" class="way-title" tabIndex={-1}>
          {ways.map((way) => wayTitle(way)[1]).join(' → ')}
        </h2>
        <ol class="brief-steps">
          {ways
            .flatMap((way) => way.steps)
            .map((step) => (
              <li key={step.id}>
                {lineText(step)}
                {!step.sure && <Doubt fact={step.facts[0]} />}
                {asks?.stepId === step.id && (
                  <>
                    {' '}
                    <CopyButton text={asksText(filing, asks)} plain>
                      {t('guide.asks.copyCount', { count: asks.items.length })}
                    </CopyButton>
                  </>
                )}
              </li>
            ))}
        </ol>
        <Fold title={t('guide.title.consequences')} items={[...caution, ...before]} />
        <Fold title={t('guide.materials.title')} items={papers} />
        {next && (
          <p class="actions next-act">
            <NextButton next={next} filing={filing} form={guide.form} keptId={kept?.id ?? null} />
          </p>
        )}
        <div class="actions popup-acts">
          <KeepButton filing={filing} answers={guide.answers} kept={kept} />
          <CopyButton text={wayText(guide, screen, filing)} plain>
            {t('guide.copySteps')}
          </CopyButton>
          <button type="button" class="plain" onClick={() => void openDesk({ view: 'guide', filing })}>
            {t(open ? 'popup.goOn' : 'popup.whole')}
          </button>
        </div>
      </section>
    </VisitFor.Provider>
  );
}

function Fold({ title, items }: { title: string; items: Parameters<typeof GuideLines>[0]['items'] }) {
  if (items.length === 0) return null;
  return (
    <details class="more">
      <summary>
        {title} <span class="soft small">{items.length}</span>
      </summary>
      <GuideLines items={items} />
    </details>
  );
}
