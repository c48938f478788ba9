import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { nameOf } from '../../data/names/names';
import type { ProvinceId } from '../../data/schema';
import { type DeskRoute, deskHash, isAtForm } from '../../lib/desk-route';
import { useWords } from '../ui/i18n';
import { Seal } from '../ui/seal';
import type { PageProps } from '../ui/start-page';
import { useOwnTitle } from '../ui/tab-title';
import { leadToForm } from './lead-to-form';
import { useRoute } from './use-route';
import { navigation, titles, views } from './views';

/** What tabs, history and printed files are called: the view and its province or number, nothing about the person. */
function useTitle(route: DeskRoute | null): string {
  const { t, say } = useWords();
  const view = route && titles[route.view];
  const own = useOwnTitle();
  const place = provinceIn(route);
  if (own !== null) return `${own} – ${t('ui.appName')}`;
  const title = [...(place ? [say(nameOf(place).name)] : []), ...(view ? [t(view)] : [])].join(' · ');
  return title ? `${title} – ${t('ui.appName')}` : t('ui.appName');
}

/** The province that a place is about, if it is about one. */
function provinceIn(route: DeskRoute | null): ProvinceId | null {
  return route?.view === 'guide' || route?.view === 'form' ? (route.filing?.provinceId ?? null) : null;
}

/** The extension's own tab: navigation, and the view that the address names. */
export function Desk({ settings }: PageProps) {
  const route = useRoute();
  const title = useTitle(route);
  const main = useRef<HTMLElement>(null);
  const place = route ? deskHash(route) : null;
  const shown = useRef(place);

  useEffect(() => {
    const moved = shown.current !== place;
    shown.current = place;
    if (isAtForm(location.hash)) return leadToForm();
    // A field that takes the focus keeps it.
    if (moved && !main.current?.contains(document.activeElement)) main.current?.focus();
  }, [place]);
  useEffect(() => {
    document.title = title;
  }, [title]);

  const View = route && (views[route.view] as ComponentType<PageProps & { route: typeof route }>);
  return (
    <div class="desk">
      <DeskHead view={route?.view ?? null} />
      <main class="desk-view" ref={main} tabIndex={-1}>
        {View ? <View key={place} route={route} settings={settings} /> : <NoSuchView />}
      </main>
    </div>
  );
}

/** The extension's name and where one can go. */
export function DeskHead({ view }: { view: DeskRoute['view'] | null }) {
  const { t } = useWords();
  return (
    <header class="desk-head">
      <a class="desk-name" href={deskHash({ view: 'home' })}>
        <Seal size={28} />
        <span>{t('ui.appName')}</span>
      </a>
      <nav aria-label={t('ui.nav.label')}>
        <ul>
          {navigation.map(({ route: target, label }) => (
            <li key={label}>
              <a href={deskHash(target)} aria-current={target.view === view ? 'page' : undefined}>
                {t(label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function NoSuchView() {
  const { t } = useWords();
  return (
    <section>
      <h1>{t('ui.view.none')}</h1>
      <p>
        <a href={deskHash({ view: 'home' })}>{t('ui.view.home')}</a>
      </p>
    </section>
  );
}
