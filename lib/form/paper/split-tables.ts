import type { PaperTable } from './paper';
import { heightOf } from './row-height';

/** Between two tables, millimetres: one line of 15 pt. */
const gap = 5.3;

/**
 * Lays tables out on sheets, in order. A row is never torn; a table that goes on has its heading rows again, and none begins
 * where only its heading would fit. A row higher than a sheet has one to itself.
 *
 * @param room Height for tables on one sheet, millimetres.
 * @returns The tables of each sheet; no sheet is empty.
 */
export function splitTables(tables: readonly PaperTable[], room: number): PaperTable[][] {
  const sheets: PaperTable[][] = [];
  let used = Number.POSITIVE_INFINITY;
  let before: PaperTable | null = null;
  for (const { table, row } of bodyRows(tables)) {
    const heads = table.rows.filter(({ isHead }) => isHead);
    const headHeight = heightOf(heads, table);
    const height = heightOf([row], table);
    const goesOn = table === before;
    const isFull = used + height + (goesOn ? 0 : gap + headHeight) > room;
    if (isFull) sheets.push([]);
    const sheet = sheets.at(-1) ?? [];
    const part = isFull || !goesOn ? undefined : sheet.pop();
    used = (isFull ? 0 : used + (part ? 0 : gap)) + (part ? 0 : headHeight) + height;
    sheet.push({ ...table, rows: [...(part?.rows ?? heads), row] });
    before = table;
  }
  return sheets;
}

/** Which of several sheets one is, for its subtitle; empty where it is the only one. */
export function pageOf(at: number, sheets: readonly unknown[]): string {
  return sheets.length > 1 ? `　第${at + 1}页，共${sheets.length}页` : '';
}

function bodyRows(tables: readonly PaperTable[]) {
  return tables.flatMap((table) => table.rows.filter(({ isHead }) => !isHead).map((row) => ({ table, row })));
}
