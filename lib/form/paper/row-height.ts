/** Roughly how high a table of the paper becomes, so that rows may be wide where there is room. */
import { linesNeeded } from '../model/cell-fit';
import { labelLines, labelRoom } from './label-lines';
import { boxSign, type PaperCell, type PaperRow, type PaperTable } from './paper';
import { sheetSize } from './sheet-size';

const millimetresPerPoint = 25.4 / 72;
/** Of the type in the cells, as assets/form/paper.css and docx.ts set it: 10.5 pt on lines of 15 pt. */
const type = { size: 10.5, line: 15, padding: 2.8, sides: 8.5 } as const;
/** The same of what is written large. */
const largeType = { size: 16, line: 24 } as const;

/** What a sheet has for its table between title and small print, millimetres. */
export const tableHeight = 240;

/**
 * The height of rows in millimetres.
 *
 * @param table Widths in percent of the text width, and the size of the type.
 */
export function heightOf(
  rows: readonly PaperRow[],
  { columns, large }: Pick<PaperTable, 'columns' | 'large'>,
): number {
  return rows.reduce((sum, row) => sum + rowHeight(row, columns, large ?? false), 0);
}

function rowHeight({ cells, minHeight }: PaperRow, columns: readonly number[], isLarge: boolean): number {
  const textWidth = (sheetSize.width - 2 * sheetSize.margin.side) / millimetresPerPoint;
  let at = 0;
  let height = 0;
  for (const cell of cells) {
    const percent = columns.slice(at, at + cell.span).reduce((sum, width) => sum + width, 0);
    at += cell.span;
    const { size, line } = isLarge && cell.kind !== 'term' ? largeType : type;
    const room = Math.floor(((textWidth * percent) / 100 - type.sides) / size);
    height = Math.max(height, linesNeeded(textOf(cell), room) * line);
  }
  return Math.max(minHeight, (height + type.padding) * millimetresPerPoint);
}

function textOf(cell: PaperCell): string {
  if (cell.kind === 'label') return labelLines(cell.text, labelRoom).join('\n');
  return cell.kind === 'boxes'
    ? cell.boxes.map(({ text, checked }) => `${boxSign(checked)} ${text}`).join('　')
    : cell.text;
}
