import { useEffect, useState } from 'preact/hooks';
import { deskHash, parseDeskRoute } from '../../lib/desk-route';
import { shareableQuery } from '../../lib/lookup/shareable-query';
import { useWords } from '../ui/i18n';
import type { DeskViewProps } from '../ui/start-page';
import { useEvent } from '../ui/use-event';
import { DeskAsk } from './desk-ask';
import { useRecentLookups } from './use-recent-lookups';
import { useWaitingLookup } from './use-waiting-lookup';

/** What was asked last in this tab and where that stands: the address has no room for a text, which is there on coming back. */
let last = { query: '', text: '' };

/** The address under which a text is asked about; on coming there the text is whole again. */
function placeOf(text: string): string {
  const place = deskHash({ view: 'lookup', query: shareableQuery(text) });
  const read = parseDeskRoute(place);
  last = { query: read?.view === 'lookup' ? read.query : '', text };
  return place;
}

/** Asks about a text in the view for look-ups. */
export function askInView(text: string): void {
  location.hash = placeOf(text);
}

/** Looks up a number, a domain, a link or any text; the address keeps what was asked. */
export function LookupView({ route, settings }: DeskViewProps<'lookup'>) {
  const { t } = useWords();
  const [query, setQuery] = useState(() =>
    route.query !== '' && route.query === last.query ? last.text : route.query,
  );
  const recent = useRecentLookups(settings.recentLookups);
  const ask = useEvent((text: string): void => {
    setQuery(text);
    history.replaceState(null, '', placeOf(text));
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
      <DeskAsk query={query} setQuery={ask} recent={recent} />
      {query.trim() === '' && <p class="soft">{t('lookup.empty')}</p>}
    </section>
  );
}
