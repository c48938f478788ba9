/** What the columns of a table without a header hold, as far as their cells say it for certain. */
import { findFilingNumbers } from '../../filing/filing-number';
import { emailKind } from '../../form/values/email-address';
import { phoneKind } from '../../form/values/phone-number';
import { findResidentIdFault } from '../../form/values/resident-id';
import { findSocialCreditCodeFault } from '../../form/values/social-credit-code';
import { readDomains } from '../../host/domain-list';
import { registeredDomain } from '../../host/registered-domain';
import type { ListKind } from './columns';
import { cellValue } from './read-cells';

/** Nearly all of them: a total below, a title above. */
const nearly = 0.95;
/** How many of the cells of a column of numbers have to be one: some are masked or a digit short. */
const mostly = 0.8;

/** Who is born later than today is looked at on the form. */
const anyDay = '9999-12-31';

/**
 * Kinds that cells alone can prove, the surer before what looks alike. Numbers of identity cards are the organisers' only
 * beside credit codes; alone, they may be those of the persons in charge.
 */
const proofs: readonly (readonly [ListKind, (cell: string) => boolean, some?: (cell: string) => boolean])[] =
  [
    ['certificate', isCreditCode],
    ['certificate', (cell) => isCreditCode(cell) || findResidentIdFault(cell, anyDay) === null, isCreditCode],
    ['mobile', (cell) => phoneKind(cell) === 'mobile'],
    ['email', (cell) => emailKind(cell.normalize('NFKC')) !== 'unreadable'],
    ['domains', isDomains],
  ];

/**
 * Guesses what the columns of a table hold that has no header. It is one where nearly all rows have equally many cells, where
 * a column has filing numbers and nothing else, where others have something else, and where no number would be lost.
 *
 * @param rows Its first rows, none empty.
 * @returns One for each column, null for what is not certain; null as a whole where it is no table: sentences with commas in
 *   them are lines. Of two columns that may both be what a form asks for once, neither is. Never throws.
 */
export function guessColumns(rows: readonly (readonly string[])[]): (ListKind | null)[] | null {
  const width = rows[0]?.length ?? 0;
  const fits = rows.filter((cells) => cells.length === width).length;
  if (rows.length < 2 || width < 2 || fits < rows.length * nearly || isProse(rows)) return null;
  const columns = Array.from({ length: width }, (_, at) =>
    rows.map((cells) => cellValue(cells[at] ?? '')).filter(Boolean),
  );
  const isFull = columns.map((cells) => cells.length * 2 >= rows.length);
  const isNumbers = columns.map((cells, at) => isFull[at] && share(cells, isNumber) >= mostly);
  const others = columns.filter((_, at) => !isNumbers[at]);
  const withNumber = (cell: string): boolean => findFilingNumbers(cell).length > 0;
  const lost = others.flat().filter(withNumber).length;
  if (!isNumbers.includes(true) || others.every((cells) => cells.length === 0)) return null;
  if (lost > rows.length * (1 - nearly)) return null;
  const kinds: (ListKind | null)[] = isNumbers.map((is) => (is ? 'number' : null));
  for (const [kind, proves, some = proves] of proofs) {
    if (kinds.includes(kind)) continue;
    const [at, ...more] = columns.flatMap((cells, column) =>
      kinds[column] === null && isFull[column] && share(cells, proves) >= nearly && cells.some(some)
        ? column
        : [],
    );
    if (at !== undefined && more.length === 0) kinds[at] = kind;
  }
  return kinds;
}

/** Who writes sentences puts a space behind a comma, no spreadsheet does. */
function isProse(rows: readonly (readonly string[])[]): boolean {
  const behind = rows.flatMap((cells) => cells.slice(1)).filter((cell) => cell.trim());
  return share(behind, (cell) => cell.startsWith(' ')) > 1 / 2;
}

function share(cells: readonly string[], is: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
}

/** Filing numbers alone, with signs between them at most. */
function isNumber(cell: string): boolean {
  const found = findFilingNumbers(cell);
  let rest = '';
  let last = 0;
  for (const { start, end } of found) {
    rest += cell.slice(last, start);
    last = end;
  }
  return found.length > 0 && !/[\p{Letter}\p{Number}]/u.test(rest + cell.slice(last));
}

function isCreditCode(cell: string): boolean {
  return findSocialCreditCodeFault(cell) === null;
}

function isDomains(cell: string): boolean {
  const names = readDomains(cell);
  return names.length > 0 && names.every(({ ascii }) => ascii !== null && registeredDomain(ascii) !== null);
}
