import { linesIn } from '../../lib/lookup/ask-choices';
import { useWords } from '../ui/i18n';

interface Props {
  query: string;
  toList: (text: string) => void;
  /** Whether that is the next act. */
  main: boolean;
}

/** A text of several lines can be sorted as a list. */
export function ListOffer({ query, toList, main }: Props) {
  const { t } = useWords();
  return (
    <p class="actions">
      <button type="button" class={main ? 'main' : undefined} onClick={() => toList(query)}>
        {t('lookup.sortLines', { count: linesIn(query) })}
      </button>
    </p>
  );
}
