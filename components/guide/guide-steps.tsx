import { isSure } from '../../lib/fact-trust';
import type { Guide } from '../../lib/guide';
import type { GuideItem } from '../../lib/guide-item';
import { GuideLine } from '../guide-line';
import { useWords } from '../i18n';
import { wayWords } from '../popup/province-view';
import { FactDate } from '../proof';

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
                <StepFacts step={step} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** What the sources say about a step, in short; where one of them is doubtful, it says so itself. */
function StepFacts({ step }: { step: GuideItem }) {
  const { t, say } = useWords();
  const on = new Date();
  if (!step.text || step.facts.length === 0) return null;
  return (
    <ul class="step-facts">
      {step.facts.map((fact) => (
        <li key={fact.zh}>
          {say(fact)}
          {!isSure(fact, on) && (
            <span class="unsure">
              {t('common.askFirst')} · <FactDate fact={fact} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
