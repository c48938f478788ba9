import type { ComponentType } from 'preact';
import type { DeskRoute } from '../../lib/desk-route';
import type { MessageKey } from '../../locales/dictionaries';
import type { PageProps } from '../start-page';
import { CasesPage } from './cases-page';
import { FormPage } from './form-page';
import { GuidePage } from './guide-page';
import { HomePage } from './home-page';
import { ListPage } from './list-page';
import { LookupPage } from './lookup-page';
import { ProvincePage } from './province-page';
import { SettingsPage } from './settings-page';

export type PageName = DeskRoute['page'];

/** What a page of the desk gets: the settings, and the place in full. */
export type DeskPageProps<N extends PageName> = PageProps & { route: Extract<DeskRoute, { page: N }> };

/** Every page of the desk by name. A page is one file that is named here. */
export const pages: { [N in PageName]?: ComponentType<DeskPageProps<N>> } = {
  form: FormPage,
  home: HomePage,
  province: ProvincePage,
  guide: GuidePage,
  cases: CasesPage,
  lookup: LookupPage,
  list: ListPage,
  settings: SettingsPage,
};

/** What the navigation offers, in order. */
export const navigation: { route: DeskRoute; label: MessageKey }[] = [
  { route: { page: 'home' }, label: 'desk.home' },
  { route: { page: 'guide', provinceId: null, number: null }, label: 'desk.guide' },
  { route: { page: 'cases' }, label: 'desk.cases' },
  { route: { page: 'lookup', query: '' }, label: 'lookup.navigation' },
  { route: { page: 'list' }, label: 'lookup.list.navigation' },
  { route: { page: 'settings' }, label: 'common.settings' },
];
