/**
 * The list of this tab: its text, what was read from it and which rows are wanted. It lives here and
 * not in a component, so that going to another view of the desk and back loses nothing.
 */
import { useEffect, useState } from 'preact/hooks';
import { allRows, type ListFilter } from '../../lib/lookup/list/list-table';
import { type ListNews, type ListReader, startListReader } from '../../platform/pages/list-reader';

interface ListSession {
  /** What stands in the field. */
  text: string;
  /** What was cleared last, to be brought back. */
  cleared: string;
  progress: ListNews | { state: 'idle' } | { state: 'failed' };
  /** Of the last list; null before the first. */
  reader: ListReader | null;
  filter: ListFilter;
  /** Which part of the rows that fit, counted from 0. */
  part: number;
}

let session: ListSession = {
  text: '',
  cleared: '',
  progress: { state: 'idle' },
  reader: null,
  filter: allRows,
  part: 0,
};
const listeners = new Set<() => void>();

/** Changes what is given and draws again whoever shows the list. */
export function changeList(changes: Partial<ListSession>): void {
  session = { ...session, ...changes };
  for (const listener of [...listeners]) listener();
}

/** Shows other rows, from the first part of them. */
export function filterList(filter: ListFilter): void {
  changeList({ filter, part: 0 });
}

/**
 * Reads a list, and shows all its rows when it has been read.
 *
 * @param source A text, or the bytes of a file, which are handed over and gone afterwards.
 */
export function startList(source: string | ArrayBuffer): void {
  // A new worker for each list: one that still reads the last one has nothing to say any more.
  session.reader?.close();
  const tell = (progress: ListSession['progress']): void => {
    if (session.reader === reader) changeList({ progress });
  };
  const reader = startListReader(tell, () => tell({ state: 'failed' }));
  const progress = { state: 'working', read: 0, total: 1, rows: 0 } as const;
  changeList({ progress, reader, filter: allRows, part: 0 });
  reader.start(source);
}

/** The list, drawn again whenever it changes. */
export function useList(): ListSession {
  const [seen, setSeen] = useState(session);
  useEffect(() => {
    const look = (): void => setSeen(session);
    look();
    listeners.add(look);
    return () => {
      listeners.delete(look);
    };
  }, []);
  return seen;
}
