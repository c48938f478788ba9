/** What stands in one row of a table. */
export interface TableRow {
  /** Counted from 1 as a spreadsheet does: empty rows count, line breaks inside a cell do not. */
  line: number;
  cells: string[];
  /** Where the row ends, with its line break, in UTF-16 units. */
  end: number;
}

/** Signs between cells, the likeliest first: pasted out of a spreadsheet, .csv, .csv where the comma is decimal. */
export const delimiters = ['\t', ',', ';'] as const;

export type Delimiter = (typeof delimiters)[number];

/** Longest cell that a quotation mark may open: one that nothing closes does not swallow the rest of the table. */
const longestQuoted = 10_000;

/**
 * Reads a table row by row (RFC 4180, with what spreadsheets and people write instead): any line break, text behind a
 * closing quotation mark, marks that nothing closes, rows longer or shorter than others. Ours, because it is read in
 * parts that can be stopped, which papaparse does to the end of the text each time.
 *
 * @returns Never throws; time is linear in the text.
 */
export function* readCells(text: string, delimiter: Delimiter): Generator<TableRow, void> {
  const stop = new RegExp(`[${delimiter}\\r\\n]`, 'g');
  const nextQuote = nextOf(text, '"');
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 0;
  let cells: string[] = [];
  let isOpen = false;
  while (at < text.length) {
    const quoted = text[at] === '"' ? readQuoted(text, at, nextQuote) : null;
    const from = quoted?.end ?? at;
    stop.lastIndex = from;
    const found = stop.exec(text);
    const end = found?.index ?? text.length;
    cells.push((quoted?.value ?? '') + text.slice(from, end));
    at = end + 1;
    isOpen = found?.[0] === delimiter;
    if (isOpen) continue;
    if (found?.[0] === '\r' && text[at] === '\n') at += 1;
    line += 1;
    yield { line, cells, end: Math.min(at, text.length) };
    cells = [];
  }
  if (isOpen) yield { line: line + 1, cells: [...cells, ''], end: text.length };
}

/** The value of a cell in quotation marks, and where it ends; null where nothing closes it. */
function readQuoted(
  text: string,
  start: number,
  nextQuote: (from: number) => number,
): { value: string; end: number } | null {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = nextQuote(from);
    if (quote < 0 || quote - start > longestQuoted) return null;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

/** Finds a sign from ever later places; no part of the text is looked through twice. */
function nextOf(text: string, sign: string): (from: number) => number {
  let asked = 0;
  let known = text.indexOf(sign);
  return (from) => {
    // Only from before the last question could an earlier one be nearer.
    if (from < asked || (known >= 0 && known < from)) known = text.indexOf(sign, from);
    asked = from;
    return known;
  };
}
