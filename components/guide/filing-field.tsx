import { useId, useState } from 'preact/hooks';
import { provinceOf } from '../../data/directory';
import type { ProvinceId } from '../../data/schema';
import { isFiling } from '../../lib/filing/filing-number';
import { type Lookup, lookUp } from '../../lib/lookup/lookup';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import { StatusLine } from '../ui/status-line';
import { useNoFilingWords } from './no-filing';

/** Most choices drawn at once. */
const shown = 6;

interface Choice {
  provinceId: ProvinceId;
  /** The filing number in the text, as official queries expect it. */
  number: string | null;
}

/** Filings in a text that is being typed: the numbers in it, else the provinces that it may mean. */
function choicesIn({ numbers, provinces }: Lookup): Choice[] {
  const filings = numbers.flatMap(({ number }): Choice[] =>
    isFiling(number.kind) && number.provinceId
      ? [{ provinceId: number.provinceId, number: number.canonical }]
      : [],
  );
  const choices =
    filings.length > 0 ? filings : provinces.map(({ provinceId }) => ({ provinceId, number: null }));
  return choices.slice(0, shown);
}

/** Asks for a filing by number or province; Enter takes the first choice. */
export function FilingField({ choose }: { choose: (provinceId: ProvinceId, number: string | null) => void }) {
  const { t, say } = useWords();
  const noFilingWords = useNoFilingWords();
  const id = useId();
  const [query, setQuery] = useState('');
  const lookup = lookUp(query);
  const choices = choicesIn(lookup);
  const [first] = choices;
  return (
    <form
      class="filing-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (first) choose(first.provinceId, first.number);
      }}
    >
      <label for={id}>{t('filing.field.label')}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('filing.field.placeholder')}
        value={query}
        onInput={({ currentTarget: { value } }) => setQuery(value)}
      />
      <ul>
        {choices.map(({ provinceId, number }) => (
          <li key={`${provinceId} ${number}`}>
            <button type="button" onClick={() => choose(provinceId, number)}>
              <Seal character={provinceOf(provinceId).prefix} size={24} />
              {say(provinceOf(provinceId).name)}
              {number && <span class="soft small">{number}</span>}
            </button>
          </li>
        ))}
      </ul>
      <StatusLine>
        {query.trim() && choices.length === 0 && (noFilingWords(lookup) ?? t('filing.field.nothing'))}
      </StatusLine>
    </form>
  );
}
