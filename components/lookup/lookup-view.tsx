import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../ui/i18n';
import type { DeskViewProps } from '../ui/start-page';
import { useEvent } from '../ui/use-event';
import { placeOf, textOf } from './ask-in-view';
import { DeskAsk } from './desk-ask';
import { useRecentLookups } from './use-recent-lookups';
import { useWaitingLookup } from './use-waiting-lookup';

/** Looks up a number, a domain, a link or any text; the address keeps what was asked. */
export function LookupView({ route, settings }: DeskViewProps<'lookup'>) {
  const { t } = useWords();
  const [query, setQuery] = useState(() => textOf(route.query));
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
      <h1>{t('ui.view.lookup')}</h1>
      <DeskAsk query={query} setQuery={ask} recent={recent} />
      {query.trim() === '' && <p class="soft">{t('lookup.empty')}</p>}
    </section>
  );
}
