import { deskHash, parseDeskRoute } from '../../lib/desk-route';
import { shareableQuery } from '../../lib/lookup/shareable-query';

/** What was asked last in this tab and where that stands: the address has no room for a text, which is there on coming back. */
let last = { query: '', text: '' };

/** The address under which a text is asked about; on coming there the text is whole again. */
export function placeOf(text: string): string {
  const place = deskHash({ view: 'lookup', query: shareableQuery(text) });
  const read = parseDeskRoute(place);
  last = { query: read?.view === 'lookup' ? read.query : '', text };
  return place;
}

/** Asks about a text in the view for look-ups. */
export function askInView(text: string): void {
  location.hash = placeOf(text);
}

/** The text that an address stands for: whole where it was asked in this tab last, else what the address has of it. */
export function textOf(query: string): string {
  return query !== '' && query === last.query ? last.text : query;
}
