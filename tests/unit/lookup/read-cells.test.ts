import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Delimiter, delimiters, readCells } from '../../../lib/lookup/list/read-cells';
import { anyCharacter } from '../any-text';

const cellsOf = (text: string, delimiter: Delimiter = ',') =>
  [...readCells(text, delimiter)].map(({ cells }) => cells);
const anyDelimiter = fc.constantFrom(...delimiters);

describe('readCells', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,b\r\nc\rd', [['a', 'b'], ['c'], ['d']]],
    ['\ufeffa,,\n', [['a', '', '']]],
    ['a,', [['a', '']]],
    ['"a,b","c ""d""","e\r\nf"\ng', [['a,b', 'c "d"', 'e\nf'], ['g']]],
    ['"a"b,c', [['"a"b', 'c']]],
    ['a "b" c,d', [['a "b" c', 'd']]],
    [
      '"open,b\nc,d',
      [
        ['"open', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"open\n"b,c",d\n"e,""f""",g', [['"open'], ['b,c', 'd'], ['e,"f"', 'g']]],
    ['""\n', [['']]],
    ['"', [['"']]],
    ['a,"b" ', [['a', 'b']]],
    ['"a\n"a\n"a', [['"a'], ['"a'], ['"a']]],
    ['', []],
    ['\n\na', [[''], [''], ['a']]],
  ])('%j', (text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it('counts rows as a spreadsheet does', () => {
    const rows = [...readCells('a\n\n"b\nb\nb",c\nd', ',')];
    expect(rows.map(({ line, cells: [first] }) => [line, first])).toEqual([
      [1, 'a'],
      [2, ''],
      [3, 'b\nb\nb'],
      [4, 'd'],
    ]);
  });

  it('does not let a mark that is closed far away take rows along', () => {
    const rows = `"open\n${'x,y\n'.repeat(5000)}"z"\n`;
    expect(cellsOf(rows)).toHaveLength(5002);
  });

  it('gives back what was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '备', '"', ',', ';', '\t', '\n', ' ', '😀') });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2 }), { minLength: 1 }),
        anyDelimiter,
        (rows, delimiter) => {
          expect(cellsOf(Papa.unparse(rows, { delimiter, quotes: true }), delimiter)).toEqual(rows);
        },
      ),
    );
  });

  it('reads as papaparse does, up to the first row whose marks do not fit; that is a line', () => {
    const signs = fc.string({
      unit: fc.constantFrom('a', '备', '"', '"', ',', ';', '\t', '\n', '\n', ' ', '\u3000'),
    });
    fc.assert(
      fc.property(signs, anyDelimiter, (written, delimiter) => {
        const text = `${written}\n`;
        const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
        // Behind the last line break it finds a row more.
        const [fault = data.length - 1] = errors.flatMap(({ row = 0 }) => row).sort((a, b) => a - b);
        const rows = [...readCells(text, delimiter)];
        expect(rows.slice(0, fault).map(({ cells }) => cells)).toEqual(data.slice(0, fault));
        const line = text.slice(rows[fault - 1]?.end ?? 0, rows[fault]?.end);
        if (errors.length === 0) expect(rows).toHaveLength(fault);
        else expect(`${rows[fault]?.cells.join(delimiter)}\n`).toBe(line);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([true, false])('goes on wherever a part of a long table ends, quotes %s', (quotes) => {
    const rows = Array.from({ length: 2000 }, (_, at) => [
      `${at}`,
      quotes ? `"a",\n${'长'.repeat(at % 97)}` : '',
      'b'.repeat(at % 13),
    ]);
    expect(cellsOf(Papa.unparse(rows, { newline: '\r\n' }))).toEqual(rows);
  });

  it('never throws, and comes to the end of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), anyDelimiter, (text, delimiter) => {
        const ends = [...readCells(text, delimiter)].map(({ end }) => end);
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
        // A line break is one sign, and the mark of the order of bytes is none.
        expect(ends.at(-1) ?? 0).toBe(text.match(/\r\n|[^\ufeff]/g)?.length ?? 0);
      }),
      {
        examples: [
          ['\r\n', '\t'],
          ['a\ufeff\r\n\r', ','],
        ],
      },
    );
  });
});
