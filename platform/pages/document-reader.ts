import type { Encoding } from '../../lib/repair/document/encoding';
import {
  type DocumentFault,
  type DocumentRepair,
  documentFault,
  type LeftAddress,
  mostDocumentMegabytes,
} from '../../lib/repair/document/read-document';
import { type FileFault, readTextFile } from './text-file';
import { callsTo } from './worker-calls';

/** What the page asks of the worker. Repairs are named by their place in order, counted from 0. */
export type DocumentCall =
  | { name: 'start'; source: string | ArrayBuffer }
  | { name: 'stop' }
  | { name: 'repairs'; from: number; count: number }
  /** The document with all repairs but some, as bytes or as text. */
  | { name: 'bytes'; except: readonly number[] }
  | { name: 'text'; except: readonly number[] };

/** What the worker tells by itself while it reads. */
export type DocumentNews =
  | { state: 'working'; read: number; total: number; addresses: number }
  | DocumentResult;

/** What it tells at the end. */
export interface DocumentResult {
  state: 'done' | 'stopped';
  encoding: Encoding;
  /** Whether a byte order mark stands before the text. */
  marked: boolean;
  /** Of the document, or as far as it was read. */
  lines: number;
  /** Filing addresses that are good, and those that are not. */
  fine: number;
  repairs: number;
  /** Old ones that stay as they are: how many, and the first of them. */
  leftCount: number;
  left: readonly LeftAddress[];
}

export interface DocumentReader {
  /** Reads a text, or the bytes of a file, which are handed over and gone afterwards. */
  start: (source: string | ArrayBuffer) => void;
  stop: () => void;
  repairs: (from: number, count: number) => Promise<DocumentRepair[]>;
  bytes: (except: readonly number[]) => Promise<ArrayBuffer>;
  text: (except: readonly number[]) => Promise<string>;
  /** Ends the worker; open questions never answer. */
  close: () => void;
}

/**
 * Starts a worker that reads one document.
 *
 * @param tell Called with what it tells while it reads.
 * @param fail Called when the worker breaks off, for example out of memory.
 */
export function startDocumentReader(tell: (news: DocumentNews) => void, fail: () => void): DocumentReader {
  const worker = new Worker(new URL('./document-worker.ts', import.meta.url), { type: 'module' });
  const { send, ask, close } = callsTo<DocumentCall, DocumentNews>(worker, tell, fail);
  return {
    start: (source) => void send({ name: 'start', source }, typeof source === 'string' ? [] : [source]),
    stop: () => void send({ name: 'stop' }),
    repairs: (from, count) => ask({ name: 'repairs', from, count }),
    bytes: (except) => ask({ name: 'bytes', except }),
    text: (except) => ask({ name: 'text', except }),
    close,
  };
}

/** The bytes of a document, or why it is none that can be read. */
export async function readDocumentFile(file: File): Promise<ArrayBuffer | FileFault | DocumentFault> {
  const read = await readTextFile(file, mostDocumentMegabytes);
  return (typeof read !== 'string' && documentFault(new Uint8Array(read))) || read;
}
