import type { Filing } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { asksProvider, questionOf } from '../../lib/guide/case-questions';
import { guideFor } from '../../lib/guide/guide';
import { type GuideMaterials, materialGroups } from '../../lib/guide/guide-materials';
import { screenOf } from '../../lib/guide/screen';
import { targetFilingOf, withFiling } from '../../lib/guide/with-filing';
import { wayAt } from '../../lib/notebook/checklist';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { useAsksText } from '../guide/asks-box';
import { useLineText } from '../guide/guide-line';
import { GuideLines } from '../guide/guide-lines';
import { KeepButton } from '../guide/keep-button';
import { NextButton } from '../guide/next-button';
import { VisitFor } from '../guide/visit-link';
import { useWayText } from '../guide/way-text';
import { useWayTitle } from '../guide/way-title';
import { CopyButton } from '../ui/copy-button';
import { DeskLink } from '../ui/desk-link';
import { useWords } from '../ui/i18n';
import { Doubt } from '../ui/proof';
import { openBeside } from './open-beside';

interface Props {
  filing: Filing;
  answers: CaseAnswers;
  /** Says something else of the case. */
  say?: (more: CaseAnswers) => void;
  kept: KeptFiling | null;
  /** One that keeps another filing of its subject. */
  related?: KeptFiling | null;
}

/** Most steps that stand in the popup. */
const most = 5;

/** The way in a few lines with its next act; the whole of it stands in the guide. */
export function PopupWay({ filing, answers, say, kept, related = null }: Props) {
  const { t } = useWords();
  const lineText = useLineText();
  const wayTitle = useWayTitle();
  const wayText = useWayText();
  const asksText = useAsksText();
  const guide = withFiling(guideFor(filing.provinceId, answers), filing);
  const screen = screenOf(guide, kept ? wayAt(guide, kept) : 0);
  const { ways, caution, next, asks, materials, folds } = screen;
  const final = caution.at(-1);
  const steps = ways.flatMap((way) => way.steps);
  // A long way is begun here, and read whole in the guide.
  const shown = steps.length > most ? steps.slice(0, most - 2) : steps;
  const hasDoubt = [...shown, ...(final ? [final] : [])].some(({ sure }) => !sure);
  const before = folds.find(({ id }) => id === 'before')?.parts.flatMap(({ items }) => items) ?? [];
  return (
    <VisitFor.Provider value={targetFilingOf(guide, filing)}>
      <section class="popup-way" aria-labelledby="way-title">
        <h2 id="way-title" class="way-title" tabIndex={-1}>
          {ways.map((way) => wayTitle(way)[1]).join(' → ')}
        </h2>
        {final && (
          <p class="small soft">
            {lineText(final)} {!final.sure && <Doubt fact={final.facts[0]} />}
          </p>
        )}
        {say && asksProvider(guide.answers) && <WhichProvider say={say} />}
        <ol class="brief-steps">
          {shown.map((step) => (
            <li key={step.id}>
              {lineText(step)}
              {!step.sure && <Doubt fact={step.facts[0]} />}
              {asks?.stepId === step.id && (
                <>
                  {' '}
                  <CopyButton text={asksText(guide, filing, asks)} plain>
                    {t('guide.asks.copyCount', { count: asks.items.length })}
                  </CopyButton>
                </>
              )}
            </li>
          ))}
        </ol>
        {shown.length < steps.length && (
          <p class="soft small">{t('popup.moreSteps', { count: steps.length - shown.length })}</p>
        )}
        <div class="popup-folds">
          <Fold
            title={t('guide.title.consequences')}
            items={[...caution.filter((line) => line !== final), ...before]}
          />
          {materials && <Papers materials={materials} />}
          {hasDoubt && <span class="soft small">{t('popup.doubt')}</span>}
        </div>
        <div class="actions next-act">
          {next && <NextButton next={next} filing={filing} form={guide.form} keptId={kept?.id ?? null} />}
          <KeepButton filing={filing} answers={guide.answers} kept={kept} related={related} />
        </div>
        <div class="actions popup-acts">
          <CopyButton text={wayText(guide, screen, filing)} plain>
            {t('guide.copySteps')}
          </CopyButton>
          <button type="button" class="plain" onClick={() => void openBeside(filing)}>
            {t('guide.continueInPanel')}
          </button>
          <DeskLink route={{ view: 'guide', filing }}>{t('popup.whole')}</DeskLink>
        </div>
      </section>
    </VisitFor.Provider>
  );
}

/** Which provider's system it is, without which there is nothing to open. */
function WhichProvider({ say }: { say: (more: CaseAnswers) => void }) {
  const { t, say: sayName } = useWords();
  return (
    <label class="which-provider">
      <span>{t('case.question.provider')}</span>
      <select
        value=""
        onChange={({ currentTarget: { value } }) => say({ providerId: value === 'other' ? null : value })}
      >
        <option value="" disabled>
          {t('popup.chooseProvider')}
        </option>
        {questionOf('account').providers.map(({ id, name }) => (
          <option key={id} value={id}>
            {sayName(name)}
          </option>
        ))}
        <option value="other">{t('case.answer.provider.unknown')}</option>
      </select>
    </label>
  );
}

/** What to enclose, by who does; what is read for no province says so. */
function Papers({ materials }: { materials: GuideMaterials }) {
  const { t } = useWords();
  const groups = materialGroups(materials);
  const isShared = materials.from === 'generic';
  if (groups.length === 0) return null;
  return (
    <details class="more">
      <summary>
        {t('guide.materials.title')}{' '}
        <span class="soft small">{groups.reduce((sum, { papers }) => sum + papers.length, 0)}</span>
      </summary>
      {isShared && (
        <p class="soft small">
          {t('guide.note.generic')} <Doubt fact={undefined} />
        </p>
      )}
      {groups.map(({ applicant, named, papers }) => (
        <section key={applicant}>
          {named && <h3>{t(`guide.materials.${applicant}`)}</h3>}
          <GuideLines items={papers} />
        </section>
      ))}
    </details>
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
