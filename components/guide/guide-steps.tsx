import type { Guide } from '../../lib/guide/guide';
import { type GuideItem, withoutLinks } from '../../lib/guide/guide-item';
import { useWords } from '../ui/i18n';
import { Proof } from '../ui/proof';
import { GuideLine } from './guide-line';
import { LineDetails } from './line-details';
import { WayTitle } from './way-title';

/** Every way of the route with its steps; under each step what the sources say about it. */
export function GuideSteps({ guide }: { guide: Guide }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="steps-title" class="steps">
      <h2 id="steps-title">{t('guide.title.steps')}</h2>
      {guide.ways.map((way) => (
        <div key={way.way} class="way">
          <div class="with-proof">
            <WayTitle way={way} />
            <Proof facts={way.basis} />
          </div>
          <ol>
            {askedOnce(way.steps, guide).map((step) => (
              <li key={step.id}>
                <GuideLine item={step} />
                <LineDetails item={step} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** The administration's own pages at the first step that sends people there, not at each. */
function askedOnce(steps: readonly GuideItem[], { askFirst }: Guide): GuideItem[] {
  const first = steps.findIndex(({ links }) => links.some(({ url }) => url === askFirst[0]?.url));
  return steps.map((step, index) => (index > first ? withoutLinks(step, askFirst) : step));
}
