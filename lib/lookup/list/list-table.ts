import type { ProvinceId } from '../../../data/schema';
import { isFiling } from '../../filing/filing-number';
import { foldText } from '../../filing/fold-text';
import { sayCount } from '../../locale-messages';
import type { ListRow } from './list-analysis';

/** Which rows of a list are wanted. */
export interface ListFilter {
  /** Part of a number, domain or line, in any way of writing; empty for all. */
  text: string;
  /** A province, `unknown` for rows without one, null for all. */
  province: ProvinceId | 'unknown' | null;
  hideRepeats: boolean;
}

export const allRows: ListFilter = { text: '', province: null, hideRepeats: false };

/** The rows that fit, in their order. */
export function filterRows(rows: readonly ListRow[], filter: ListFilter): readonly ListRow[] {
  const { province, hideRepeats } = filter;
  const wanted = fold(filter.text);
  if (!wanted && province === null && !hideRepeats) return rows;
  return rows.filter((row) => {
    if (hideRepeats && row.repeats !== null) return false;
    if (province !== null && row.provinceId !== (province === 'unknown' ? null : province)) return false;
    return !wanted || foldedRow(row).includes(wanted);
  });
}

/** A word is asked for letter by letter; each row is folded at the first one only. */
const foldedRows = new WeakMap<ListRow, string>();

function foldedRow(row: ListRow): string {
  const known = foldedRows.get(row);
  if (known !== undefined) return known;
  const folded = fold(`${row.number?.canonical ?? ''} ${row.text}`);
  foldedRows.set(row, folded);
  return folded;
}

/** The different numbers of rows, in order, one a line. */
export function numbersOf(rows: readonly ListRow[]): string[] {
  return [...new Set(rows.flatMap(({ number }) => (number ? [number.canonical] : [])))];
}

/** The words of a .csv file that are not in the rows themselves. */
export interface CsvWords {
  head: readonly [
    line: string,
    number: string,
    kind: string,
    province: string,
    domain: string,
    note: string,
    text: string,
  ];
  kinds: Readonly<Record<string, string>>;
  provinces: Readonly<Record<string, string>>;
  reasons: Readonly<Record<string, string>>;
  flags: Readonly<Record<string, string>>;
  /** With `{line}`. */
  repeats: string;
  /** For a licence or a public-security number, which no deregistration of an ICP filing ends. */
  otherProcedure: string;
  /** For a row of a table with more cells than columns. */
  moved: string;
}

/** What there is to say about a row: why it names no province, what is odd, where it stood before. */
export function remarkOf({ number, reason, repeats, isMoved }: ListRow, words: CsvWords): string {
  const notes = [
    reason ? words.reasons[reason] : undefined,
    number && !isFiling(number.kind) ? words.otherProcedure : undefined,
    ...(number?.flags.map((flag) => words.flags[flag]?.replace('{number}', number.canonical)) ?? []),
    isMoved ? words.moved : undefined,
    repeats === null ? undefined : words.repeats.replace('{line}', sayCount(repeats)),
  ];
  return notes.filter(Boolean).join(' ');
}

/** The cells of a row as they stand in the .csv file. */
export function csvCells(row: ListRow, words: CsvWords): (string | number)[] {
  const { line, number, provinceId, domain, text } = row;
  return [
    line,
    number?.canonical ?? '',
    number ? (words.kinds[number.kind] ?? '') : '',
    provinceId ? (words.provinces[provinceId] ?? '') : '',
    domain ?? '',
    remarkOf(row, words),
    text,
  ];
}

function fold(text: string): string {
  return foldText(text).text.replace(/\s/g, '');
}
