/**
 * The forms of many rows in this tab: the rows, what is the same for all, what was mended. They live here and not in a
 * component, so that going to another view of the desk and back loses nothing; and nowhere else.
 */
import type { FormRow } from '../../../lib/form/many/form-row';
import type { Correction, Corrections } from '../../../lib/form/many/make-forms';
import { nothingShared, type SharedValues } from '../../../lib/form/many/shared-values';
import type { FormEntry } from '../../../lib/form/model/form-entry';
import { forgetErased } from '../../ui/forget-erased';
import { tabSession } from '../../ui/tab-session';
import type { EntryChange } from '../form-session';

interface ManySession {
  /** The name of the file that the rows come from; empty for a text. */
  name: string;
  rows: readonly FormRow[];
  shared: SharedValues;
  /** The same as it began, before anything was typed. */
  begun: SharedValues;
  /** What was the same for all of the list before, taken away with it; null where nothing was. */
  sharedBefore: SharedValues | null;
  corrections: Corrections;
  /** Forms that are not wanted, by their first line. */
  leftOut: ReadonlySet<number>;
  /** Whether forms with errors go along all the same. */
  withFaulty: boolean;
  onlyFaulty: boolean;
  /** The form that is open in its row, by its first line. */
  open: number | null;
  /** Which part of the rows is shown, counted from 0. */
  part: number;
}

const { now, change, use, since, forget } = tabSession<ManySession>({
  name: '',
  rows: [],
  shared: nothingShared(new Date()),
  begun: nothingShared(new Date()),
  sharedBefore: null,
  corrections: {},
  leftOut: new Set(),
  withFaulty: false,
  onlyFaulty: false,
  open: null,
  part: 0,
});

/** Has all of it forgotten when everything is deleted. */
export function forgetErasedMany(): void {
  forgetErased(since, forgetMany);
}

function forgetMany(): void {
  shelf.clear();
  forget();
}

/** Changes what is given and draws again whoever shows it. */
export const changeMany = change;

/** The forms of many rows, drawn again whenever they change. */
export const useMany = use;

/** The rows that forms are made of now. */
export const rowsOfMany = (): readonly FormRow[] => now().rows;

/** What was done to rows that are not picked now; they may come back. */
const shelf = new Map<string, { correction: Correction | undefined; isLeftOut: boolean }>();

/** What a row says, whichever line it is. */
function keyOf({ number, values }: FormRow): string {
  return JSON.stringify([number.canonical, values]);
}

/**
 * Takes rows; what was mended and left out of them before is so again, while the table says the same of them. What was the
 * same for all of another list is not so of these, which may be of somebody else.
 *
 * @param known What is known to be the same for all of them.
 */
export function takeRows(rows: readonly FormRow[], name: string, known: Partial<SharedValues> = {}): void {
  const before = now();
  if (rows.length === 0) return;
  if (JSON.stringify(rows) !== JSON.stringify(before.rows)) change(takenFrom(before, rows, name));
  if (before.rows.length === 0 || isOther({ name, rows }, before)) {
    const shared = { ...nothingShared(new Date()), ...known };
    const isTouched = JSON.stringify(before.shared) !== JSON.stringify(before.begun);
    if (before.rows.length > 0)
      change({ shared, begun: shared, sharedBefore: isTouched ? before.shared : null });
    else if (!isTouched) change({ shared, begun: shared });
  }
  // It may have been answered since.
  const { whose = null, ground = null } = known;
  const answered = (one: SharedValues): SharedValues => ({
    ...one,
    whose: one.whose ?? whose,
    ground: one.ground ?? ground,
  });
  const { shared, begun } = now();
  change({ shared: answered(shared), begun: answered(begun) });
}

/** Rows with what was mended and left out of them. */
function takenFrom(before: ManySession, rows: readonly FormRow[], name: string): Partial<ManySession> {
  for (const row of before.rows) {
    const correction = before.corrections[row.line];
    shelf.set(keyOf(row), { correction, isLeftOut: before.leftOut.has(row.line) });
  }
  const corrections: Record<number, Correction> = {};
  const leftOut = new Set<number>();
  for (const row of rows) {
    const known = shelf.get(keyOf(row));
    if (known?.correction) corrections[row.line] = known.correction;
    if (known?.isLeftOut) leftOut.add(row.line);
  }
  return { name, rows, corrections, leftOut, open: null, part: 0 };
}

/** Whether rows are of another list: of another file, or of no file, where they have none in common. */
function isOther(
  taken: Pick<ManySession, 'name' | 'rows'>,
  before: Pick<ManySession, 'name' | 'rows'>,
): boolean {
  if (taken.name !== before.name) return true;
  const known = new Set(before.rows.map(keyOf));
  return taken.name === '' && !taken.rows.some((row) => known.has(keyOf(row)));
}

/** Takes for these what was the same for all of the list before. */
export function shareAsBefore(): void {
  const { sharedBefore } = now();
  if (sharedBefore) change({ shared: sharedBefore, sharedBefore: null });
}

/** Changes what is the same for all. */
export function changeShared(changes: Partial<SharedValues>): void {
  typed();
  change({ shared: { ...now().shared, ...changes }, sharedBefore: null });
}

/** Changes one text that is the same for all. */
export function changeSharedText(key: string, value: string): void {
  changeShared({ text: { ...now().shared.text, [key]: value } });
}

/** Puts what a field did to the entry of a form down as mended by hand. */
export function mend(line: number, entry: FormEntry, act: EntryChange): void {
  const { text, checked } = act(entry);
  const { corrections } = now();
  const before = corrections[line] ?? {};
  const correction: Correction = {
    ...before,
    text: { ...before.text, ...(text && differing(text, entry.text)) },
    checked: { ...before.checked, ...(checked && differing(checked, entry.checked)) },
  };
  typed();
  change({ corrections: { ...corrections, [line]: correction } });
}

/** Says of one form whether its organiser has no service left. */
export function mendEmpty(line: number, isEmpty: boolean): void {
  const { corrections } = now();
  typed();
  change({ corrections: { ...corrections, [line]: { ...corrections[line], isEmpty } } });
}

function differing<T>(values: Readonly<Record<string, T>>, before: Readonly<Record<string, T>>) {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => value !== before[key]));
}

/** Takes forms along or leaves them out, by their first lines. */
export function wantForms(lines: readonly number[], wanted: boolean): void {
  const leftOut = new Set(now().leftOut);
  for (const line of lines) {
    if (wanted) leftOut.delete(line);
    else leftOut.add(line);
  }
  change({ leftOut });
}

let asks = false;

/** From the first thing typed on, closing the tab asks first while there are rows, as the form does. */
function typed(): void {
  if (asks) return;
  asks = true;
  addEventListener('beforeunload', (event) => now().rows.length > 0 && event.preventDefault());
}
