import type { ComponentType } from 'preact';
import type { DeskRoute } from '../../lib/desk-route';
import type { MessageKey } from '../../locales/dictionaries';
import { lazy } from '../ui/lazy';
import type { DeskViewProps, ViewName } from '../ui/start-page';

/** Every view of the desk by name; one without does not compile. A view is one file, in the folder of what it shows. */
export const views: { readonly [N in ViewName]: ComponentType<DeskViewProps<N>> } = {
  home: lazy(() => import('./home-view').then((found) => found.HomeView), { words: ['desk'] }),
  guide: lazy(() => import('./guide-view').then((found) => found.GuideView), { words: ['guide', 'desk'] }),
  lookup: lazy(() => import('../lookup/lookup-view').then((found) => found.LookupView), {
    words: ['desk', 'lookup'],
  }),
  list: lazy(() => import('../lookup/list-view').then((found) => found.ListView), {
    words: ['guide', 'lookup'],
  }),
  document: lazy(() => import('../repair/document-view').then((found) => found.DocumentView), {
    words: ['lookup'],
  }),
  settings: lazy(() => import('../settings/settings-view').then((found) => found.SettingsView), {
    words: ['guide', 'desk'],
  }),
  welcome: lazy(() => import('./welcome-view').then((found) => found.WelcomeView), { words: ['desk'] }),
  about: lazy(() => import('./about-view').then((found) => found.AboutView), {
    words: ['desk'],
    facts: 'all',
  }),
  notebook: lazy(() => import('../notebook/notebook-view').then((found) => found.NotebookView), {
    words: ['guide', 'lookup', 'desk'],
    facts: 'all',
  }),
  form: lazy(() => import('../form/form-view').then((found) => found.FormView), {
    words: ['guide', 'lookup', 'form'],
    facts: 'all',
  }),
  forms: lazy(() => import('../form/many/many-view').then((found) => found.ManyView), {
    words: ['guide', 'lookup', 'form'],
    facts: 'all',
  }),
  read: lazy(() => import('../official/read-view').then((found) => found.ReadView), {
    words: ['guide', 'lookup', 'desk'],
    facts: 'all',
  }),
};

/** What tabs and the history call a view. */
export const titles: { readonly [N in ViewName]: MessageKey | null } = {
  form: 'ui.view.form',
  forms: 'ui.view.forms',
  home: null,
  guide: 'ui.view.guide',
  notebook: 'ui.nav.notebook',
  lookup: 'ui.view.lookup',
  list: 'ui.view.list',
  document: 'ui.view.document',
  read: null,
  settings: 'ui.nav.settings',
  about: 'ui.nav.about',
  welcome: 'ui.view.welcome',
};

/** What the navigation offers, in order: five at most, so that a phone has them in one line. The rest begins at home. */
export const navigation: { route: DeskRoute; label: MessageKey }[] = [
  { route: { view: 'home' }, label: 'ui.nav.home' },
  { route: { view: 'notebook' }, label: 'ui.nav.notebook' },
  { route: { view: 'form', filing: null, keptId: null }, label: 'ui.nav.form' },
  { route: { view: 'settings' }, label: 'ui.nav.settings' },
  { route: { view: 'about' }, label: 'ui.nav.about' },
];
