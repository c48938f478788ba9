import { useState } from 'preact/hooks';
import { type DeskRoute, deskHash } from '../../lib/desk-route';
import { readFiling } from '../../lib/filing/filing';
import { askInView } from '../lookup/ask-in-view';
import { DeskAsk } from '../lookup/desk-ask';
import { useRecentLookups } from '../lookup/use-recent-lookups';
import { DueFilings, OpenFilings } from '../notebook/lazy-lines';
import { useWords } from '../ui/i18n';
import type { DeskViewProps } from '../ui/start-page';
import { SealIndex } from './seal-index';

/** Where the desk begins: one field, the filings under way, three ways in, the provinces. */
export function HomeView({ settings }: DeskViewProps<'home'>) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const recent = useRecentLookups(settings.recentLookups);
  return (
    <section class="home">
      <h1>{t('desk.home.title')}</h1>
      <DeskAsk query={query} setQuery={setQuery} recent={recent} ask={askInView} go={t('desk.home.go')} />
      {query.trim() === '' && (
        <>
          <DueFilings />
          <OpenFilings />
          <Doors />
          <section aria-labelledby="home-provinces">
            <h2 id="home-provinces">{t('desk.home.provinces')}</h2>
            <SealIndex to={(provinceId) => ({ view: 'guide', filing: readFiling(provinceId) })} />
          </section>
        </>
      )}
    </section>
  );
}

const doors = [
  ['mine', { view: 'guide', filing: null, whose: 'mine' }],
  ['other', { view: 'guide', filing: null, whose: 'other' }],
  ['list', { view: 'list' }],
] as const satisfies readonly (readonly [string, DeskRoute])[];

/** The ways in for whoever has no number at hand, or many. */
function Doors() {
  const { t } = useWords();
  return (
    <section aria-labelledby="home-doors">
      <h2 id="home-doors">{t('desk.home.doors')}</h2>
      <ul class="doors">
        {doors.map(([door, route]) => (
          <li key={door}>
            <a class="door" href={deskHash(route)}>
              <b>{t(`desk.home.door.${door}.title`)}</b>
              <span class="soft small">{t(`desk.home.door.${door}.note`)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p class="soft small">
        <a href={deskHash({ view: 'document' })}>{t('desk.home.document')}</a>
      </p>
    </section>
  );
}
