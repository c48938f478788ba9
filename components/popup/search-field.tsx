import { useId, useState } from 'preact/hooks';
import { provinceOf } from '../../data/directory';
import type { ProvinceId } from '../../data/schema';
import { type SearchResult, searchDirectory } from '../../lib/search-directory';
import { useWords } from '../i18n';
import { Seal } from '../seal';

/** Most results drawn at once; more than that nobody reads. */
const shown = 8;

/** Finds the province as one types: number, prefix, name, pinyin, initials, host. Arrow keys choose, Enter opens. */
export function SearchField({ choose }: { choose: (provinceId: ProvinceId, number: string | null) => void }) {
  const { t } = useWords();
  const list = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const results = searchDirectory(query).slice(0, shown);
  const open = ({ provinceId, number }: SearchResult): void => choose(provinceId, number?.canonical ?? null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const result = results[at];
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, results.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && result) open(result);
    else return;
    event.preventDefault();
  };

  return (
    <section class="search">
      <label for={`${list}-field`}>{t('popup.search.label')}</label>
      <input
        id={`${list}-field`}
        type="text"
        role="combobox"
        aria-expanded={results.length > 0}
        aria-controls={list}
        aria-activedescendant={results.length > 0 ? `${list}-${at}` : undefined}
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck={false}
        autofocus
        placeholder={t('popup.search.placeholder')}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={t('popup.search.results')} class="results">
        {results.map((result, index) => (
          <Result
            key={`${result.provinceId} ${result.matched}`}
            id={`${list}-${index}`}
            result={result}
            selected={index === at}
            open={() => open(result)}
          />
        ))}
      </div>
      <p class="small soft" role="status">
        {query.trim() && results.length === 0 ? t('popup.search.nothing') : ''}
      </p>
    </section>
  );
}

function Result({
  id,
  result,
  selected,
  open,
}: {
  id: string;
  result: SearchResult;
  selected: boolean;
  open: () => void;
}) {
  const { say } = useWords();
  const province = provinceOf(result.provinceId);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above keeps the focus and answers the keys.
    <div id={id} role="option" aria-selected={selected} tabIndex={-1} class="result" onClick={open}>
      <Seal character={province.prefix} size={28} />
      <span>
        {say(province.name)}
        <span class="soft small"> {result.number?.canonical ?? result.matched}</span>
      </span>
    </div>
  );
}
