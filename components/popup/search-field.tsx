import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { provinceOf } from '../../data/directory';
import type { ProvinceId } from '../../data/schema';
import { filingOf, readFiling } from '../../lib/filing/filing';
import { lookUp } from '../../lib/lookup/lookup';
import type { RecentLookup } from '../../lib/lookup/recent-lookups';
import type { SearchResult } from '../../lib/lookup/search-directory';
import { hasAnswer, LookupAnswer } from '../lookup/lookup-answer';
import type { ChooseFiling } from '../lookup/number-card';
import { RecentList } from '../lookup/recent-list';
import type { useRecentLookups } from '../lookup/use-recent-lookups';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import { StatusLine } from '../ui/status-line';

/** Most results drawn at once; more than that nobody reads. */
const shown = 8;

interface Props {
  query: string;
  setQuery: (query: string) => void;
  choose: ChooseFiling;
  recent: ReturnType<typeof useRecentLookups>;
  /** Told the province that Enter would open, and null where there is none; the same function at every drawing. */
  leadsTo: (provinceId: ProvinceId | null) => void;
}

/**
 * Finds the province as one types: number, prefix, name, pinyin, initials, host. Arrow keys choose, Enter
 * opens. Numbers, domains and links are answered below the field.
 */
export function SearchField({ query, setQuery, choose, recent, leadsTo }: Props) {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(0);
  const lookup = lookUp(query);
  const results = lookup.provinces.slice(0, shown);
  const more = lookup.provinces.length - results.length;
  const [first] = lookup.numbers.flatMap(({ number }) => filingOf(number) ?? []);
  const province =
    results[at]?.provinceId ?? lookup.addresses.find(({ provinceId }) => provinceId)?.provinceId;
  const target = first ?? (province ? readFiling(province) : null);

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    leadsTo(target?.provinceId ?? null);
    return () => leadsTo(null);
  }, [target?.provinceId, leadsTo]);

  const ask = (text: string): void => {
    setQuery(text);
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys belong to the input method.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && results.length > 0) setAt((at + 1) % results.length);
    else if (event.key === 'ArrowUp' && results.length > 0) setAt((at + results.length - 1) % results.length);
    else if (event.key === 'Escape' && query) ask('');
    else if (event.key === 'Enter' && target) choose(target);
    else return;
    event.preventDefault();
  };
  const openRecent = (one: RecentLookup): void => {
    if (one.kind === 'province') choose(readFiling(one.provinceId));
    else ask(one.text);
    field.current?.focus();
  };

  return (
    <section class="search">
      <label for={`${id}-field`}>{t('popup.search.label')}</label>
      <input
        ref={field}
        id={`${id}-field`}
        type="text"
        role="combobox"
        aria-expanded={results.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={results.length > 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('filing.field.placeholder')}
        value={query}
        onInput={(event) => ask(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('popup.search.results')} class="results">
        {results.map((result, index) => (
          <Result
            key={result.provinceId}
            id={`${id}-${index}`}
            result={result}
            selected={index === at}
            open={() => choose(readFiling(result.provinceId))}
          />
        ))}
      </div>
      <StatusLine>
        {query.trim() && results.length === 0 && !hasAnswer(lookup) ? t('filing.field.nothing') : ''}
        {more > 0 ? t('popup.search.more', { count: more }) : ''}
      </StatusLine>
      {query.trim() !== '' && <LookupAnswer lookup={lookup} choose={choose} />}
      {query.trim() === '' && <RecentList lookups={recent.lookups} open={openRecent} erase={recent.erase} />}
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
  const name = say(province.name);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above keeps the focus and answers the keys.
    <div id={id} role="option" aria-selected={selected} tabIndex={-1} class="result" onClick={open}>
      <Seal character={province.prefix} size={28} />
      <span>
        {name}
        {result.matched !== name && <span class="soft small"> {result.matched}</span>}
      </span>
    </div>
  );
}
