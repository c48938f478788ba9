import type { FilingNumber } from '../../filing/filing-number';
import type { ColumnKind, RowValues } from '../../form/many/form-row';
import { readNames, readText, type TextReading } from '../read-text';
import type { ListKind } from './columns';
import { keptLength, type ListProgress, type ListRow, repeatMarker, rowsOf } from './list-analysis';
import type { ListTable } from './list-source';
import { cellValue, readCells } from './read-cells';

/**
 * Reads a table row by row, a part at a time, as `analyzeList` reads lines. Numbers come from the columns that hold them,
 * the service's before the organiser's; where no column does, from the whole row. The header is no row. Where there is none,
 * a row that has no number where it should be is read as a line, so that none is lost.
 *
 * @param kinds What each column holds; null for what is not asked for.
 * @param step Rows of one part.
 * @returns One value for each part; never throws; the time is linear in the text.
 */
export function* analyzeTable(
  text: string,
  { delimiter, headerLine }: Pick<ListTable, 'delimiter' | 'headerLine'>,
  kinds: readonly (ListKind | null)[],
  step = 1000,
): Generator<ListProgress, void> {
  const markRepeats = repeatMarker();
  const total = text.length;
  let rows: ListRow[] = [];
  let read = 0;
  for (const { line, cells, end } of readCells(text, delimiter)) {
    if (line > headerLine)
      for (const row of readRow(cells, line, kinds, headerLine === 0)) rows.push(markRepeats(row));
    read = end;
    if (line % step === 0 && read < total) {
      yield { rows, read, total };
      rows = [];
    }
  }
  yield { rows, read: total, total };
}

function readRow(
  written: readonly string[],
  line: number,
  kinds: readonly (ListKind | null)[],
  isGuessed: boolean,
): ListRow[] {
  const cells = written.map(cellValue);
  const filled = cells.filter(Boolean);
  if (filled.length === 0) return [];
  const values: RowValues = {};
  const ofNumbers: string[] = [];
  for (const [at, kind] of kinds.entries()) {
    const cell = cells[at];
    if (!cell || !kind) continue;
    if (kind === 'number') ofNumbers.push(cell);
    else values[kind] = join(kind, values[kind], cell);
  }
  // More cells than names: a comma that nobody put into quotation marks has moved the others along.
  const isMoved = cells.slice(kinds.length).some(Boolean);
  const isWhole = isMoved || !kinds.includes('number');
  const inColumns = isWhole ? null : readText(ofNumbers.join('\n\n'));
  const isLine = isMoved || (isGuessed && inColumns?.numbers.length === 0);
  const reading = inColumns && !isLine ? inColumns : readText(filled.join('\n\n'));
  // Where its number stands elsewhere, so may all else.
  const known = isMoved || (isLine && reading.numbers.length > 0) ? {} : values;
  const domain = domainOf(known, reading);
  const given = { line, text: filled.join(' | ').slice(0, keptLength), domain, values: known, isMoved };
  return rowsOf(withHosts(reading, domain), withoutOrganisers(reading.numbers), given);
}

/** Two columns that a person said hold the same. */
function join(kind: ColumnKind, before: string | undefined, value: string): string {
  if (before === undefined || before === value) return value;
  return `${before}${kind === 'domains' ? '、' : ' '}${value}`;
}

function domainOf({ domains }: RowValues, reading: TextReading): string | null {
  const { domains: registered, hosts } = domains === undefined ? reading : readNames(domains);
  return registered[0] ?? hosts[0] ?? null;
}

/** A name in a column of its own is there as well when it is asked why there is no number. */
function withHosts(reading: TextReading, domain: string | null): TextReading {
  return domain === null || reading.hosts.length > 0 ? reading : { ...reading, hosts: [domain] };
}

/** Without the number of an organiser one of whose services stands beside it. */
function withoutOrganisers(numbers: readonly FilingNumber[]): FilingNumber[] {
  const served = new Set(numbers.flatMap(({ number, suffix }) => (suffix === null ? [] : [number])));
  return numbers.filter(({ kind, number }) => kind !== 'icp-subject' || !served.has(number));
}
