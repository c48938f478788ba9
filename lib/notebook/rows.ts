/** Which kept filings a list shows, in which order. Nothing here reads a guide: a notebook may have thousands. */
import type { ProvinceId } from '../../data/schema';
import { dueOf, isDue } from './due';
import type { KeptFiling } from './kept-filing';

export const rowStates = ['due', 'todo', 'sent', 'done'] as const;
/** Where a filing stands; each in one of them, what is due before all. */
export type RowState = (typeof rowStates)[number];

export const rowOrders = ['due', 'changed', 'province', 'number'] as const;
export type RowOrder = (typeof rowOrders)[number];

export interface RowFilter {
  text: string;
  /** Null for all. */
  provinceId: ProvinceId | null;
  state: RowState | null;
  order: RowOrder;
}

export interface Rows {
  /** Under way; with `state: 'done'`, the done ones. */
  open: readonly KeptFiling[];
  done: readonly KeptFiling[];
  /** How many the other choices leave, of each province that has any and of each state. */
  provinces: readonly { id: ProvinceId; count: number }[];
  states: Readonly<Record<RowState, number>>;
}

/** Where a filing stands now. */
export function rowState(kept: KeptFiling, now: Date): RowState {
  if (kept.dates.done) return 'done';
  if (isDue(kept, now)) return 'due';
  return kept.dates.sent ? 'sent' : 'todo';
}

/** The filings of a notebook as its list shows them. */
export function rowsOf(filings: readonly KeptFiling[], filter: RowFilter, now: Date): Rows {
  const found = filings.filter(holds(filter.text));
  const states: Record<RowState, number> = { due: 0, todo: 0, sent: 0, done: 0 };
  const provinces = new Map<ProvinceId, number>();
  const shown: KeptFiling[] = [];
  for (const kept of found) {
    const state = rowState(kept, now);
    const isHere = filter.provinceId === null || kept.provinceId === filter.provinceId;
    const isSo = filter.state === null || state === filter.state;
    if (isHere) states[state] += 1;
    if (isSo) provinces.set(kept.provinceId, (provinces.get(kept.provinceId) ?? 0) + 1);
    if (isHere && isSo) shown.push(kept);
  }
  const sorted = inOrder(shown, filter.order, now);
  const isDone = ({ dates }: KeptFiling): boolean => dates.done !== null;
  return {
    open: filter.state === 'done' ? sorted : sorted.filter((kept) => !isDone(kept)),
    done: filter.state === 'done' ? [] : sorted.filter(isDone),
    provinces: [...provinces]
      .map(([id, count]) => ({ id, count }))
      .sort((a, b) => b.count - a.count || a.id.localeCompare(b.id)),
    states,
  };
}

/** Whether a filing has the words in its number, name or notes; letter case and spaces do not count. */
function holds(text: string): (kept: KeptFiling) => boolean {
  const plain = (words: string): string => words.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const wanted = plain(text);
  if (wanted === '') return () => true;
  return ({ number, label, notes }) => [number, label, notes].some((words) => plain(words).includes(wanted));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function inOrder(filings: readonly KeptFiling[], order: RowOrder, now: Date): KeptFiling[] {
  if (order === 'due') return sortKept(filings, now);
  const changed = (a: KeptFiling, b: KeptFiling): number => compare(b.changedAt, a.changedAt);
  const by = {
    changed,
    province: (a: KeptFiling, b: KeptFiling) =>
      compare(a.provinceId, b.provinceId) || compare(a.number, b.number),
    number: (a: KeptFiling, b: KeptFiling) => compare(a.number, b.number),
  }[order];
  return [...filings].sort((a, b) => by(a, b) || changed(a, b));
}

/** Open filings first, those that are due before the others by how long they are, then the last changed; done ones at the end. */
export function sortKept(filings: readonly KeptFiling[], now: Date): KeptFiling[] {
  const ranked = filings.map((kept) => {
    const due = dueOf(kept, now).map((name) => kept[name]?.at ?? '');
    return { kept, rank: kept.dates.done ? 2 : due.length > 0 ? 0 : 1, due: due.sort()[0] ?? '' };
  });
  ranked.sort(
    (a, b) => a.rank - b.rank || compare(a.due, b.due) || compare(b.kept.changedAt, a.kept.changedAt),
  );
  return ranked.map(({ kept }) => kept);
}
