import { useEffect, useId, useState } from 'preact/hooks';
import { provinceOf } from '../../data/directory';
import { deskHash, parseDeskRoute } from '../../lib/desk-route';
import { lookUp } from '../../lib/lookup/lookup';
import { besidesEntries, lookUpEntries } from '../../lib/lookup/lookup-entries';
import type { SearchResult } from '../../lib/lookup/search-directory';
import { shareableQuery } from '../../lib/lookup/shareable-query';
import { EntryCards } from '../official/entry-card';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import type { DeskViewProps } from '../ui/start-page';
import { useEvent } from '../ui/use-event';
import { hasAnswer, LookupAnswer } from './lookup-answer';
import { RecentList } from './recent-list';
import { useRecentLookups } from './use-recent-lookups';
import { useWaitingLookup } from './use-waiting-lookup';

/** What was asked last in this tab and where that stands: the address has no room for a text, which is there on coming back. */
let last = { query: '', text: '' };

/** Looks up a number, a domain, a link or any text; the address keeps what was asked. */
export function LookupView({ route, settings }: DeskViewProps<'lookup'>) {
  const { t } = useWords();
  const field = useId();
  const [query, setQuery] = useState(() =>
    route.query !== '' && route.query === last.query ? last.text : route.query,
  );
  const recent = useRecentLookups(settings.recentLookups);
  const lookup = lookUp(query);
  const entries = lookUpEntries(query);

  const ask = useEvent((text: string): void => {
    setQuery(text);
    const place = deskHash({ view: 'lookup', query: shareableQuery(text) });
    const read = parseDeskRoute(place);
    last = { query: read?.view === 'lookup' ? read.query : '', text };
    history.replaceState(null, '', place);
  });
  const { rememberQuery } = recent;
  // A selection that was asked about through the menu is longer than an address should be.
  const waiting = useWaitingLookup();
  useEffect(() => {
    if (waiting) ask(waiting);
  }, [waiting]);
  useEffect(() => {
    if (route.query) rememberQuery(route.query);
  }, [route.query, rememberQuery]);

  return (
    <section class="lookup-view">
      <h1>{t('lookup.title')}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          rememberQuery(query);
        }}
      >
        <label for={field}>{t('lookup.field')}</label>
        <textarea
          id={field}
          rows={3}
          autofocus
          spellcheck={false}
          placeholder={t('lookup.placeholder')}
          value={query}
          onInput={(event) => ask(event.currentTarget.value)}
          onBlur={() => rememberQuery(query)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            rememberQuery(query);
          }}
        />
      </form>
      <p class="soft" role="status">
        {query.trim() === '' ? t('lookup.empty') : ''}
        {query.trim() !== '' && !hasAnswer(lookup) && lookup.provinces.length === 0
          ? t('lookup.nothing')
          : ''}
      </p>
      {entries.length > 0 && <EntryCards entries={entries} />}
      <LookupAnswer lookup={besidesEntries(lookup, entries)} />
      {lookup.provinces.length > 0 && <Provinces results={lookup.provinces} />}
      {query.trim() === '' && (
        <RecentList
          lookups={recent.lookups}
          open={(one) =>
            one.kind === 'province'
              ? location.assign(deskHash({ view: 'province', provinceId: one.provinceId }))
              : ask(one.text)
          }
          erase={recent.erase}
        />
      )}
    </section>
  );
}

function Provinces({ results }: { results: readonly SearchResult[] }) {
  const { t, say } = useWords();
  return (
    <section aria-labelledby="fitting-provinces">
      <h2 id="fitting-provinces">{t('lookup.provinces')}</h2>
      <ul class="seal-grid">
        {results.map(({ provinceId, matched }) => {
          const province = provinceOf(provinceId);
          return (
            <li key={provinceId}>
              <a href={deskHash({ view: 'province', provinceId })}>
                <Seal character={province.prefix} size={48} />
                <span>{say(province.name)}</span>
                {matched !== say(province.name) && <span class="soft small">{matched}</span>}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
