import type { Filing } from '../../lib/filing/filing';
import { type GuideItem, type GuideLink, isAskStep } from '../../lib/guide/guide-item';
import { queryLink } from '../../lib/guide/guide-links';
import { type Checklist, ticksOf } from '../../lib/notebook/checklist';
import { actOf, eventOf } from '../../lib/notebook/events';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { AsksBox } from '../guide/asks-box';
import { GuideLine } from '../guide/guide-line';
import { Tick } from '../guide/way-steps';
import { useFocusAfterLoss } from '../ui/focus';
import type { NotebookActions } from './use-notebook-actions';

interface Props {
  kept: KeptFiling;
  filing: Filing;
  list: Checklist;
  step: GuideItem;
  actions: NotebookActions;
}

/** The next step in words, with what is to be asked at it; to be ticked where no event is this step. */
export function KeptStep({ kept, filing, list, step, actions }: Props) {
  const { guide } = list;
  const asks = isAskStep(step) && guide.asks.length > 0;
  const isTickable = eventOf(step, list) === null;
  // A ticked step gives its place to the next.
  const region = useFocusAfterLoss<HTMLDivElement>(
    (here) =>
      here?.querySelector<HTMLElement>('.tick') ??
      here?.parentElement?.querySelector<HTMLElement>('.kept-events :is(button, a)'),
  );
  return (
    <div class={isTickable ? 'kept-step with-tick' : 'kept-step'} ref={region}>
      {isTickable && (
        <Tick
          key={step.id}
          item={step}
          ticked={new Set(kept.ticked)}
          tick={(item, isOn) => void actions.change(kept.id, { ticks: ticksOf(item, isOn) })}
        />
      )}
      <GuideLine item={step} links={asks ? [] : linksBeside(step, list)}>
        {asks && (
          <AsksBox
            guide={guide}
            filing={filing}
            asks={{ whom: 'authority', items: guide.asks, stepId: step.id }}
          />
        )}
      </GuideLine>
    </div>
  );
}

/** The links of a step but that of its own button. */
function linksBeside(step: GuideItem, list: Checklist): GuideLink[] {
  const act = actOf(list);
  const own = act?.kind === 'open' ? act.link.url : act?.kind === 'query' ? queryLink.url : null;
  return step.links.filter(({ url }) => url !== own);
}
