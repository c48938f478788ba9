import type { ListRow, ProvinceCount } from '../../lib/lookup/list/list-analysis';
import type { CsvWords, ListFilter } from '../../lib/lookup/list/list-table';

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
  const waiting = new Map<number, (value: unknown) => void>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent) => {
    const { id, value, news } = data as { id?: number; value?: unknown; news?: ListNews };
    if (news) tell(news);
    if (id === undefined) return;
    waiting.get(id)?.(value);
    waiting.delete(id);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    fail();
  });
  const send = (call: ListCall, transfer: Transferable[] = []): number => {
    count += 1;
    worker.postMessage({ id: count, call }, transfer);
    return count;
  };
  const ask = <T>(call: ListCall): Promise<T> =>
    new Promise((done) => waiting.set(send(call), done as (value: unknown) => void));
  return {
    start: (source) => void send({ name: 'start', source }, typeof source === 'string' ? [] : [source]),
    stop: () => void send({ name: 'stop' }),
    rows: (filter, from, rows) => ask({ name: 'rows', filter, from, count: rows }),
    numbers: (filter) => ask({ name: 'numbers', filter }),
    csv: (filter, words) => ask({ name: 'csv', filter, words }),
    close: () => worker.terminate(),
  };
}

/** Largest file that is read. */
export const mostMegabytes = 50;

export type FileFault = 'tooBig' | 'notText' | 'readFailed';

/** The bytes of a text file, or why it is none that can be read. */
export async function readListFile(file: File): Promise<ArrayBuffer | FileFault> {
  if (file.size > mostMegabytes * 1024 * 1024) return 'tooBig';
  try {
    const bytes = await file.arrayBuffer();
    const start = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, 4096));
    const marked = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
    return !marked && start.includes(0) ? 'notText' : bytes;
  } catch {
    return 'readFailed';
  }
}
