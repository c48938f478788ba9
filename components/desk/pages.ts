import type { ComponentType } from 'preact';
import type { DeskRoute } from '../../lib/desk-route';
import type { MessageKey } from '../../locales/dictionaries';
import type { PageProps } from '../start-page';
import { HomePage } from './home-page';
import { ListPage } from './list-page';
import { LookupPage } from './lookup-page';

export type PageName = DeskRoute['page'];

/** What a page of the desk gets: the settings, and the place in full. */
export type DeskPageProps<N extends PageName> = PageProps & { route: Extract<DeskRoute, { page: N }> };

/** Every page of the desk by name. A page is one file that is named here. */
export const pages: { [N in PageName]?: ComponentType<DeskPageProps<N>> } = {
  home: HomePage,
  lookup: LookupPage,
  list: ListPage,
};

/** What the navigation offers, in order. */
export const navigation: { route: DeskRoute; label: MessageKey }[] = [
  { route: { page: 'home' }, label: 'desk.home' },
  { route: { page: 'lookup', query: '' }, label: 'lookup.navigation' },
  { route: { page: 'list' }, label: 'lookup.list.navigation' },
];
