import { useState } from 'preact/hooks';
import type { Fact } from '../../data/schema';
import type { MessageKey } from '../../locales/dictionaries';
import { useFactDate } from './fact-date';
import { useWords } from './i18n';
import { lazy } from './lazy';

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

const ProofWords = lazy(() => import('./proof-words').then((found) => found.ProofWords));

/** Where a statement comes from and when: folded to a small mark, opened by click or key, and only then fetched. */
export function Proof({ facts, told }: ProofProps) {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  if (facts.length === 0) return null;
  return (
    <details class="proof" onToggle={({ currentTarget: { open } }) => open && setOpened(true)}>
      <summary>
        <span class="visually-hidden">{t('ui.source')}</span>
        <span aria-hidden="true">ⓘ</span>
      </summary>
      <div class="proof-words">{opened && <ProofWords facts={facts} told={told} />}</div>
    </details>
  );
}
