import { nameOf } from '../../data/names/names';
import { filingKey } from '../../lib/filing/filing';
import type { AskChoice } from '../../lib/lookup/ask-choices';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import type { ChooseFiling } from './number-card';

interface Props {
  id: string;
  results: readonly AskChoice[];
  /** The marked row. */
  at: number;
  choose: ChooseFiling;
}

/** The rows below the field of `AskField`, one of them marked. */
export function AskResults({ id, results, at, choose }: Props) {
  const { t } = useWords();
  return (
    <div id={`${id}-list`} role="listbox" aria-label={t('filing.field.results')} class="ask-results">
      {results.map((choice, index) => (
        <Result
          key={filingKey(choice.filing)}
          id={`${id}-${index}`}
          choice={choice}
          selected={index === at}
          open={() => choose(choice.filing)}
        />
      ))}
    </div>
  );
}

interface ResultProps {
  id: string;
  choice: AskChoice;
  selected: boolean;
  open: () => void;
}

function Result({ id, choice: { filing, beside }, selected, open }: ResultProps) {
  const { say } = useWords();
  const province = nameOf(filing.provinceId);
  const name = say(province.name);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above keeps the focus and answers the keys.
    <div id={id} role="option" aria-selected={selected} tabIndex={-1} class="ask-result" onClick={open}>
      <Seal character={province.prefix} size={28} />
      <span>{filing.written || name}</span>
      {beside !== name && <span class="soft small">{filing.written ? name : beside}</span>}
    </div>
  );
}
