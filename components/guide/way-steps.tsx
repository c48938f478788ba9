import type { Fact } from '../../data/schema';
import type { Filing } from '../../lib/filing/filing';
import type { Guide, GuideWay } from '../../lib/guide/guide';
import { type GuideItem, type GuideLink, isTicked } from '../../lib/guide/guide-item';
import { queryLink } from '../../lib/guide/guide-links';
import type { GuideScreen } from '../../lib/guide/guide-screen';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import type { Refusal } from '../../lib/refusal';
import { useWords } from '../ui/i18n';
import { AsksBox } from './asks-box';
import { GuideLine, GuideLinks, useLineText } from './guide-line';
import { NextButton } from './next-button';

/** What is done of the filing's entry in the notebook, as far as it is kept. */
export interface Ticks {
  /** Null where it is not kept. */
  ticked: ReadonlySet<string> | null;
  tick: (item: GuideItem, ticked: boolean) => void;
  /** Notes which way the person goes from now on; missing where it is not kept. */
  choose?: (way: GuideWay['way']) => void;
  /** Why the last tick, or the way, was not stored. */
  refusal: Refusal | null;
}

interface Props {
  guide: Guide;
  screen: GuideScreen;
  filing: Filing;
  kept: KeptFiling | null;
  /** Ticks of the entry that keeps the filing; null where none does. */
  ticked: ReadonlySet<string> | null;
  tick: (item: GuideItem, ticked: boolean) => void;
}

/** The steps of the way in order, each with what it needs at hand. */
export function WaySteps({ guide, screen, filing, kept, ticked, tick }: Props) {
  const { t } = useWords();
  const steps = screen.ways.flatMap((way) => way.steps);
  return (
    <ol class="way-steps" aria-label={t('guide.title.steps')}>
      {steps.map((step) => (
        <li key={step.id} data-step={step.id}>
          <Tick item={step} ticked={ticked} tick={tick} />
          <Step guide={guide} screen={screen} filing={filing} step={step} kept={kept} />
        </li>
      ))}
    </ol>
  );
}

/** A box to tick where the filing is kept; elsewhere nothing. */
export function Tick({ item, ticked, tick }: Pick<Props, 'ticked' | 'tick'> & { item: GuideItem }) {
  const lineText = useLineText();
  if (!ticked) return null;
  return (
    <input
      type="checkbox"
      class="tick"
      aria-label={lineText(item)}
      checked={isTicked(item, ticked)}
      onChange={({ currentTarget }) => tick(item, currentTarget.checked)}
    />
  );
}

function Step({ guide, screen, filing, step, kept }: Omit<Props, 'ticked' | 'tick'> & { step: GuideItem }) {
  const { next, asks, told } = screen;
  const act = next?.stepId === step.id ? next : null;
  const own: ReadonlySet<Fact> | undefined = told.get(step.id);
  const links = linksAt(step, guide, screen);
  return (
    <GuideLine item={step} told={own} links={act ? [] : links}>
      {asks?.stepId === step.id && <AsksBox guide={guide} filing={filing} asks={asks} />}
      {act && (
        <div class="actions next-act">
          <NextButton next={act} filing={filing} form={guide.form} keptId={kept?.id ?? null} />
          <GuideLinks links={links} />
        </div>
      )}
    </GuideLine>
  );
}

/** The links of a step that stand nowhere else: not at the accent, beside what to ask, or with the form. */
function linksAt(step: GuideItem, guide: Guide, { next, asks }: GuideScreen): GuideLink[] {
  const isNext = next?.stepId === step.id;
  const hidden = new Set<string>([
    ...(isNext && next.kind === 'open' ? [next.link.url] : []),
    ...(isNext && next.kind === 'query' ? [queryLink.url] : []),
    ...(asks?.stepId ? guide.askFirst.map(({ url }) => url) : []),
  ]);
  return step.links.filter(({ url }) => !hidden.has(url));
}
