/**
 * The document of this tab: where it came from, what was found in it and which repairs are wanted. It lives here and
 * not in a component, so that going to another view of the desk and back loses nothing.
 */
import {
  type DocumentNews,
  type DocumentReader,
  startDocumentReader,
} from '../../platform/pages/document-reader';
import { tabSession } from '../ui/tab-session';

/** A document that is, or was, read. */
export interface OpenDocument {
  /** The file's name; null for a text that was pasted. */
  readonly name: string | null;
  readonly reader: DocumentReader;
  readonly progress: DocumentNews | { readonly state: 'failed' };
  /** The places in order of the repairs that are not wanted. */
  readonly unticked: ReadonlySet<number>;
  /** Which part of the repairs is shown, counted from 0. */
  readonly part: number;
}

interface DocumentSession {
  /** What stands in the field. */
  readonly text: string;
  readonly open: OpenDocument | null;
  /** What was put away last, to be brought back. */
  readonly left: Pick<DocumentSession, 'text' | 'open'> | null;
}

const { now, change, use } = tabSession<DocumentSession>({ text: '', open: null, left: null });

export function changeText(text: string): void {
  change({ text });
}

/** Changes what is given of the open document. */
export function changeDocument(changes: Partial<OpenDocument>): void {
  const { open } = now();
  if (open) change({ open: { ...open, ...changes } });
}

/**
 * Reads a document; the one that was open can be brought back.
 *
 * @param source A text, or the bytes of a file, which are handed over and gone afterwards.
 * @param name The file's name; null for a text.
 */
export function startDocument(source: string | ArrayBuffer, name: string | null): void {
  const { text } = now();
  leaveDocument();
  const tell = (progress: OpenDocument['progress']): void => {
    if (now().open?.reader === reader) changeDocument({ progress });
  };
  // A worker for each document: the one that was left keeps its bytes.
  const reader = startDocumentReader(tell, () => tell({ state: 'failed' }));
  const progress = { state: 'working', read: 0, total: 1, addresses: 0 } as const;
  change({ text, open: { name, reader, progress, unticked: new Set(), part: 0 } });
  reader.start(source);
}

/** Puts the document away. What was not read to its end is over; the rest can be brought back. */
export function leaveDocument(): void {
  const { text, open, left } = now();
  if (!open) return;
  left?.open?.reader.close();
  const isRead = open.progress.state === 'done' || open.progress.state === 'stopped';
  if (!isRead) open.reader.close();
  change({ text: '', open: null, left: isRead ? { text, open } : null });
}

/** Brings back what was put away last, in the place of what is there. */
export function bringBack(): void {
  const { left, open } = now();
  if (!left) return;
  open?.reader.close();
  change({ ...left, left: null });
}

/** What was put away cannot be brought back any more. */
export function forgetLeft(): void {
  now().left?.open?.reader.close();
  change({ left: null });
}

/** The document, drawn again whenever it changes. */
export const useDocument = use;
