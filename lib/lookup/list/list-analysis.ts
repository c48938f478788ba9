import type { ProvinceId } from '../../../data/schema';
import { type FilingKind, type FilingNumber, isFiling } from '../../filing/filing-number';
import type { RowValues } from '../../form/many/form-row';
import { readText, type TextReading } from '../read-text';

/**
 * Why a line names no province: nothing like a number, only a domain, only an address of an authority, digits
 * without a prefix, digits masked, a digit count that no number has, a licence whose number names no province.
 */
export type UnknownReason =
  | 'no-number'
  | 'domain-only'
  | 'authority'
  | 'no-prefix'
  | 'masked'
  | 'digit-count'
  | 'no-province';

/** One number of a line, or one line without any. */
export interface ListRow {
  /** Line of the text or row of the table, counted from 1, empty ones included. */
  line: number;
  /** The line, or the cells with | between them, shortened. */
  text: string;
  /** The first domain of the line. */
  domain: string | null;
  number: FilingNumber | null;
  provinceId: ProvinceId | null;
  /** Null exactly when a province is known. */
  reason: UnknownReason | null;
  /** The line on which the same number stood first; null when that is this one. */
  repeats: number | null;
  /** What the columns of a table say of it; nothing for a line of text. */
  values: RowValues;
  /** It has more cells than the table has columns: nobody knows which is which, and `values` has none. */
  isMoved: boolean;
}

/** Counts of one province, or of what has none. */
export interface ProvinceCount {
  provinceId: ProvinceId | null;
  rows: number;
  /** Different subjects among the filings. */
  subjects: number;
  kinds: Partial<Record<FilingKind, number>>;
}

/** What one step over the list brought. */
export interface ListProgress {
  rows: ListRow[];
  /** Characters read so far and in all. */
  read: number;
  total: number;
}

/** Longest part of a line that is kept, in UTF-16 units. */
export const keptLength = 300;

/** The values of all lines of text. */
const noValues: RowValues = Object.freeze({});

/**
 * Reads a list line by line, a part at a time, so that a caller can draw, stop or let others work in
 * between. Lines may hold numbers, domains with numbers, cells of a .csv file or whole footers.
 *
 * @param text The whole list. Empty lines are counted and give no row.
 * @param step Lines of one part.
 * @returns One value for each part; the time is linear in the text.
 */
export function* analyzeList(text: string, step = 1000): Generator<ListProgress, void> {
  const markRepeats = repeatMarker();
  const total = text.length;
  let line = 0;
  let read = 0;
  let rows: ListRow[] = [];
  while (read < total) {
    const [end, next] = endOfLine(text, read);
    line += 1;
    for (const row of readLine(text.slice(read, end), line)) rows.push(markRepeats(row));
    read = next;
    if (line % step === 0 && read < total) {
      yield { rows, read, total };
      rows = [];
    }
  }
  yield { rows, read, total };
}

/** Counts rows by province, the most frequent first, what has no province last. */
export function countByProvince(rows: readonly ListRow[]): ProvinceCount[] {
  const counts = new Map<ProvinceId | null, ProvinceCount & { seen: Set<string> }>();
  for (const { provinceId, number } of rows) {
    const count = counts.get(provinceId) ?? { provinceId, rows: 0, subjects: 0, kinds: {}, seen: new Set() };
    counts.set(provinceId, count);
    count.rows += 1;
    if (!number) continue;
    count.kinds[number.kind] = (count.kinds[number.kind] ?? 0) + 1;
    if (isFiling(number.kind)) count.seen.add(number.number);
  }
  return [...counts.values()]
    .map(({ seen, ...count }) => ({ ...count, subjects: seen.size }))
    .sort((a, b) => Number(a.provinceId === null) - Number(b.provinceId === null) || b.rows - a.rows);
}

/** Windows, Unix and, from Excel's .csv for the old Macintosh, a carriage return alone. */
const lineEnd = /\r\n?|\n/g;

function endOfLine(text: string, start: number): [number, number] {
  lineEnd.lastIndex = start;
  const end = lineEnd.exec(text);
  return end ? [end.index, lineEnd.lastIndex] : [text.length, text.length];
}

/** Tells each row of a list, in order, where its number stood first. */
export function repeatMarker(): (row: ListRow) => ListRow {
  const firstLines = new Map<string, number>();
  return (row) => {
    const key = row.number?.canonical;
    const first = key === undefined ? undefined : firstLines.get(key);
    if (first !== undefined) row.repeats = first;
    else if (key !== undefined) firstLines.set(key, row.line);
    return row;
  };
}

function readLine(text: string, line: number): ListRow[] {
  if (!text.trim()) return [];
  const reading = readText(text);
  const domain = reading.domains[0] ?? reading.hosts[0] ?? null;
  const shown = text.trim().slice(0, keptLength);
  return rowsOf(reading, reading.numbers, { line, text: shown, domain, values: noValues, isMoved: false });
}

/** One row for each number, or one that says why there is none. */
export function rowsOf(
  reading: TextReading,
  numbers: readonly FilingNumber[],
  given: Pick<ListRow, 'line' | 'text' | 'domain' | 'values' | 'isMoved'>,
): ListRow[] {
  const base = { ...given, repeats: null };
  if (!numbers.length) return [{ ...base, number: null, provinceId: null, reason: reasonOf(reading) }];
  return numbers.map((number) => ({
    ...base,
    number,
    provinceId: number.provinceId,
    reason: number.provinceId ? null : 'no-province',
  }));
}

function reasonOf({ shown, addresses, hosts, noFiling }: TextReading): UnknownReason {
  const reason = noFiling?.reason;
  if (reason === 'masked' || reason === 'digit-count') return reason;
  // Beside a name, digits alone may be anything.
  if (reason === 'no-prefix' && (hosts.length === 0 || /[号號备備]/.test(shown))) return reason;
  if (hosts.length > 0) return 'domain-only';
  return addresses.some(({ isFiling }) => isFiling) ? 'authority' : 'no-number';
}
