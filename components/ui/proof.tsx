import type { Fact } from '../../data/schema';
import type { MessageKey } from '../../locales/dictionaries';
import { useWords } from './i18n';

/**
 * The mark of what is doubtful: what to do first, and when it was seen. What one provider's own screens say, the
 * administration does not know.
 */
export function Doubt({
  fact,
  advice = fact?.provider ? 'ui.askProvider' : 'ui.askFirst',
}: {
  fact: (Pick<Fact, 'asOf' | 'asOfBound'> & { provider?: string | undefined }) | undefined;
  advice?: MessageKey;
}) {
  const { t } = useWords();
  return (
    <span class="unsure">
      {t(advice)}
      {fact && (
        <>
          {' · '}
          <FactDate fact={fact} />
        </>
      )}
    </span>
  );
}

/** Where a statement comes from and when it was seen: folded to a small mark, opened by click or key. */
export function Proof({ facts }: { facts: readonly Fact[] }) {
  const { t } = useWords();
  if (facts.length === 0) return null;
  return (
    <details class="proof">
      <summary>
        <span class="visually-hidden">{t('ui.source')}</span>
        <span aria-hidden="true">ⓘ</span>
      </summary>
      <ul>
        {facts.map((fact) => (
          <FactProof key={fact.zh} fact={fact} />
        ))}
      </ul>
    </details>
  );
}

function FactProof({ fact }: { fact: Fact }) {
  const { t, say } = useWords();
  return (
    <li>
      <p>{say(fact)}</p>
      <p class="soft small">
        <FactDate fact={fact} />
        {' · '}
        {fact.superseded ? t('ui.superseded') : t(`ui.confidence.${fact.confidence}`)}
      </p>
      <ul class="sources soft small">
        {fact.source.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </li>
  );
}

/** When a fact was seen, as far as that is known. */
export function FactDate({ fact }: { fact: Pick<Fact, 'asOf' | 'asOfBound'> }) {
  const { t } = useWords();
  if (fact.asOf === 'unknown') return <>{t('ui.date.unknown')}</>;
  if (fact.asOfBound === 'not-before') return <>{t('ui.date.notBefore', { date: fact.asOf })}</>;
  if (fact.asOfBound === 'not-after') return <>{t('ui.date.notAfter', { date: fact.asOf })}</>;
  return <>{t('ui.date.seenOn', { date: fact.asOf })}</>;
}
