/**
 * The list of this tab: its text, what was read from it, which rows are wanted and which are picked. It lives here and
 * not in a component, so that going to another view of the desk and back loses nothing.
 */
import type { FormRow } from '../../lib/form/many/form-row';
import { allRows, type ListFilter } from '../../lib/lookup/list/list-table';
import { noPicks, type PickCount } from '../../lib/lookup/list/picks';
import {
  type ListKinds,
  type ListNews,
  type ListReader,
  type ListResult,
  startListReader,
} from '../../platform/pages/list-reader';
import { forgetErased } from '../ui/forget-erased';
import { tabSession } from '../ui/tab-session';

/** A text this long is read without standing in the field, which would freeze the page. */
export const fieldLimit = 200_000;

/** A list that was begun, and how it is looked at. */
export interface ListBegun {
  reader: ListReader;
  /** Of its file; empty for a text. */
  name: string;
  /** The text, where it stood in the field. */
  text: string;
  progress: ListNews | { state: 'failed' };
  /** What was read of it; stays while it is read anew. */
  result: ListResult | null;
  filter: ListFilter;
  /** Which part of the rows that fit, counted from 0. */
  part: number;
  picked: PickCount;
  /** Whether picks were let go that can come back. */
  isUnpicked: boolean;
  /** Counts what changes the rows themselves: readings and picks. */
  version: number;
}

interface ListSession {
  /** What stands in the field. */
  text: string;
  /** What was cleared last, or made room for a file; to be brought back. */
  cleared: string;
  /** Whether the field stands there though there is a list. */
  isOpen: boolean;
  /** The last list; null before the first. */
  list: ListBegun | null;
  /** The one before it, where something had been read of it; its worker goes on. */
  before: ListBegun | null;
}

const session = tabSession<ListSession>({ text: '', cleared: '', isOpen: false, list: null, before: null });

/** Has the lists, and what was typed, forgotten when everything is deleted. */
export function forgetErasedList(): void {
  forgetErased(session.since, forgetList);
}

function forgetList(): void {
  const { list, before } = session.now();
  list?.reader.close();
  before?.reader.close();
  session.forget();
}

/** Changes what is given and draws again whoever shows the list. */
export const changeList = session.change;

/** The list, drawn again whenever it changes. */
export const useList = session.use;

/** What stands in the field now, drawn or not. */
export const listText = (): string => session.now().text;

/** Changes the list of a reader, while it is one of the two. */
function change(reader: ListReader, changes: (list: ListBegun) => Partial<ListBegun>): void {
  const { list, before } = session.now();
  if (list?.reader === reader) changeList({ list: { ...list, ...changes(list) } });
  else if (before?.reader === reader) changeList({ before: { ...before, ...changes(before) } });
}

/**
 * Reads a list, and shows all its rows when it has been read.
 *
 * @param source A text, or the bytes of a file, which are handed over and gone afterwards.
 * @param name Of the file.
 */
export function startList(source: string | ArrayBuffer, name = ''): void {
  const { list, before, text } = session.now();
  const isWorth = list?.result ? list.result.rows > 0 : list?.progress.state === 'working';
  before?.reader.close();
  if (!isWorth) list?.reader.close();
  const reader = startListReader(
    (news) => {
      change(reader, ({ version }) =>
        news.state === 'working'
          ? { progress: news }
          : { progress: news, result: news, picked: news.picked, version: version + 1 },
      );
      if (news.state !== 'working' && news.rows > 0 && source !== text) makeRoom(text);
    },
    () => change(reader, () => ({ progress: { state: 'failed' } })),
  );
  changeList({
    isOpen: false,
    before: isWorth ? list : null,
    list: {
      reader,
      name,
      text: source === text ? text : '',
      progress: { state: 'working', read: 0, total: 1, rows: 0 },
      result: null,
      filter: allRows,
      part: 0,
      picked: noPicks,
      isUnpicked: false,
      version: 0,
    },
  });
  reader.start(source);
}

/** Takes a text out of the field that is no part of the list; it can be brought back. What was typed meanwhile stays. */
function makeRoom(text: string): void {
  if (text !== '' && session.now().text === text) changeList({ text: '', cleared: text });
}

/** Shows the list before again, as it was left; the one that took its place is kept in its turn. */
export function swapLists(): void {
  const { list, before, text, cleared } = session.now();
  if (!before) return;
  const rest = text === list?.text || text === '' ? cleared : text;
  changeList({ list: before, before: list, text: before.text, cleared: rest, isOpen: false });
}

/** Reads the list anew, with other columns. */
export function readListAs(kinds: ListKinds): void {
  session.now().list?.reader.readAs(kinds);
}

/** Shows other rows, from the first part of them. */
export function filterList(filter: ListFilter): void {
  turnList(0, filter);
}

/** Shows another part of the rows. */
export function turnList(part: number, filter?: ListFilter): void {
  const { list } = session.now();
  if (list) change(list.reader, () => ({ part, ...(filter && { filter }) }));
}

/**
 * Picks rows, or lets them go.
 *
 * @param from Place among the rows that fit.
 * @param to Place behind the last; Infinity for all of them.
 */
export function pickRows(filter: ListFilter, from: number, to: number, on: boolean): Promise<void> {
  return changePicks((reader) => reader.pick(filter, from, to, on), false);
}

/** Lets all picks go, whatever is shown. */
export function unpick(): Promise<void> {
  return changePicks((reader) => reader.unpick(), true);
}

/** Brings back the picks that were let go. */
export function pickAgain(): Promise<void> {
  return changePicks((reader) => reader.pickAgain(), false);
}

async function changePicks(
  ask: (reader: ListReader) => Promise<PickCount>,
  isUnpicked: boolean,
): Promise<void> {
  const { list } = session.now();
  if (!list) return;
  const picked = await ask(list.reader);
  change(list.reader, ({ version }) => ({ picked, isUnpicked, version: version + 1 }));
}

/** What the forms for the picked rows are made of: each filing once, in the order of the list; none where nothing is picked. */
export async function pickedFormRows(): Promise<FormRow[]> {
  return (await session.now().list?.reader.formRows()) ?? [];
}

/** The name of the file that the picked rows come from; empty for a text. */
export function pickedName(): string {
  return session.now().list?.name ?? '';
}
