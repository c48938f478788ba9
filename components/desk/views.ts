import type { ComponentType } from 'preact';
import type { DeskRoute } from '../../lib/desk-route';
import type { MessageKey } from '../../locales/dictionaries';
import { FormView } from '../form/form-view';
import { ManyView } from '../form/many/many-view';
import { ListView } from '../lookup/list-view';
import { LookupView } from '../lookup/lookup-view';
import { NotebookView } from '../notebook/notebook-view';
import { ReadView } from '../official/read-view';
import { DocumentView } from '../repair/document-view';
import { SettingsView } from '../settings/settings-view';
import type { DeskViewProps, ViewName } from '../ui/start-page';
import { AboutView } from './about-view';
import { GuideView } from './guide-view';
import { HomeView } from './home-view';
import { WelcomeView } from './welcome-view';

/** Every view of the desk by name; one without does not compile. A view is one file, in the folder of what it shows. */
export const views: { readonly [N in ViewName]: ComponentType<DeskViewProps<N>> } = {
  form: FormView,
  forms: ManyView,
  home: HomeView,
  guide: GuideView,
  notebook: NotebookView,
  lookup: LookupView,
  list: ListView,
  document: DocumentView,
  read: ReadView,
  settings: SettingsView,
  about: AboutView,
  welcome: WelcomeView,
};

/** What tabs and the history call a view. */
export const titles: { readonly [N in ViewName]: MessageKey | null } = {
  form: 'form.title',
  forms: 'form.many.title',
  home: null,
  guide: 'desk.title.guide',
  notebook: 'desk.nav.notebook',
  lookup: 'lookup.title',
  list: 'lookup.list.title',
  document: 'repair.document.title',
  read: null,
  settings: 'desk.nav.settings',
  about: 'desk.nav.about',
  welcome: 'desk.welcome.title',
};

/** What the navigation offers, in order: five at most, so that a phone has them in one line. The rest begins at home. */
export const navigation: { route: DeskRoute; label: MessageKey }[] = [
  { route: { view: 'home' }, label: 'desk.nav.home' },
  { route: { view: 'notebook' }, label: 'desk.nav.notebook' },
  { route: { view: 'form', filing: null, keptId: null }, label: 'desk.nav.form' },
  { route: { view: 'settings' }, label: 'desk.nav.settings' },
  { route: { view: 'about' }, label: 'desk.nav.about' },
];
