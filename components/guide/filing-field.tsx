import { useId, useState } from 'preact/hooks';
import { provinceOf } from '../../data/directory';
import { type Filing, filingKey, filingOf, readFiling } from '../../lib/filing/filing';
import { type Lookup, lookUp } from '../../lib/lookup/lookup';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import { StatusLine } from '../ui/status-line';
import { useNoFilingWords } from './no-filing';

/** Most choices drawn at once. */
const shown = 6;

/** Filings in a text that is being typed: the numbers in it, else the provinces that it may mean. */
function choicesIn({ numbers, provinces }: Lookup): Filing[] {
  const filings = numbers.flatMap(({ number }) => filingOf(number) ?? []);
  const choices = filings.length > 0 ? filings : provinces.map(({ provinceId }) => readFiling(provinceId));
  return choices.slice(0, shown);
}

/** Asks for a filing by number or province; Enter takes the first choice. */
export function FilingField({ choose }: { choose: (filing: Filing) => void }) {
  const { t, say } = useWords();
  const noFilingWords = useNoFilingWords();
  const id = useId();
  const [query, setQuery] = useState('');
  const lookup = lookUp(query);
  const { noFiling } = lookup;
  const choices = choicesIn(lookup);
  const [first] = choices;
  return (
    <form
      class="filing-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (first) choose(first);
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
        {choices.map((filing) => (
          <li key={filingKey(filing)}>
            <button type="button" onClick={() => choose(filing)}>
              <Seal character={provinceOf(filing.provinceId).prefix} size={24} />
              {say(provinceOf(filing.provinceId).name)}
              {filing.written && <span class="soft small">{filing.written}</span>}
            </button>
          </li>
        ))}
      </ul>
      <StatusLine>
        {noFiling && noFilingWords(noFiling)}
        {query.trim() && choices.length === 0 && !noFiling && t('filing.field.nothing')}
      </StatusLine>
    </form>
  );
}
