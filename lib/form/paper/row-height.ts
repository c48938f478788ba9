/** Roughly how high a table of the paper becomes, so that rows may be wide where there is room. */
import { linesNeeded } from '../model/cell-fit';
import type { PaperCell, PaperRow } from './paper';
import { sheetSize } from './sheet-size';

const millimetresPerPoint = 25.4 / 72;
/** Of the type in the cells, as assets/form/paper.css and docx.ts set it: 10.5 pt on lines of 15 pt. */
const type = { size: 10.5, line: 15, padding: 2.8, sides: 8.5 } as const;

/** What a sheet has for its table between title and small print, millimetres. */
export const tableHeight = 240;

/**
 * The height of rows in millimetres.
 *
 * @param columns Widths in percent of the text width.
 */
export function heightOf(rows: readonly PaperRow[], columns: readonly number[]): number {
  return rows.reduce((sum, row) => sum + rowHeight(row, columns), 0);
}

function rowHeight({ cells, minHeight }: PaperRow, columns: readonly number[]): number {
  const textWidth = (sheetSize.width - 2 * sheetSize.margin.side) / millimetresPerPoint;
  let at = 0;
  let lines = 0;
  for (const cell of cells) {
    const percent = columns.slice(at, at + cell.span).reduce((sum, width) => sum + width, 0);
    at += cell.span;
    const room = Math.floor(((textWidth * percent) / 100 - type.sides) / type.size);
    lines = Math.max(lines, linesNeeded(textOf(cell), room));
  }
  return Math.max(minHeight, (lines * type.line + type.padding) * millimetresPerPoint);
}

function textOf(cell: PaperCell): string {
  return cell.kind === 'boxes' ? cell.boxes.map(({ text }) => `□ ${text}`).join('　') : cell.text;
}
