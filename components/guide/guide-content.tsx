import { useRef, useState } from 'preact/hooks';
import type { Filing } from '../../lib/filing/filing';
import type { Guide, GuideWay } from '../../lib/guide/guide';
import type { GuideScreen } from '../../lib/guide/guide-screen';
import { isByForm, screenOf } from '../../lib/guide/screen';
import { targetFilingOf, withFiling } from '../../lib/guide/with-filing';
import { wayAt } from '../../lib/notebook/checklist';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { Caution } from '../ui/caution';
import { useWords } from '../ui/i18n';
import { AsksBox } from './asks-box';
import { FilingActions } from './filing-actions';
import { GuideAside } from './guide-aside';
import { GuideFolds } from './guide-folds';
import { GuideLine } from './guide-line';
import { VisitFor } from './visit-link';
import { type Ticks, WaySteps } from './way-steps';
import { useWayTitle } from './way-title';

interface Props {
  guide: Guide;
  filing: Filing;
  kept: KeptFiling | null;
  /** One that keeps another filing of its subject. */
  related?: KeptFiling | null;
  ticks: Ticks;
  /** Whether it stands beside a page, where paper and form are not at hand. */
  narrow?: boolean;
  /** Whether the person came for the form: the way that takes one is shown first. */
  toForm?: boolean;
}

/** The way of one case: what to do and with what, then what else there is to know, folded. */
export function GuideContent({
  guide: general,
  filing,
  kept,
  related = null,
  ticks,
  narrow = false,
  toForm = false,
}: Props) {
  const { t } = useWords();
  const wayTitle = useWayTitle();
  const heading = useRef<HTMLHeadingElement>(null);
  const { ticked, tick, choose, refusal } = ticks;
  const guide = withFiling(general, filing);
  // A way that was wished for belongs to its route: with other answers, or chosen in the notebook, another comes first again.
  const route = `${guide.route.join(' ')} ${kept?.way ?? ''}`;
  const [wanted, setWanted] = useState(() => (toForm ? { route, at: guide.ways.findIndex(isByForm) } : null));
  const own = kept ? wayAt(guide, { way: kept.way, ticked: [...(ticked ?? [])] }) : 0;
  const screen = screenOf(guide, wanted?.route === route ? wanted.at : own);
  const { ways, others, caution, asks, folds, hasDoubt, told } = screen;
  const show = (at: number): void => {
    const way = guide.ways[at]?.way;
    if (way) choose?.(way);
    setWanted({ route, at });
    heading.current?.focus();
  };
  const aside = <GuideAside guide={guide} screen={screen} filing={filing} ticked={ticked} tick={tick} />;
  const isAside = screen.materials !== null || screen.timing.length > 0;
  return (
    <VisitFor.Provider value={targetFilingOf(guide, filing)}>
      <div class={isAside && !narrow ? 'guide with-aside' : 'guide'}>
        <div class="guide-first">
          <h2 ref={heading} tabIndex={-1} class="way-title">
            {ways.map((way, index) => (
              <span key={way.way}>
                {index > 0 && <span class="soft"> → </span>}
                {wayTitle(way)[1]}
              </span>
            ))}
          </h2>
          {caution.length > 0 && (
            <div class="caution consequences">
              {caution.map((item) => (
                <GuideLine key={item.id} item={item} told={told.get(item.id)} />
              ))}
            </div>
          )}
          <WaySteps guide={guide} screen={screen} filing={filing} kept={kept} ticked={ticked} tick={tick} />
          {asks && asks.stepId === null && <AsksBox guide={guide} filing={filing} asks={asks} />}
          {refusal && <Caution alert>{t(`notebook.refused.${refusal}`)}</Caution>}
          <OtherWays first={ways[0]} others={others} show={show} />
        </div>
        {isAside && (
          <aside class="guide-side" aria-label={t('guide.title.side')}>
            {aside}
          </aside>
        )}
        <div class="guide-rest">
          <FilingActions
            filing={filing}
            guide={guide}
            screen={screen}
            kept={kept}
            related={related}
            narrow={narrow}
          />
          {hasDoubt && <p class="soft small">{t('guide.mark.legend')}</p>}
          <GuideFolds folds={folds} guide={guide} />
        </div>
      </div>
    </VisitFor.Provider>
  );
}

interface OtherProps {
  /** The way that is shown. */
  first: GuideWay | undefined;
  others: GuideScreen['others'];
  show: (at: number) => void;
}

/** The ways that remain: what comes once it is known whose it is, else for when this one leads nowhere. */
function OtherWays({ first, others, show }: OtherProps) {
  const { t } = useWords();
  const wayTitle = useWayTitle();
  if (others.length === 0) return null;
  return (
    <p class="other-ways">
      <span class="soft">
        {t(first?.way === 'look-up' ? 'guide.title.thenWays' : 'guide.title.otherWays')}
      </span>
      {others.map(({ at, way }) => (
        <button key={way.way} type="button" class="plain" onClick={() => show(at)}>
          {wayTitle(way)[1]}
        </button>
      ))}
    </p>
  );
}
