/**
 * Makes Word files off the page's thread, one alone, or one after the other as they are asked for and put into one .zip. What
 * is finished goes into Blobs, which browsers may keep outside the memory of the page.
 */
import { deflateSync, Zip, ZipPassThrough } from 'fflate';
import { docxOf } from '../../lib/form/paper/docx';
import type { FormsCall } from './forms-zip';
import { failAloud } from './in-worker';

/**
 * A .docx is packed already, so that level 0; but as "deflated", because some readers refuse what is stored with its length
 * behind it. fflate's own ZipDeflate would keep 96 kB for each file until the .zip ends.
 */
class PackedFile extends ZipPassThrough {
  override compression = 8;

  override process(chunk: Uint8Array, final: boolean): void {
    this.ondata(null, deflateSync(chunk, { level: 0 }), final);
  }
}

/** Bytes that are gathered before they become a Blob. */
const pieceSize = 1_000_000;

const pieces: Blob[] = [];
let chunks: Uint8Array<ArrayBuffer>[] = [];
let gathered = 0;

function gather(chunk: Uint8Array): void {
  chunks.push(chunk as Uint8Array<ArrayBuffer>);
  gathered += chunk.length;
  if (gathered >= pieceSize) toPiece();
}

function toPiece(): void {
  pieces.push(new Blob(chunks));
  chunks = [];
  gathered = 0;
}

const zip = new Zip((fault, chunk) => {
  if (fault) throw fault;
  gather(chunk);
});

addEventListener('message', ({ data }: MessageEvent<{ id: number; call: FormsCall }>) => {
  const { id, call } = data;
  if (call.name === 'add') {
    void add(call).then(() => postMessage({ id, value: null }));
    return;
  }
  if (call.name === 'one') {
    void docxOf(call.paper).then((value) => postMessage({ id, value }));
    return;
  }
  zip.end();
  toPiece();
  postMessage({ id, value: new Blob(pieces, { type: 'application/zip' }) });
});

failAloud();

async function add({ path, paper }: Extract<FormsCall, { name: 'add' }>): Promise<void> {
  const docx = await docxOf(paper);
  const file = new PackedFile(path);
  zip.add(file);
  file.push(new Uint8Array(await docx.arrayBuffer()), true);
}
