import Papa from 'papaparse';

/** What stands in one row of a table. */
export interface TableRow {
  /** Counted from 1 as a spreadsheet does: empty rows count, line breaks inside a cell do not. */
  line: number;
  cells: string[];
  /** Where the row ends, in UTF-16 units of the text with one sign for each line break. */
  end: number;
}

/** Signs between cells, the likeliest first: pasted out of a spreadsheet, .csv, .csv where the comma is decimal. */
export const delimiters = ['\t', ',', ';'] as const;

export type Delimiter = (typeof delimiters)[number];

/** What a cell says: without what keeps a spreadsheet from reading it as a number, ="0123" and '0123. */
export function cellValue(cell: string): string {
  const value = cell.trim();
  return (/^="([^"]*)"$/.exec(value)?.[1] ?? value.replace(/^['‘](?=[\dA-Z])/, '')).trim();
}

/**
 * Read at once: as far as a quotation mark that nothing closes can reach, and longer than any row of filings. Such a row
 * is read as a line, its marks being signs like others, so that it takes no other rows along.
 */
const partLength = 4000;

/**
 * The whole rows that a text begins with whose quotation marks fit. They are found before papaparse reads them: it looks
 * for the end of a cell far behind marks that do not fit, once for each row.
 */
const sound = new Map(
  delimiters.map((delimiter) => {
    const cell = `(?:"(?:[^"]|"")*"(?!")(?:(?![\\n${delimiter}])\\s)*|(?!")[^\\n${delimiter}]*)`;
    return [delimiter, new RegExp(`^(?:(?:${cell}${delimiter})*${cell}\\n)*`)] as const;
  }),
);

/**
 * Reads a table row by row (RFC 4180), with any line breaks and rows longer or shorter than others.
 *
 * @returns Never throws; time is linear in the text.
 */
export function* readCells(text: string, delimiter: Delimiter): Generator<TableRow, void> {
  const plain = text.replace(/\ufeff/g, '').replace(/\r\n?/g, '\n');
  const ended = plain.endsWith('\n') ? plain : `${plain}\n`;
  let line = 0;
  let at = 0;
  while (at < plain.length) {
    for (const { cells, end } of rowsIn(ended, at, delimiter)) {
      line += 1;
      at = end;
      yield { line, cells, end: Math.min(end, plain.length) };
    }
  }
}

/** The next rows: all that are whole and sound within a part, else the next line. */
function rowsIn(text: string, start: number, delimiter: Delimiter): Omit<TableRow, 'line'>[] {
  const [part = ''] = sound.get(delimiter)?.exec(text.slice(start, start + partLength)) ?? [];
  if (part === '') {
    const end = text.indexOf('\n', start);
    return [{ cells: text.slice(start, end).split(delimiter), end: end + 1 }];
  }
  const rows: Omit<TableRow, 'line'>[] = [];
  Papa.parse<string[]>(part, {
    delimiter,
    newline: '\n',
    step: ({ data, meta }) => {
      const end = start + meta.cursor;
      // What it finds behind the last line break is no row.
      if (end > (rows.at(-1)?.end ?? start)) rows.push({ cells: data, end });
    },
  });
  return rows;
}
