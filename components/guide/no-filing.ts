import type { NoFiling } from '../../lib/lookup/why-no-filing';
import { useWords } from '../ui/i18n';

/** Says why a text that was typed names no filing, and how to go on. */
export function useNoFilingWords(): (noFiling: NoFiling) => string {
  const { t } = useWords();
  return ({ reason, digits }) => t(`filing.cannot.${reason}`, { digits });
}
