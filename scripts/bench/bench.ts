import { ensureBrowsers } from '../browser/install-browsers';
import { benchForms } from './bench-forms';
import { benchHint } from './bench-hint';
import { benchList } from './bench-list';
import { benchNotebook } from './bench-notebook';
import { benchNumbers } from './bench-numbers';
import { benchPages } from './bench-page';
import { benchDocument, benchHostile, benchReader } from './bench-reader';
import { benchAddresses } from './bench-repair';

// `npm run bench`: what link repair and the reading of numbers cost on this machine, now.
const missing = ensureBrowsers({ tests: false });
if (missing) {
  console.error(missing);
  process.exit(1);
}

const rows: string[][] = [
  ['what', 'repair', 'new URL / bare .href', 'bare includes / attribute', 'tidy-url', 'in short'],
];
for (const { set, count, repair, url, includes, tidy } of benchAddresses()) {
  const ns = (value: number): string => `${Math.round(value).toLocaleString('en')} ns`;
  const short = `${(repair / url).toFixed(2)} of new URL; tidy-url takes ${Math.round(tidy / repair)} times as long`;
  rows.push([`one address: ${set} (${count})`, ns(repair), ns(url), ns(includes), ns(tidy), short]);
}
for (const { anchors, stale, bareHref, bareAttribute, repair } of await benchPages()) {
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  const name = `page: ${anchors.toLocaleString('en')} anchors, ${stale} % stale`;
  const short = `${(repair / bareHref).toFixed(2)} of the bare loop; ${((repair * 1000) / anchors).toFixed(2)} µs an anchor`;
  rows.push([name, ms(repair), ms(bareHref), ms(bareAttribute), '', short]);
}
printTable(rows);

console.log('\nReading filing numbers in texts of a million characters that hold none or many:\n');
printTable([
  ['text', 'length', 'found', 'median'],
  ...benchNumbers().map(({ name, length, found, milliseconds }) => [
    name,
    length.toLocaleString('en'),
    String(found),
    `${milliseconds.toFixed(1)} ms`,
  ]),
]);

console.log(
  '\nThe reader of any text beside those before it, on a megabyte of footers, source, prose and names:\n',
);
const { reader, parts, sum } = benchReader();
printTable([
  ['what', 'median'],
  ...Object.entries({ 'the reader': reader, ...parts, 'their sum': sum }).map(([name, time]) => [
    name,
    `${time.toFixed(0)} ms`,
  ]),
]);
console.log('\nThe reader on hostile text:\n');
printTable([
  ['text', 'half a million characters', 'a million'],
  ...benchHostile().map(({ name, half, whole }) => [name, `${half.toFixed(0)} ms`, `${whole.toFixed(0)} ms`]),
]);
const document = benchDocument();
console.log(
  `\nA document of ${document.megabytes.toFixed(1)} MB with ${document.repairs} dead links: read in ${document.steps} steps in ${document.read.toFixed(0)} ms, repaired in ${document.repair.toFixed(0)} ms.`,
);

console.log('\nLists, read as the worker does, in processor time:\n');
printTable([
  ['list', 'characters', 'rows', 'half of it', 'all'],
  ...benchList().map(({ name, characters, rows, half, whole }) => [
    name,
    characters.toLocaleString('en'),
    rows.toLocaleString('en'),
    `${half.toFixed(0)} ms`,
    `${whole.toFixed(0)} ms`,
  ]),
]);

console.log('\nMain-thread time of a page of 1,000 nodes, until it has been quiet for a second:\n');
printTable([
  ['page', 'without the script', 'with it', 'added', 'added by an empty script'],
  ...(await benchHint()).map(({ page, ...cost }) => [
    page,
    ...[cost.without, cost.with, cost.added, cost.addedByEmpty].map((ms) => `${ms.toFixed(1)} ms`),
  ]),
]);

console.log('\nA notebook of 2,000 filings:\n');
// Another build to measure beside this one, such as that of the version before.
const { BENCH_BESIDE } = process.env;
printTable([
  ['build', 'opened until all is drawn', 'a tick until the page is quiet'],
  ...(await benchNotebook(['.output/chrome-mv3', ...(BENCH_BESIDE ? [BENCH_BESIDE] : [])])).map(
    ({ build, open, change }) => [build, `${open.toFixed(0)} ms`, `${change.toFixed(0)} ms`],
  ),
]);

console.log('\n200 forms out of a table in one .zip:\n');
printTable([
  ['where', 'from the press to the file', 'longest pause of the page'],
  ...(await benchForms(200)).map(({ where, all, longest }) => [
    where,
    `${all.toFixed(0)} ms`,
    Number.isNaN(longest) ? '' : `${longest.toFixed(0)} ms`,
  ]),
]);

function printTable(table: readonly (readonly string[])[]): void {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column ? cell.padStart : cell.padEnd).call(cell, widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = table;
  console.log(line(head));
  console.log(
    `|${widths.map((width, column) => (column ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`,
  );
  for (const row of body) console.log(line(row));
}
