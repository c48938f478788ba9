/** The tables that can be seen on an official page. Element UI draws heads and rows as two tables. */
import type { SnapshotTable } from '../../lib/official/page-snapshot';
import { snapshotLimits as limits } from '../../lib/official/snapshot-limits';
import { isShown } from './official-boxes';

/** Most rows that are looked at; a page may add some for ever. */
const mostRows = 200;
/** What heads a table that is worth reading: results of the query, and notices. */
const known = /主办|标题/;

/**
 * The visible tables that are headed by words of ours, each with its rows. Rows that do not fit the heads before them
 * belong to none.
 */
export function readTables(): SnapshotTable[] {
  const tables: SnapshotTable[] = [];
  let current: SnapshotTable | undefined;
  let rowsLeft = mostRows;
  for (const table of Array.from(document.querySelectorAll('table')).filter(isShown)) {
    for (const row of Array.from(table.rows).slice(0, rowsLeft)) {
      rowsLeft -= 1;
      const heads = headsIn(row);
      if (heads) {
        current = known.test(heads.join()) && tables.length < limits.tables ? { heads, rows: [] } : undefined;
        if (current) tables.push(current);
      } else if (current) addRow(current, row);
    }
  }
  return tables.map(({ heads, rows }) => ({ heads: heads.slice(0, rows[0]?.length ?? heads.length), rows }));
}

/** What a row of heads says; null where it is one of values. */
function headsIn({ cells }: HTMLTableRowElement): string[] | null {
  const all = Array.from(cells).slice(0, limits.columns);
  return all.length > 0 && all.every(({ localName }) => localName === 'th') ? all.map(textOf) : null;
}

/** Takes a row that can be seen into its table. */
function addRow({ heads, rows }: SnapshotTable, row: HTMLTableRowElement): void {
  // A narrow cell above the scroll bar belongs to no column.
  const missing = heads.length - Math.min(row.cells.length, limits.columns);
  if ((missing !== 0 && missing !== 1) || rows.length === limits.rows || !isShown(row)) return;
  rows.push(Array.from(row.cells).slice(0, limits.columns).map(textOf));
}

/** One sign longer than what may be taken where there is more. */
function textOf(cell: HTMLElement): string {
  // Of what is not drawn innerText is everything in it.
  return isShown(cell) ? cell.innerText.trim().slice(0, limits.cell + 1) : '';
}
