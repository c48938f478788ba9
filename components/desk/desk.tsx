import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { deskHash } from '../../lib/desk-route';
import { useWords } from '../i18n';
import type { PageProps } from '../start-page';
import { navigation, pages } from './pages';
import { useRoute } from './use-route';

/** The extension's own tab: navigation, and the page that the address names. */
export function Desk({ settings }: PageProps) {
  const { t } = useWords();
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const place = route ? deskHash(route) : null;

  useEffect(() => {
    document.title = t('common.appName');
    if (!first.current) main.current?.focus();
    first.current = false;
  }, [place]);

  const Page = route
    ? (pages[route.page] as ComponentType<PageProps & { route: typeof route }> | undefined)
    : undefined;
  return (
    <div class="desk">
      <header class="desk-head">
        <p class="desk-name">{t('common.appName')}</p>
        <nav aria-label={t('desk.navigation')}>
          <ul>
            {navigation.map(({ route: target, label }) => (
              <li key={label}>
                <a href={deskHash(target)} aria-current={target.page === route?.page ? 'page' : undefined}>
                  {t(label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="desk-page" ref={main} tabIndex={-1}>
        {Page && route ? <Page key={place} route={route} settings={settings} /> : <NoSuchPage />}
      </main>
    </div>
  );
}

function NoSuchPage() {
  const { t } = useWords();
  return (
    <section class="empty">
      <h1>{t('desk.noSuchPage')}</h1>
      <p>
        <a href={deskHash({ page: 'home' })}>{t('desk.toHome')}</a>
      </p>
    </section>
  );
}
