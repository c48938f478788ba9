import { findHost } from '../../host/find-host';
import { type FoundAddress, findAddresses } from '../find-addresses';
import type { LinkRepair } from '../repair-link';
import { isText, type TextForm, textFormOf } from './encoding';
import { readPieces } from './pieces';

/** An address of a document that has a better one. */
export interface DocumentRepair {
  /** Both counted from 1, the column in UTF-16 units as editors do. */
  readonly line: number;
  readonly column: number;
  /** The bytes that are replaced. */
  readonly start: number;
  readonly end: number;
  /** The old address as a browser would be given it. */
  readonly url: string;
  readonly repair: LinkRepair;
  /** What is written in its place. */
  readonly replacement: string;
  /** The line around it, shortened, with the old address as it is written. */
  readonly around: { readonly before: string; readonly written: string; readonly after: string };
}

/**
 * An old address that stays as it is: only the name of a host, as a sentence or a setting has it and may mean (`name`), or
 * one of which no better is known (`dead`).
 */
export interface LeftAddress extends Pick<DocumentRepair, 'line' | 'url'> {
  readonly why: 'name' | 'dead';
}

/** What one step over a document brought. */
export interface DocumentProgress {
  /** Of this step. */
  readonly repairs: readonly DocumentRepair[];
  readonly left: readonly LeftAddress[];
  /** Good addresses of filing hosts so far. */
  readonly fine: number;
  /** The last line read so far. */
  readonly lines: number;
  /** Bytes read so far and in all. */
  readonly read: number;
  readonly total: number;
}

/** Why a file is no document that can be read. */
export type DocumentFault = 'empty' | 'tooBig' | 'notText';

/** Largest document that is read. */
export const mostDocumentMegabytes = 20;

/** Whether a file of a size is too large to be read at all. */
export function isTooBig(size: number): boolean {
  return size > mostDocumentMegabytes * 2 ** 20;
}

/** Why bytes cannot be read as a document; null when they can. */
export function documentFault(bytes: Uint8Array): DocumentFault | null {
  if (isTooBig(bytes.length)) return 'tooBig';
  if (!isText(bytes)) return 'notText';
  return bytes.length <= textFormOf(bytes.subarray(0, 4)).mark ? 'empty' : null;
}

/** Longest part of a line that is kept on either side of an address, in UTF-16 units. */
const aroundLength = 40;

/**
 * Finds the addresses of filing hosts in a document, a step at a time, so that a caller can draw, stop or let others
 * work in between. Addresses of other sites do not count.
 *
 * @param bytes The whole file; bytes that are no character harm nothing.
 * @param form How it is written down, where that is known already.
 * @returns One value for each step; the time is linear in the length.
 */
export function* readDocument(
  bytes: Uint8Array,
  form: TextForm = textFormOf(bytes),
): Generator<DocumentProgress, void> {
  const total = bytes.length;
  let line = 1;
  /** Where the line begins, in units of the piece; before it when the line does not begin in it. */
  let lineStart = 0;
  let fine = 0;
  for (const { text, offsets } of readPieces(bytes, form)) {
    const repairs: DocumentRepair[] = [];
    const left: LeftAddress[] = [];
    const lineEnds = text.matchAll(/\r\n?|\n/g);
    let lineEnd = lineEnds.next();
    const goTo = (place: number): void => {
      for (; !lineEnd.done && lineEnd.value.index < place; lineEnd = lineEnds.next()) {
        line += 1;
        lineStart = lineEnd.value.index + lineEnd.value[0].length;
      }
    };
    for (const found of findAddresses(text)) {
      const { start, end, url, repair, replacement } = found;
      const what = whatToDo(found);
      goTo(start);
      if (what === 'fine') fine += 1;
      else if (what === 'name' || what === 'dead')
        left.push({ line, url: text.slice(start, end), why: what });
      if (what !== 'repair' || !repair || replacement === null) continue;
      repairs.push({
        line,
        column: start - lineStart + 1,
        start: offsets[start] ?? 0,
        end: offsets[end] ?? 0,
        url,
        repair,
        replacement,
        around: aroundOf(text, Math.max(0, lineStart), start, end),
      });
    }
    goTo(text.length);
    lineStart -= text.length;
    // Behind the last line end there is no line yet.
    const lines = lineStart === 0 && line > 1 ? line - 1 : line;
    yield { repairs, left, fine, lines, read: offsets[text.length] ?? total, total };
  }
}

function whatToDo({
  repair,
  isFiling,
  isName,
  host,
}: FoundAddress): LeftAddress['why'] | 'repair' | 'fine' | null {
  if (!isFiling) return null;
  if (repair) return isName ? 'name' : 'repair';
  return findHost(host)?.status === 'current' ? 'fine' : 'dead';
}

function aroundOf(text: string, lineStart: number, start: number, end: number): DocumentRepair['around'] {
  const from = Math.max(lineStart, start - aroundLength);
  const [rest = ''] = text.slice(end, end + aroundLength + 1).split(/[\r\n]/);
  return {
    // Without half a character at the edge.
    before: (from > lineStart ? '…' : '') + text.slice(from, start).replace(/^[\uDC00-\uDFFF]/, ''),
    written: text.slice(start, end),
    after:
      rest.length > aroundLength ? `${rest.slice(0, aroundLength).replace(/[\uD800-\uDBFF]$/, '')}…` : rest,
  };
}
