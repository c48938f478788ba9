import type { FormRow } from '../../lib/form/many/form-row';
import type { ListKind } from '../../lib/lookup/list/columns';
import type { ListRow, ProvinceCount } from '../../lib/lookup/list/list-analysis';
import type { ListColumn } from '../../lib/lookup/list/list-source';
import type { CsvWords, ListFilter } from '../../lib/lookup/list/list-table';
import type { PickCount } from '../../lib/lookup/list/picks';
import { type FileFault, readTextFile } from './text-file';
import { callsTo } from './worker-calls';

/** What each column of a table is to hold; null to read it as lines of text. */
export type ListKinds = readonly (ListKind | null)[] | null;

/** Which rows are taken along. */
export type Taken = ListFilter | 'picked';

/** What the page asks of the worker. */
export type ListCall =
  | { name: 'start'; source: string | ArrayBuffer }
  | { name: 'readAs'; kinds: ListKinds }
  | { name: 'stop' }
  | { name: 'rows'; filter: ListFilter; from: number; count: number }
  | { name: 'pick'; filter: ListFilter; from: number; to: number; on: boolean }
  | { name: 'unpick' }
  | { name: 'pickAgain' }
  | { name: 'formRows' }
  | { name: 'numbers'; taken: Taken }
  | { name: 'csv'; taken: Taken; words: CsvWords };

/** What the worker tells by itself while it reads. */
export type ListNews = { state: 'working'; read: number; total: number; rows: number } | ListResult;

/** What it tells at the end. */
export interface ListResult {
  state: 'done' | 'stopped';
  rows: number;
  /** Line of the last row. */
  lines: number;
  counts: ProvinceCount[];
  /** What the columns hold; null where the list was never a table. */
  columns: readonly ListColumn[] | null;
  /** Whether the table has no header, so that what its columns hold was guessed by what stands in them. */
  isGuessed: boolean;
  /** Whether it was read as lines of text, as asked for or because it is no table. */
  asLines: boolean;
  /** Reading it anew, those picked before stay so where they are still there. */
  picked: PickCount;
}

/** A row, and whether it is picked. */
export interface ShownRow extends ListRow {
  picked: boolean;
}

/** Some of the rows that fit, and how many there are of them. */
export interface ShownRows {
  rows: ShownRow[];
  total: number;
  /** How many of them can be picked, and are. */
  pickable: number;
  picked: number;
}

export interface ListReader {
  /** Reads a text, or the bytes of a file, which are handed over and gone afterwards. */
  start: (source: string | ArrayBuffer) => void;
  /** Reads the same list anew. */
  readAs: (kinds: ListKinds) => void;
  stop: () => void;
  rows: (filter: ListFilter, from: number, count: number) => Promise<ShownRows>;
  /** Picks those that fit from one place to before another, or lets them go. */
  pick: (filter: ListFilter, from: number, to: number, on: boolean) => Promise<PickCount>;
  /** Lets all picks go, whatever fits. */
  unpick: () => Promise<PickCount>;
  /** Picks again what was let go so last. */
  pickAgain: () => Promise<PickCount>;
  /** The picked rows, each filing once. */
  formRows: () => Promise<FormRow[]>;
  numbers: (taken: Taken) => Promise<string[]>;
  csv: (taken: Taken, words: CsvWords) => Promise<string>;
  /** Ends the worker; open questions never answer. */
  close: () => void;
}

/**
 * Starts a worker that reads lists.
 *
 * @param tell Called with what it tells while it reads.
 * @param fail Called when the worker breaks off, for example out of memory.
 */
export function startListReader(tell: (news: ListNews) => void, fail: () => void): ListReader {
  const worker = new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module' });
  const { send, ask, close } = callsTo<ListCall, ListNews>(worker, tell, fail);
  return {
    start: (source) => void send({ name: 'start', source }, typeof source === 'string' ? [] : [source]),
    readAs: (kinds) => void send({ name: 'readAs', kinds }),
    stop: () => void send({ name: 'stop' }),
    rows: (filter, from, rows) => ask({ name: 'rows', filter, from, count: rows }),
    pick: (filter, from, to, on) => ask({ name: 'pick', filter, from, to, on }),
    unpick: () => ask({ name: 'unpick' }),
    pickAgain: () => ask({ name: 'pickAgain' }),
    formRows: () => ask({ name: 'formRows' }),
    numbers: (taken) => ask({ name: 'numbers', taken }),
    csv: (taken, words) => ask({ name: 'csv', taken, words }),
    close,
  };
}

/** Largest file that is read. */
export const mostMegabytes = 50;

/** The bytes of a text file, or why it is none that can be read. */
export function readListFile(file: File): Promise<ArrayBuffer | FileFault> {
  return readTextFile(file, mostMegabytes, 4096);
}
