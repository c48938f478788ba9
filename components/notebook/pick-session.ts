import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { idsBetween, pickIds } from '../../lib/notebook/picks';
import { forgetErased } from '../ui/forget-erased';
import { tabSession } from '../ui/tab-session';

interface PickSession {
  /** Ids of the picked rows. */
  picks: ReadonlySet<string>;
  /** The row that was picked or let go last, from which the shift key picks. */
  last: string | null;
  /** The filings whose forms were asked for last. */
  forForms: readonly KeptFiling[];
}

/** Which rows of the notebook are picked, as long as the tab; stored nowhere. */
export const pickSession = tabSession<PickSession>({ picks: new Set(), last: null, forForms: [] });

/** Picks a row of a list or lets it go; `toLast`: with all from the one before. */
export function pickRow(rows: readonly KeptFiling[], id: string, on: boolean, toLast: boolean): void {
  const { picks, last } = pickSession.now();
  const ids = toLast ? idsBetween(rows, last, id) : [id];
  pickSession.change({ picks: pickIds(picks, ids, on), last: id });
}

/** Picks all rows of a list, or lets them go. */
export function pickAll(rows: readonly KeptFiling[], on: boolean): void {
  const { picks } = pickSession.now();
  const ids = rows.map(({ id }) => id);
  pickSession.change({ picks: pickIds(picks, ids, on), last: null });
}

/** Lets all go, also those that a filter hides. */
export function unpick(): void {
  pickSession.change({ picks: new Set(), last: null });
}

/** What the forms are to be made of, until everything is deleted. */
export function askForForms(filings: readonly KeptFiling[]): void {
  forgetErased(pickSession.since, pickSession.forget);
  pickSession.change({ forForms: filings });
}

/** The filings whose forms were asked for; none in another tab. */
export function pickedForForms(): readonly KeptFiling[] {
  return pickSession.now().forForms;
}
