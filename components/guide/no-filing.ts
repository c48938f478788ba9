import { insteadOfFiling, type Lookup } from '../../lib/lookup/lookup';
import { useWords } from '../ui/i18n';

/** Says why a text that was typed names no filing; null where nothing is known of it. */
export function useNoFilingWords(): (lookup: Lookup) => string | null {
  const { t } = useWords();
  return (lookup) => {
    const instead = insteadOfFiling(lookup);
    if (instead === 'bare') return t('filing.cannot.bare', { digits: lookup.bareDigits ?? '' });
    return instead && t(`filing.cannot.${instead}`);
  };
}
