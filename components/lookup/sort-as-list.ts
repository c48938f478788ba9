import { deskHash } from '../../lib/desk-route';
import { changeList, fieldLimit, startList } from './list-session';

/** Sorts a text. */
export function sortText(text: string): void {
  changeList({ text: text.length > fieldLimit ? '' : text, cleared: '' });
  startList(text);
}

/** Sorts a text in the desk's view for lists. */
export function sortAsList(text: string): void {
  sortText(text);
  location.hash = deskHash({ view: 'list' });
}
