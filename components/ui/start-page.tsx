import { Component, type ComponentChildren, type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DeskRoute } from '../../lib/desk-route';
import { chooseLocale } from '../../lib/locale-messages';
import type { Settings } from '../../lib/settings';
import type { Locale } from '../../locales/dictionaries';
import { hasLanguage, loadLanguage } from '../../locales/words';
import { drawnBefore, noteDrawn, showTheme } from '../../platform/pages/drawn-before';
import { finishOthers, storeTrouble, tryStoreAgain, watchTrouble } from '../../platform/pages/store';
import { followSettings } from '../../platform/settings';
import { browserLanguage } from '../../platform/tabs';
import { Failure } from './failure';
import { LanguageProvider } from './i18n';
import { StoreTrouble } from './store-trouble';

/** What every page of the extension gets. */
export interface PageProps {
  settings: Settings;
}

export type ViewName = DeskRoute['view'];

/** What a view of the desk gets: the settings, and the place in full. */
export type DeskViewProps<N extends ViewName> = PageProps & { route: Extract<DeskRoute, { view: N }> };

/**
 * Draws a page of the extension into `#app`, over what its file holds: at once, in the language and theme of the last page, and
 * again as the settings come and change.
 */
export function startPage(Page: ComponentType<PageProps>): void {
  const root = document.getElementById('app');
  if (!root) return;
  let newest: Settings | null = null;
  const draw = (settings: Settings): void => {
    newest = settings;
    const locale = chooseLocale(settings.language, browserLanguage());
    if (hasLanguage(locale)) drawIn(locale, settings);
    // Where its words cannot be read, their keys stand there.
    else
      void loadLanguage(locale)
        .catch(() => undefined)
        .then(() => newest === settings && drawIn(locale, settings));
  };
  let isDrawn = false;
  const drawIn = (locale: Locale, settings: Settings): void => {
    // The frame of the file stands until there are words.
    if (!isDrawn) root.replaceChildren();
    isDrawn = true;
    document.documentElement.lang = locale === 'en' ? 'en' : 'zh-CN';
    showTheme(settings);
    render(
      <LanguageProvider locale={locale}>
        <Trouble />
        <ErrorBoundary>
          <Page settings={settings} />
        </ErrorBoundary>
      </LanguageProvider>,
      root,
    );
  };
  const first = drawnBefore();
  let isFirst = true;
  followSettings((settings) => {
    noteDrawn(settings);
    // What was right is not drawn again.
    if (!isFirst || JSON.stringify(settings) !== JSON.stringify(first)) draw(settings);
    isFirst = false;
  });
  draw(first);
  finishOthers();
}

/** Says so while the browser does not give the page what is kept. */
function Trouble() {
  const [trouble, setTrouble] = useState(storeTrouble);
  useEffect(() => {
    const look = (): void => setTrouble(storeTrouble());
    const stop = watchTrouble(look);
    // It may have failed since this was drawn.
    look();
    return stop;
  }, []);
  if (trouble === null) return null;
  return (
    <StoreTrouble
      trouble={trouble}
      retry={() => (trouble === 'outdated' ? location.reload() : tryStoreAgain())}
    />
  );
}

/** Shows a way on instead of a blank page when drawing fails. */
class ErrorBoundary extends Component<{ children: ComponentChildren }, { failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Failure retry={() => this.setState({ failed: false })} />;
  }
}
