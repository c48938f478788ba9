import type { Fact } from '../../data/schema';
import { useWords } from './i18n';

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
