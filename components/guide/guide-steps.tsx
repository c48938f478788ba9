import type { Guide } from '../../lib/guide';
import { GuideLine } from '../guide-line';
import { useWords } from '../i18n';
import { wayWords } from '../popup/province-view';
import { LineDetails } from './line-details';

/** Every way of the route with its steps; under each step what the sources say about it. */
export function GuideSteps({ guide }: { guide: Guide }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="steps-title" class="steps">
      <h2 id="steps-title">{t('guide.stepsTitle')}</h2>
      {guide.ways.map(({ way, steps }, index) => (
        <div key={way} class="way">
          <h3>
            {index > 0 && <span class="soft">{t('guide.orElse')}</span>}
            {t(wayWords[way])}
          </h3>
          <ol>
            {steps.map((step) => (
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
