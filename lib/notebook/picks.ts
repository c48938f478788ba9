/** Rows of the notebook that were picked, by id, so that they stay so in another order and behind a filter. */
import type { KeptFiling } from './kept-filing';
import type { Rows } from './rows';

export interface Picked {
  /** What is done to the picked rows concerns these alone: those that the list shows, in its order, done ones last. */
  shown: readonly KeptFiling[];
  /** How many more a filter hides. */
  hidden: number;
}

/** The picked rows of a notebook; ids of what was erased count for nothing. */
export function pickedOf(
  filings: readonly KeptFiling[],
  { open, done }: Pick<Rows, 'open' | 'done'>,
  picks: ReadonlySet<string>,
): Picked {
  if (picks.size === 0) return { shown: [], hidden: 0 };
  const isPicked = ({ id }: KeptFiling): boolean => picks.has(id);
  const shown = [...open, ...done].filter(isPicked);
  return { shown, hidden: filings.filter(isPicked).length - shown.length };
}

/** Picks rows, or lets them go. */
export function pickIds(picks: ReadonlySet<string>, ids: readonly string[], on: boolean): Set<string> {
  const next = new Set(picks);
  for (const id of ids) {
    if (on) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** The rows of a list from one to another, whichever stands first; the other alone where the one is not there any more. */
export function idsBetween(rows: readonly { id: string }[], from: string | null, to: string): string[] {
  const placeOf = (wanted: string | null): number => rows.findIndex(({ id }) => id === wanted);
  const [start, end] = [placeOf(from), placeOf(to)].sort((a, b) => a - b) as [number, number];
  return start < 0 ? [to] : rows.slice(start, end + 1).map(({ id }) => id);
}
