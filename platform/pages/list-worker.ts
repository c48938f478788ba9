/**
 * Reads lists off the page's thread and keeps the rows, so that the page holds only what it draws. It
 * reads a part, listens, and goes on: stopping and asking for rows never wait for the end of the list.
 */
import { analyzeList, countByProvince, type ListRow } from '../../lib/lookup/list/list-analysis';
import { csvCells, filterRows, numbersOf } from '../../lib/lookup/list/list-table';
import { decodeText } from '../../lib/repair/document/encoding';
import { failAloud, nextTask } from './in-worker';
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

failAloud();

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
