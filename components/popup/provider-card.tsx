import { providers } from '../../data/national';
import { isSure } from '../../lib/guide/fact-trust';
import { providerFact } from '../../lib/guide/guide-item';
import { orderLinks } from '../../lib/guide/guide-links';
import { GuideLinks } from '../guide/guide-line';
import { FactDate } from '../ui/fact-date';
import { useWords } from '../ui/i18n';
import { Doubt, Proof } from '../ui/proof';

/** How a filing is deregistered at the access provider whose page this is. */
export function ProviderCard({ providerId }: { providerId: string }) {
  const { t, say } = useWords();
  const provider = providers.find(({ id }) => id === providerId);
  if (!provider) return null;
  const name = say(provider.name);
  const fact = providerFact(provider, provider.name);
  return (
    <details class="card provider-card">
      <summary>{t('popup.provider.title', { name })}</summary>
      <div class="with-proof">
        <p class="small soft">
          {!isSure(fact, new Date()) && <Doubt fact={fact} />} <FactDate fact={fact} />
        </p>
        <Proof facts={[fact]} />
      </div>
      {provider.steps.length === 0 && <p>{t('popup.provider.noSteps', { name })}</p>}
      <ol>
        {provider.steps.map((step) => (
          <li key={step.zh}>{say(step)}</li>
        ))}
      </ol>
      <GuideLinks links={orderLinks(provider, null).slice(0, 4)} />
      {provider.limits.length > 0 && (
        <details class="more">
          <summary>{t('popup.provider.limits')}</summary>
          <ul>
            {provider.limits.map((limit) => (
              <li key={limit.zh}>{say(limit)}</li>
            ))}
          </ul>
        </details>
      )}
    </details>
  );
}
