import type { ListRow, ProvinceCount } from '../../lib/lookup/list/list-analysis';
import type { CsvWords, ListFilter } from '../../lib/lookup/list/list-table';
import { type FileFault, readTextFile } from './text-file';
import { callsTo } from './worker-calls';

/** What the page asks of the worker. */
export type ListCall =
  | { name: 'start'; source: string | ArrayBuffer }
  | { name: 'stop' }
  | { name: 'rows'; filter: ListFilter; from: number; count: number }
  | { name: 'numbers'; filter: ListFilter }
  | { name: 'csv'; filter: ListFilter; words: CsvWords };

/** What the worker tells by itself while it reads. */
export type ListNews = { state: 'working'; read: number; total: number; rows: number } | ListResult;

/** What it tells at the end. */
export interface ListResult {
  state: 'done' | 'stopped';
  rows: number;
  lines: number;
  counts: ProvinceCount[];
}

export interface ListReader {
  /** Reads a text, or the bytes of a file, which are handed over and gone afterwards. */
  start: (source: string | ArrayBuffer) => void;
  stop: () => void;
  rows: (filter: ListFilter, from: number, count: number) => Promise<{ rows: ListRow[]; total: number }>;
  numbers: (filter: ListFilter) => Promise<string[]>;
  csv: (filter: ListFilter, words: CsvWords) => Promise<string>;
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
    stop: () => void send({ name: 'stop' }),
    rows: (filter, from, rows) => ask({ name: 'rows', filter, from, count: rows }),
    numbers: (filter) => ask({ name: 'numbers', filter }),
    csv: (filter, words) => ask({ name: 'csv', filter, words }),
    close,
  };
}

/** Largest file that is read. */
export const mostMegabytes = 50;

/** The bytes of a text file, or why it is none that can be read. */
export function readListFile(file: File): Promise<ArrayBuffer | FileFault> {
  return readTextFile(file, mostMegabytes, 4096);
}
