import type { Fact } from '../../data/schema';
import { sourceNames } from '../../lib/guide/source-name';
import type { MessageKey } from '../../locales/dictionaries';
import { useWords } from './i18n';
import { OutLink } from './out-link';

/**
 * The mark of what is doubtful: a small "?", explained once on each screen. What one provider's own screens say, the
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
  const date = useFactDate();
  return (
    <span class="doubt" title={[t(advice), ...(fact ? [date(fact)] : [])].join(' · ')}>
      <span aria-hidden="true">?</span>
      <span class="visually-hidden">{t('ui.doubt', { advice: t(advice) })}</span>
    </span>
  );
}

interface ProofProps {
  facts: readonly Fact[];
  /** Those of them whose words stand nowhere else on the screen. */
  told?: ReadonlySet<Fact> | undefined;
}

/** Where a statement comes from and when: folded to a small mark, opened by click or key. */
export function Proof({ facts, told }: ProofProps) {
  const { t, say } = useWords();
  const onDate = useFactDate();
  if (facts.length === 0) return null;
  const sources = [...new Set(facts.flatMap(({ source }) => source))];
  return (
    <details class="proof">
      <summary>
        <span class="visually-hidden">{t('ui.source')}</span>
        <span aria-hidden="true">ⓘ</span>
      </summary>
      <div class="proof-words">
        {facts.map((fact) => (
          <p key={fact.zh}>
            {told?.has(fact) && `${say(fact)} `}
            <span class="soft">
              {onDate(fact)} · {fact.superseded ? t('ui.superseded') : t(`ui.confidence.${fact.confidence}`)}
            </span>
          </p>
        ))}
        <p class="soft">
          {sourceNames(sources).map(({ name, date, url }, index) => {
            const words = `${say(name)}${date ? ` ${date}` : ''}`;
            return (
              <span key={words}>
                {index > 0 && ' · '}
                {url ? <OutLink href={url}>{words}</OutLink> : words}
              </span>
            );
          })}
        </p>
        <details class="raw-sources">
          <summary>{t('ui.rawSources')}</summary>
          <ul class="sources soft">
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
      </div>
    </details>
  );
}

/** When a fact was seen, in words. */
export function useFactDate(): (fact: Pick<Fact, 'asOf' | 'asOfBound'>) => string {
  const { t, day } = useWords();
  return ({ asOf, asOfBound }) => {
    if (asOf === 'unknown') return t('ui.date.unknown');
    const date = day(asOf);
    if (asOfBound === 'not-before') return t('ui.date.notBefore', { date });
    if (asOfBound === 'not-after') return t('ui.date.notAfter', { date });
    return t('ui.date.seenOn', { date });
  };
}

/** The same, drawn. */
export function FactDate({ fact }: { fact: Pick<Fact, 'asOf' | 'asOfBound'> }) {
  return <>{useFactDate()(fact)}</>;
}
