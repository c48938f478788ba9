/**
 * Reads lists off the page's thread and keeps the rows, so that the page holds only what it draws. It
 * reads a part, listens, and goes on: stopping and asking for rows never wait for the end of the list.
 */
import { decodeText } from '../../lib/lookup/list/decode-text';
import { analyzeList, countByProvince, type ListRow } from '../../lib/lookup/list/list-analysis';
import { csvCells, filterRows, numbersOf } from '../../lib/lookup/list/list-table';
import type { ListCall, ListNews } from './list-reader';

let rows: ListRow[] = [];
let stopped = false;

addEventListener('message', ({ data }: MessageEvent<{ id: number; call: ListCall }>) => {
  const { id, call } = data;
  const reply = (value: unknown): void => postMessage({ id, value });
  switch (call.name) {
    case 'start':
      return void read(
        typeof call.source === 'string' ? call.source : decodeText(new Uint8Array(call.source)),
      );
    case 'stop':
      stopped = true;
      return;
    case 'rows': {
      const fitting = filterRows(rows, call.filter);
      return reply({ rows: fitting.slice(call.from, call.from + call.count), total: fitting.length });
    }
    case 'numbers':
      return reply(numbersOf(filterRows(rows, call.filter)));
    case 'csv': {
      const { filter, words } = call;
      return void import('../../lib/lookup/list/list-csv').then(({ toCsv }) =>
        reply(
          toCsv(
            words.head,
            filterRows(rows, filter).map((row) => csvCells(row, words)),
          ),
        ),
      );
    }
  }
});

// The page hears of errors only, not of promises that fail.
addEventListener('unhandledrejection', ({ reason }) => {
  queueMicrotask(() => {
    throw reason;
  });
});

async function read(text: string): Promise<void> {
  rows = [];
  stopped = false;
  let lines = 0;
  for (const progress of analyzeList(text)) {
    for (const row of progress.rows) rows.push(row);
    lines = progress.rows.at(-1)?.line ?? lines;
    tell({ state: 'working', read: progress.read, total: progress.total, rows: rows.length });
    await nextTask();
    if (stopped) break;
  }
  tell({ state: stopped ? 'stopped' : 'done', rows: rows.length, lines, counts: countByProvince(rows) });
}

function tell(news: ListNews): void {
  postMessage({ news });
}

/** Lets messages in. A timer would wait 4 ms each time. */
function nextTask(): Promise<void> {
  return new Promise((next) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      next();
    };
    port2.postMessage(null);
  });
}
