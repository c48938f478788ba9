import type { ComponentType } from 'preact';
import type { DeskRoute } from '../../lib/desk-route';
import type { MessageKey } from '../../locales/dictionaries';
import { FormView } from '../form/form-view';
import { ListView } from '../lookup/list-view';
import { LookupView } from '../lookup/lookup-view';
import { NotebookView } from '../notebook/notebook-view';
import { ReadView } from '../official/read-view';
import { DocumentView } from '../repair/document-view';
import { SettingsView } from '../settings/settings-view';
import type { DeskViewProps, ViewName } from '../ui/start-page';
import { GuideView, ProvinceView } from './guide-view';
import { HomeView } from './home-view';

/** Every view of the desk by name; one without does not compile. A view is one file, in the folder of what it shows. */
export const views: { readonly [N in ViewName]: ComponentType<DeskViewProps<N>> } = {
  form: FormView,
  home: HomeView,
  province: ProvinceView,
  guide: GuideView,
  notebook: NotebookView,
  lookup: LookupView,
  list: ListView,
  document: DocumentView,
  read: ReadView,
  settings: SettingsView,
};

/** What the navigation offers, in order. */
export const navigation: { route: DeskRoute; label: MessageKey }[] = [
  { route: { view: 'home' }, label: 'desk.nav.home' },
  { route: { view: 'guide', filing: null }, label: 'desk.nav.guide' },
  { route: { view: 'notebook' }, label: 'desk.nav.notebook' },
  { route: { view: 'lookup', query: '' }, label: 'desk.nav.lookup' },
  { route: { view: 'list' }, label: 'desk.nav.list' },
  { route: { view: 'document' }, label: 'desk.nav.document' },
  { route: { view: 'settings' }, label: 'desk.nav.settings' },
];
