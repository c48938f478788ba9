/** The notebook as a file: what is written, and how any file is read without trusting it. */
import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parse,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { type SeenNotice, seenNoticeSchema } from '../official/seen-notice';
import { type KeptFiling, keptVersion, readKept } from './kept-filing';

const notebookFormat = 'beian-cases';
/**
 * That of the kept filings in it, so that an older extension says that the file is newer, and names no fault in it. Since
 * version 2 there may be noted notices, `seen`, and there need be no `cases`.
 */
const notebookVersion = keptVersion;
/** Longest file that is read, in UTF-16 units; a thousand filings with notes are far below. */
const maxFileLength = 20_000_000;

export type NotebookFileReading =
  | { ok: true; filings: KeptFiling[]; seen: SeenNotice[] }
  | {
      ok: false;
      /** What is wrong, in terms the page has words for. */
      reason: 'too-long' | 'not-json' | 'not-cases' | 'newer' | 'twice' | 'bad-case' | 'bad-seen';
      /** Line in the file, counted from 1; null for the file as a whole. */
      line: number | null;
      /** Where in the data, such as `cases[2].dates.sent`; empty for the file as a whole. */
      path: string;
      /** The technical reason, in English. */
      detail: string;
    };

/** The kept filings, and noted notices if there are any, as text of a file that readNotebookFile reads. */
export function printNotebookFile(
  filings: readonly KeptFiling[],
  now: Date,
  seen: readonly SeenNotice[] = [],
): string {
  const file = {
    format: notebookFormat,
    version: notebookVersion,
    exportedAt: now.toISOString(),
    cases: filings,
    ...(seen.length > 0 && { seen }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads a file of the notebook, whole or not at all.
 *
 * @param text Any text.
 * @returns Every case in today's version, or the first fault with its line and path. Never throws.
 */
export function readNotebookFile(text: string): NotebookFileReading {
  const fail = (
    reason: Extract<NotebookFileReading, { ok: false }>['reason'],
    detail: string,
    line: number | null = null,
    path: readonly (string | number)[] = [],
  ): NotebookFileReading => ({ ok: false, reason, line, path: printPath(path), detail });

  if (text.length > maxFileLength) return fail('too-long', `${text.length} characters`);
  const errors: ParseError[] = [];
  const strict = { allowTrailingComma: false, disallowComments: true, allowEmptyContent: false };
  const plain = text.replace(/^\uFEFF/, '');
  // Nested past any real file; deep nesting would exhaust the stack of the recursive reader.
  if (depthOf(plain) > 100) return fail('not-json', 'nested too deeply');
  const data: unknown = parse(plain, errors, strict);
  const [error] = errors;
  if (error) return fail('not-json', printParseErrorCode(error.error), lineAt(plain, error.offset));

  const tree = parseTree(plain, [], strict);
  const lineOf = (path: readonly (string | number)[]): number | null => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node: Node | undefined =
        tree && findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
      if (node) return lineAt(plain, node.offset);
    }
    return null;
  };
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return fail('not-cases', 'no object', 1);
  const { format, version, cases, seen } = data as Record<string, unknown>;
  if (format !== notebookFormat)
    return fail('not-cases', `format is not ${notebookFormat}`, lineOf(['format']), ['format']);
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return fail('not-cases', 'no version', lineOf(['version']), ['version']);
  if (version > notebookVersion) return fail('newer', `version ${version}`, lineOf(['version']), ['version']);
  const hasSeen = version > 1 && seen !== undefined;
  const filings = readList(hasSeen && cases === undefined ? [] : cases, 'cases', 'bad-case', readKept);
  const notices = readList(hasSeen ? seen : [], 'seen', 'bad-seen', readSeenNotice);
  if (!filings.ok) return fail(filings.reason, filings.detail, lineOf(filings.path), filings.path);
  if (!notices.ok) return fail(notices.reason, notices.detail, lineOf(notices.path), notices.path);
  return { ok: true, filings: filings.values, seen: notices.values };
}

type Path = (string | number)[];

/** The values of a list, or the first fault in it. */
function readList<T extends { id: string }>(
  list: unknown,
  name: string,
  bad: 'bad-case' | 'bad-seen',
  read: (value: unknown) => { ok: true; value: T } | { ok: false; fault: { path: Path; reason: string } },
):
  | { ok: true; values: T[] }
  | { ok: false; reason: 'not-cases' | 'twice' | 'bad-case' | 'bad-seen'; detail: string; path: Path } {
  if (!Array.isArray(list))
    return { ok: false, reason: 'not-cases', detail: `no list of ${name}`, path: [name] };
  const values: T[] = [];
  const ids = new Set<string>();
  for (const [index, value] of list.entries()) {
    const reading = read(value);
    if (!reading.ok) {
      const path = [name, index, ...reading.fault.path];
      return { ok: false, reason: bad, detail: reading.fault.reason, path };
    }
    const { id } = reading.value;
    if (ids.has(id)) return { ok: false, reason: 'twice', detail: id, path: [name, index, 'id'] };
    ids.add(id);
    values.push(reading.value);
  }
  return { ok: true, values };
}

function readSeenNotice(
  value: unknown,
): { ok: true; value: SeenNotice } | { ok: false; fault: { path: Path; reason: string } } {
  const result = seenNoticeSchema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []).map((key) => (typeof key === 'number' ? key : String(key)));
  return { ok: false, fault: { path, reason: issue?.message ?? 'does not fit' } };
}

function printPath(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${key}` : key),
    '',
  );
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** The deepest nesting of brackets outside strings. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  // Character by character: a regular expression overflows its stack on a string of some megabytes.
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') inString = !inString;
    else if (inString) at += sign === '\\' ? 1 : 0;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}
