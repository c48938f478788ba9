import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperTable } from '../../../lib/form/paper/paper';
import { heightOf } from '../../../lib/form/paper/row-height';
import { splitTables } from '../../../lib/form/paper/split-tables';

describe('tables over several sheets', () => {
  const tables = fc.array(
    fc.record({
      heads: fc.integer({ min: 0, max: 2 }),
      heights: fc.array(fc.integer({ min: 8, max: 90 }), { minLength: 1, maxLength: 40 }),
    }),
    { maxLength: 6 },
  );
  const tableOf = ({ heads, heights }: { heads: number; heights: number[] }, at: number): PaperTable => ({
    bordered: true,
    columns: [100],
    rows: [
      ...Array.from({ length: heads }, () => ({
        isHead: true as const,
        minHeight: 10,
        cells: [{ kind: 'label' as const, span: 1, text: `${at}` }],
      })),
      ...heights.map((minHeight, row) => ({
        minHeight,
        cells: [{ kind: 'value' as const, span: 1, text: `${at}/${row}` }],
      })),
    ],
  });

  it('keep every row in order, with its heading above it, on sheets that hold them', () => {
    void fc.assert(
      fc.property(tables, (made) => {
        const given = made.map(tableOf);
        const sheets = splitTables(given, 150);
        const rows = sheets.flat().flatMap((table) => table.rows.filter(({ isHead }) => !isHead));
        expect(rows).toEqual(given.flatMap((table) => table.rows.filter(({ isHead }) => !isHead)));
        for (const sheet of sheets) {
          const height = sheet.reduce((sum, table) => sum + heightOf(table.rows, table), 0);
          expect(height).toBeLessThanOrEqual(150);
          for (const { rows: part } of sheet) {
            const [first] = part.find(({ isHead }) => !isHead)?.cells ?? [];
            const from = given[Number((first && 'text' in first ? first.text : '').split('/')[0])];
            expect(part.filter(({ isHead }) => isHead)).toEqual(from?.rows.filter(({ isHead }) => isHead));
          }
        }
      }),
    );
  });
});
