import type { ComponentType } from 'preact';
import type { DeskRoute } from '../../lib/desk-route';
import type { MessageKey } from '../../locales/dictionaries';
import type { PageProps } from '../ui/start-page';
import { FormView } from './form-view';
import { GuideView } from './guide-view';
import { HomeView } from './home-view';
import { ListView } from './list-view';
import { LookupView } from './lookup-view';
import { NotebookView } from './notebook-view';
import { ProvinceView } from './province-view';
import { SettingsView } from './settings-view';

export type ViewName = DeskRoute['view'];

/** What a view of the desk gets: the settings, and the place in full. */
export type DeskViewProps<N extends ViewName> = PageProps & { route: Extract<DeskRoute, { view: N }> };

/** Every view of the desk by name. A view is one file that is named here. */
export const views: { [N in ViewName]?: ComponentType<DeskViewProps<N>> } = {
  form: FormView,
  home: HomeView,
  province: ProvinceView,
  guide: GuideView,
  notebook: NotebookView,
  lookup: LookupView,
  list: ListView,
  settings: SettingsView,
};

/** What the navigation offers, in order. */
export const navigation: { route: DeskRoute; label: MessageKey }[] = [
  { route: { view: 'home' }, label: 'desk.nav.home' },
  { route: { view: 'guide', filing: null }, label: 'desk.nav.guide' },
  { route: { view: 'notebook' }, label: 'desk.nav.notebook' },
  { route: { view: 'lookup', query: '' }, label: 'desk.nav.lookup' },
  { route: { view: 'list' }, label: 'desk.nav.list' },
  { route: { view: 'settings' }, label: 'desk.nav.settings' },
];
