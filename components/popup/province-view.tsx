import { type Filing, isMiniProgram } from '../../lib/filing/filing';
import { type Guide, guideFor } from '../../lib/guide/guide';
import { type GuideItem, withoutLinks } from '../../lib/guide/guide-item';
import type { MessageKey } from '../../locales/dictionaries';
import { openDesk } from '../../platform/tabs';
import { CaseChoice } from '../guide/case-choice';
import { FormCard } from '../guide/form-card';
import { GuideLine, GuideLinks } from '../guide/guide-line';
import { HandInList } from '../guide/hand-in-list';
import { KeepButton } from '../guide/keep-button';
import { MaterialsList } from '../guide/materials-list';
import { OutOfDate } from '../guide/out-of-date';
import { VisitFor } from '../guide/visit-link';
import { WayTitle } from '../guide/way-title';
import { NotStoredMark } from '../notebook/not-stored';
import { useWords } from '../ui/i18n';
import { NumberBar } from './number-bar';
import { useCase } from './use-case';

/** What to do about a filing of one province: the three cases, the form, the steps. */
export function ProvinceView({ filing }: { filing: Filing }) {
  const { t } = useWords();
  const { answers, chosen, choose, kept, refused } = useCase(filing);
  const guide = guideFor(filing.provinceId, answers);

  return (
    <VisitFor.Provider value={filing}>
      {filing.written && <NumberBar guide={guide} filing={filing} />}
      <section aria-labelledby="case-title">
        <h2 id="case-title">{t('guide.case.heading')}</h2>
        {!isMiniProgram(filing) && <CaseChoice chosen={chosen} choose={choose} />}
        <NotStoredMark refused={refused} />
        <button type="button" class="plain" onClick={() => void openDesk({ view: 'guide', filing })}>
          {t('guide.question.stepByStep')}
        </button>
      </section>
      {guide.form && <FormCard form={guide.form} filing={filing} fill={!filing.written} />}
      <Folded title="guide.title.consequences" items={guide.consequences} />
      <Steps guide={guide} />
      {guide.materials && <MaterialsList materials={guide.materials} />}
      {guide.form && <HandInList guide={guide} />}
      <More guide={guide} />
      <p class="actions">
        <KeepButton filing={filing} answers={answers} kept={kept} />
      </p>
    </VisitFor.Provider>
  );
}

function Steps({ guide }: { guide: Guide }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{t('guide.title.steps')}</h2>
      {guide.ways.map((way) => (
        <div key={way.way} class="way">
          <WayTitle way={way} />
          <ol>
            {way.steps.map((step) => (
              <li key={step.id}>
                {/* The administration's own pages stand with the form and at the foot. */}
                <GuideLine item={withoutLinks(step, guide.askFirst)} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function More({ guide }: { guide: Guide }) {
  return (
    <>
      <div class="folds">
        <Folded title="popup.after" items={[...guide.timing, ...guide.after]} />
        <Folded title="guide.title.sms" items={guide.sms} />
        <Folded
          title="guide.title.unknowns"
          items={guide.unknowns.map((item) => withoutLinks(item, guide.askFirst))}
        />
      </div>
      {/* Beside the form they stand already. */}
      {!guide.form && <GuideLinks links={guide.askFirst} />}
      <OutOfDate provinceId={guide.provinceId} />
    </>
  );
}

/** What is to be read when one wants to: one line until it is opened. */
function Folded({ title, items }: { title: MessageKey; items: readonly GuideItem[] }) {
  const { t } = useWords();
  if (items.length === 0) return null;
  return (
    <details class="more">
      <summary>{t(title)}</summary>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <GuideLine item={item} />
          </li>
        ))}
      </ul>
    </details>
  );
}
