import Papa from 'papaparse';

/**
 * What a spreadsheet would run as a formula, full-width signs included (OWASP, CSV Injection, seen 2026-11).
 * Such cells get an apostrophe in front.
 */
const formula = /^\s*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/**
 * A table as a .csv file that opens right in Excel: UTF-8 with a byte order mark, CRLF, no cell that
 * could run as a formula.
 *
 * @param head Names of the columns.
 * @param rows Cells in the order of `head`.
 */
export function toCsv(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${Papa.unparse({ fields: [...head], data: rows.map((row) => [...row]) }, { escapeFormulae: formula, newline: '\r\n' })}\r\n`;
}
