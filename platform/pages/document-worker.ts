/**
 * Reads a document off the page's thread and keeps its bytes and repairs, so that the page holds only what it draws.
 * It reads a part, listens, and goes on: stopping never waits for the end of the document.
 */
import { decodeText, type TextForm, textFormOf } from '../../lib/repair/document/encoding';
import { type DocumentRepair, type LeftAddress, readDocument } from '../../lib/repair/document/read-document';
import { repairDocument } from '../../lib/repair/document/repair-document';
import type { DocumentCall, DocumentNews } from './document-reader';
import { failAloud, nextTask } from './in-worker';

let bytes = new Uint8Array();
let form: TextForm = { encoding: 'utf-8', mark: 0 };
const repairs: DocumentRepair[] = [];
let stopped = false;
/** Most of the addresses that stay which are told one by one. */
const mostLeft = 100;

addEventListener('message', ({ data }: MessageEvent<{ id: number; call: DocumentCall }>) => {
  const { id, call } = data;
  const reply = (value: unknown, transfer: Transferable[] = []): void =>
    postMessage({ id, value }, { transfer });
  switch (call.name) {
    case 'start':
      return void read(call.source);
    case 'stop':
      stopped = true;
      return;
    case 'repairs':
      return reply(repairs.slice(call.from, call.from + call.count));
    case 'bytes': {
      const { buffer } = repairedBut(call.except);
      return reply(buffer, [buffer]);
    }
    case 'text':
      return reply(decodeText(repairedBut(call.except), form));
  }
});

failAloud();

async function read(source: string | ArrayBuffer): Promise<void> {
  bytes = typeof source === 'string' ? new TextEncoder().encode(source) : new Uint8Array(source);
  form = textFormOf(bytes);
  let fine = 0;
  let lines = 0;
  let leftCount = 0;
  const left: LeftAddress[] = [];
  for (const progress of readDocument(bytes, form)) {
    for (const repair of progress.repairs) repairs.push(repair);
    ({ fine, lines } = progress);
    leftCount += progress.left.length;
    left.push(...progress.left.slice(0, mostLeft - left.length));
    const { read: done, total } = progress;
    tell({ state: 'working', read: done, total, addresses: fine + leftCount + repairs.length });
    await nextTask();
    if (stopped) break;
  }
  const { encoding, mark } = form;
  const state = stopped ? 'stopped' : 'done';
  tell({ state, encoding, marked: mark > 0, lines, fine, repairs: repairs.length, leftCount, left });
}

function repairedBut(except: readonly number[]): Uint8Array<ArrayBuffer> {
  const left = new Set(except);
  return repairDocument(
    bytes,
    form.encoding,
    repairs.filter((_, at) => !left.has(at)),
  );
}

function tell(news: DocumentNews): void {
  postMessage({ news });
}
