import type { Finding } from '../../lib/form/model/finding';
import type { MessageParams } from '../../lib/locale-messages';
import type { MessageKey } from '../../locales/dictionaries';
import { useWords } from '../ui/i18n';

/** The words of a finding in the person's language. */
export function useFindingWords(): (finding: Finding) => string {
  const { t, say } = useWords();
  return ({ code, params }) => {
    const words: Record<string, string> = {};
    for (const [name, value] of Object.entries(params)) {
      words[name] = typeof value === 'string' ? value : say(value);
    }
    return t(`form.finding.${code}` as MessageKey, words satisfies MessageParams);
  };
}
