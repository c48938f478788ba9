import { useEffect, useState } from 'preact/hooks';
import type { Fact } from '../../data/schema';
import { loadSources } from '../../data/sources';
import { sourceNames } from '../../lib/guide/source-name';
import { useFactDate } from './fact-date';
import { useWords } from './i18n';
import { LoadFailure } from './load-failure';
import { OutLink } from './out-link';

interface Props {
  facts: readonly Fact[];
  told: ReadonlySet<Fact> | undefined;
}

/** What a proof says: when each of its facts was seen, and by whom. */
export function ProofWords({ facts, told }: Props) {
  const { t, say } = useWords();
  const onDate = useFactDate();
  return (
    <>
      {facts.map((fact) => (
        <p key={fact.zh}>
          {told?.has(fact) && `${say(fact)} `}
          <span class="soft">
            {onDate(fact)} · {fact.superseded ? t('ui.superseded') : t(`ui.confidence.${fact.confidence}`)}
          </span>
        </p>
      ))}
      <Sources facts={facts} />
    </>
  );
}

/** The sources of several facts, each once; null until they are read. */
function useSources(facts: readonly Fact[]): {
  sources: string[] | null;
  failed: boolean;
} {
  const [sources, setSources] = useState<string[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    Promise.all(facts.map(loadSources)).then(
      (found) => !gone && setSources([...new Set(found.flat())]),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [facts]);
  return { sources, failed };
}

function Sources({ facts }: { facts: readonly Fact[] }) {
  const { t, say } = useWords();
  const { sources, failed } = useSources(facts);
  if (failed) return <LoadFailure />;
  if (!sources) return null;
  return (
    <>
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
    </>
  );
}
