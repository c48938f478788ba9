/**
 * The list of this tab: its text, what was read from it and which rows are wanted. It lives here and
 * not in a component, so that going to another view of the desk and back loses nothing.
 */
import { allRows, type ListFilter } from '../../lib/lookup/list/list-table';
import { type ListNews, type ListReader, startListReader } from '../../platform/pages/list-reader';
import { tabSession } from '../ui/tab-session';

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

const session = tabSession<ListSession>({
  text: '',
  cleared: '',
  progress: { state: 'idle' },
  reader: null,
  filter: allRows,
  part: 0,
});

/** Changes what is given and draws again whoever shows the list. */
export const changeList = session.change;

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
  session.now().reader?.close();
  const tell = (progress: ListSession['progress']): void => {
    if (session.now().reader === reader) changeList({ progress });
  };
  const reader = startListReader(tell, () => tell({ state: 'failed' }));
  const progress = { state: 'working', read: 0, total: 1, rows: 0 } as const;
  changeList({ progress, reader, filter: allRows, part: 0 });
  reader.start(source);
}

/** The list, drawn again whenever it changes. */
export const useList = session.use;
