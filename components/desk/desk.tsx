import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { provinceOf } from '../../data/directory';
import type { ProvinceId } from '../../data/schema';
import { atForm, type DeskRoute, deskHash } from '../../lib/desk-route';
import { useWords } from '../ui/i18n';
import type { PageProps } from '../ui/start-page';
import { useRoute } from './use-route';
import { navigation, views } from './views';

/** What tabs, history and printed files are called: the view and its province, nothing about the person. */
function useTitle(route: DeskRoute | null): string {
  const { t, say } = useWords();
  const label = navigation.find(({ route: { view } }) => view !== 'home' && view === route?.view)?.label;
  const view = label ?? (route?.view === 'form' ? 'form.title' : null);
  const place = provinceIn(route);
  const title = [...(place ? [say(provinceOf(place).name)] : []), ...(view ? [t(view)] : [])].join(' · ');
  return title ? `${title} – ${t('ui.appName')}` : t('ui.appName');
}

/** The province that a place is about, if it is about one. */
function provinceIn(route: DeskRoute | null): ProvinceId | null {
  if (route?.view === 'guide' || route?.view === 'form') return route.filing?.provinceId ?? null;
  return route?.view === 'province' ? route.provinceId : null;
}

/** Where the address leads to within a view, if to any part of it. */
function placeInView(): HTMLElement | null {
  return location.hash.endsWith(atForm) ? document.getElementById('form-title') : null;
}

/** The extension's own tab: navigation, and the view that the address names. */
export function Desk({ settings }: PageProps) {
  const { t } = useWords();
  const route = useRoute();
  const title = useTitle(route);
  const main = useRef<HTMLElement>(null);
  const place = route ? deskHash(route) : null;
  const shown = useRef(place);

  useEffect(() => {
    if (shown.current !== place) {
      const part = placeInView();
      (part ?? main.current)?.focus();
      part?.scrollIntoView();
    }
    shown.current = place;
  }, [place]);
  useEffect(() => {
    document.title = title;
  }, [title]);

  const View = route && (views[route.view] as ComponentType<PageProps & { route: typeof route }>);
  return (
    <>
      <header class="desk-head">
        <p class="desk-name">{t('ui.appName')}</p>
        <nav aria-label={t('desk.nav.label')}>
          <ul>
            {navigation.map(({ route: target, label }) => (
              <li key={label}>
                <a href={deskHash(target)} aria-current={target.view === route?.view ? 'page' : undefined}>
                  {t(label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="desk-view" ref={main} tabIndex={-1}>
        {View ? <View key={place} route={route} settings={settings} /> : <NoSuchView />}
      </main>
    </>
  );
}

function NoSuchView() {
  const { t } = useWords();
  return (
    <section>
      <h1>{t('desk.noSuchPage')}</h1>
      <p>
        <a href={deskHash({ view: 'home' })}>{t('desk.toHome')}</a>
      </p>
    </section>
  );
}
