/**
 * Reads lists off the page's thread and keeps the rows, so that the page holds only what it draws. It
 * reads a part, listens, and goes on: stopping and asking for rows never wait for the end of the list.
 */
import { filingIn, formRowsOf } from '../../lib/lookup/list/form-rows';
import { analyzeList, countByProvince, type ListRow } from '../../lib/lookup/list/list-analysis';
import { toCsv } from '../../lib/lookup/list/list-csv';
import { findTable, type ListTable } from '../../lib/lookup/list/list-source';
import { csvCells, filterRows, type ListFilter, numbersOf } from '../../lib/lookup/list/list-table';
import { countPicks, pickRows, picksAmong } from '../../lib/lookup/list/picks';
import { analyzeTable } from '../../lib/lookup/list/table-rows';
import { decodeText } from '../../lib/repair/document/encoding';
import { failAloud, nextTask } from './in-worker';
import type { ListCall, ListKinds, ListNews, ShownRows, Taken } from './list-reader';

/** The list, for reading it anew. */
let text = '';
let table: ListTable | null = null;
let kinds: ListKinds = null;
let rows: ListRow[] = [];
let picks = new Set<ListRow>();
let picksBefore = new Set<ListRow>();
/** Counts the readings: only the newest goes on. */
let reading = 0;
let stopped = false;

addEventListener('message', ({ data }: MessageEvent<{ id: number; call: ListCall }>) => {
  const { id, call } = data;
  const reply = (value: unknown): void => postMessage({ id, value });
  switch (call.name) {
    case 'start':
      text = typeof call.source === 'string' ? call.source : decodeText(new Uint8Array(call.source));
      table = findTable(text);
      return void read(table?.columns.map(({ kind }) => kind) ?? null, true);
    case 'readAs':
      return void read(call.kinds, false);
    case 'stop':
      stopped = true;
      return;
    case 'rows':
      return reply(shownRows(call.filter, call.from, call.count));
    case 'pick': {
      pickRows(picks, filterRows(rows, call.filter).slice(call.from, call.to), call.on);
      return reply(countPicks(picks));
    }
    case 'unpick':
      picksBefore = picks;
      picks = new Set();
      return reply(countPicks(picks));
    case 'pickAgain':
      picks = picksBefore;
      return reply(countPicks(picks));
    case 'formRows':
      return reply(formRowsOf(pickedRows()));
    case 'numbers':
      return reply(numbersOf(takenRows(call.taken)));
    case 'csv': {
      const cells = takenRows(call.taken).map((row) => csvCells(row, call.words));
      return reply(toCsv(call.words.head, cells));
    }
  }
});

failAloud();

function shownRows(filter: ListFilter, from: number, count: number): ShownRows {
  const fitting = filterRows(rows, filter);
  return {
    rows: fitting.slice(from, from + count).map((row) => ({ ...row, picked: picks.has(row) })),
    total: fitting.length,
    pickable: fitting.reduce((sum, row) => sum + (filingIn(row) ? 1 : 0), 0),
    picked: picks.size === 0 ? 0 : fitting.reduce((sum, row) => sum + (picks.has(row) ? 1 : 0), 0),
  };
}

/** In the order of the list, whatever order they were picked in. */
function pickedRows(): readonly ListRow[] {
  return rows.filter((row) => picks.has(row));
}

function takenRows(taken: Taken): readonly ListRow[] {
  return taken === 'picked' ? pickedRows() : filterRows(rows, taken);
}

/** Reads the list; anew, it goes on showing what it has until it is through, also when that is stopped. */
async function read(wanted: ListKinds, isFirst: boolean): Promise<void> {
  reading += 1;
  const own = reading;
  stopped = false;
  const found: ListRow[] = [];
  for (const progress of table && wanted ? analyzeTable(text, table, wanted) : analyzeList(text)) {
    for (const row of progress.rows) found.push(row);
    tell({ state: 'working', read: progress.read, total: progress.total, rows: found.length });
    await nextTask();
    if (own !== reading) return;
    if (stopped) break;
  }
  if (isFirst || !stopped) {
    kinds = wanted;
    picks = picksAmong(found, picks);
    picksBefore = picksAmong(found, picksBefore);
    rows = found;
  }
  tell({
    state: stopped && isFirst ? 'stopped' : 'done',
    rows: rows.length,
    lines: rows.at(-1)?.line ?? 0,
    counts: countByProvince(rows),
    columns:
      table?.columns.map((column, at) => ({ ...column, kind: kinds ? (kinds[at] ?? null) : column.kind })) ??
      null,
    isGuessed: table?.headerLine === 0,
    asLines: !table || !kinds,
    picked: countPicks(picks),
  });
}

function tell(news: ListNews): void {
  postMessage({ news });
}
