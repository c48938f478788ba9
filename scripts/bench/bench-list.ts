/** Times the reading of lists. Called by scripts/bench/bench.ts. */
import { analyzeList } from '../../lib/lookup/list/list-analysis';
import { findTable } from '../../lib/lookup/list/list-source';
import { analyzeTable } from '../../lib/lookup/list/table-rows';
import { processorTime } from './report';
import { lineOfTable, tableHead } from './table';

/** Lines whose quotation marks do not fit, one after the other. */
const broken: Readonly<Record<string, string>> = {
  'marks that nothing closes': '"a\n',
  'marks in the middle': 'a,"b"c",d\n',
  'every second row is sound': 'a,b\n"a"b\n',
  'marks and nothing else': '"',
  'escaped marks': '"a""\n',
};

export interface ListCost {
  name: string;
  characters: number;
  rows: number;
  /** Processor time in milliseconds: what else the machine does counts less in it. */
  half: number;
  whole: number;
}

/** A table of 100,000 rows, and 0.9 MB of each kind of broken marks; half of each beside it. */
export function benchList(): ListCost[] {
  const lines = Array.from({ length: 100_000 }, (_, at) => `${lineOfTable(at)}\r\n`);
  const texts: [string, string, string][] = [
    ['a table of 12 columns', lines.slice(0, 50_000).join(''), lines.join('')],
    ...Object.entries(broken).map(([name, unit]): [string, string, string] => [
      name,
      unit.repeat(450_000 / unit.length),
      unit.repeat(900_000 / unit.length),
    ]),
  ];
  readList(`${tableHead}\r\n${lines.slice(0, 5000).join('')}`);
  return texts.map(([name, half, whole]) => {
    const text = `${tableHead}\r\n${whole}`;
    const [halfTime] = timed(`${tableHead}\r\n${half}`);
    const [wholeTime, rows] = timed(text);
    return { name, characters: text.length, rows, half: halfTime, whole: wholeTime };
  });
}

function timed(text: string): [milliseconds: number, rows: number] {
  let rows = 0;
  const milliseconds = processorTime(() => {
    rows = readList(text);
  });
  return [milliseconds, rows];
}

/** Reads a list as the worker does, which keeps all rows. */
function readList(text: string): number {
  const table = findTable(text);
  const kinds = table?.columns.map(({ kind }) => kind) ?? [];
  return [...(table ? analyzeTable(text, table, kinds) : analyzeList(text))].flatMap(({ rows }) => rows)
    .length;
}
