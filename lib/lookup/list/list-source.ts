/** A list as it came: lines of text, or a table, whose columns have names or cells that say what they are. */
import { findFilingNumbers } from '../../filing/filing-number';
import { isHeader, type ListKind, recogniseColumns } from './columns';
import { guessColumns } from './guess-columns';
import { type Delimiter, delimiters, readCells, type TableRow } from './read-cells';

/** A column of a table, as it is shown and can be changed. */
export interface ListColumn {
  /** What stands above it; empty where nothing does. */
  name: string;
  /** The first value below it. */
  sample: string;
  /** Null for what is not asked for. */
  kind: ListKind | null;
}

export interface ListTable {
  delimiter: Delimiter;
  /** Row of the header; those before it are a title. 0 where there is none, and what the columns hold is guessed. */
  headerLine: number;
  columns: readonly ListColumn[];
}

/** Rows in which a header is looked for, below a title, and rows that say what a column holds. */
const headerRows = 5;
const sampleRows = 20;
/** As far as a table is looked at for that, in UTF-16 units. */
const lookedAt = 50_000;
/** Longest name and value of a column that are shown. */
const shownLength = 60;
/** Most columns: a line with more is none of a table that people keep filings in. */
const mostColumns = 200;

/** Signs between the cells of a table without a header: a semicolon stands in sentences, too. */
const sureDelimiters: readonly Delimiter[] = ['\t', ','];

/**
 * Finds out whether a text is a table: one of its first rows names its columns, before any number stands there; or none does,
 * and its cells say that it is one.
 *
 * @returns Null for lines of text. Never throws.
 */
export function findTable(text: string): ListTable | null {
  let best: { table: ListTable; known: number } | null = null;
  const beginning = text.slice(0, lookedAt);
  for (const delimiter of delimiters) {
    const table = tableWith(beginning, delimiter);
    const known = table?.columns.filter(({ kind }) => kind).length ?? 0;
    if (table && known > (best?.known ?? 0)) best = { table, known };
  }
  return best?.table ?? tableWithoutHeader(beginning);
}

function tableWithoutHeader(text: string): ListTable | null {
  for (const delimiter of sureDelimiters) {
    const rows = firstRows(text, delimiter).map(({ cells }) => cells);
    const kinds = (rows[0]?.length ?? 0) <= mostColumns ? guessColumns(rows) : null;
    if (kinds) return { delimiter, headerLine: 0, columns: columnsOf(kinds, [], rows) };
  }
  return null;
}

function firstRows(text: string, delimiter: Delimiter): TableRow[] {
  const rows: TableRow[] = [];
  for (const row of readCells(text, delimiter)) {
    if (row.cells.some((cell) => cell.trim())) rows.push(row);
    if (rows.length >= headerRows + sampleRows) break;
  }
  return rows;
}

function tableWith(text: string, delimiter: Delimiter): ListTable | null {
  const rows = firstRows(text, delimiter);
  for (const [at, { line, cells }] of rows.slice(0, headerRows).entries()) {
    if (cells.length > mostColumns || findFilingNumbers(cells.join('\n\n')).length > 0) return null;
    const sample = rows.slice(at + 1, at + 1 + sampleRows).map((row) => row.cells);
    const kinds = recogniseColumns(cells, sample);
    if (!isHeader(kinds)) continue;
    return { delimiter, headerLine: line, columns: columnsOf(kinds, cells, sample) };
  }
  return null;
}

function columnsOf(
  kinds: readonly (ListKind | null)[],
  names: readonly string[],
  sample: readonly (readonly string[])[],
): ListColumn[] {
  return kinds.map((kind, at) => ({
    name: shorten(names[at] ?? ''),
    sample: shorten(sample.map((row) => row[at] ?? '').find((value) => value.trim()) ?? ''),
    kind,
  }));
}

function shorten(cell: string): string {
  return cell.trim().replace(/\s+/g, ' ').slice(0, shownLength);
}
