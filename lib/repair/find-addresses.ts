/** Addresses in any text: prose, source of HTML, Markdown, JSON, XML. */
import type { KnownHost } from '../../data/hosts/read';
import { findHost } from '../host/find-host';
import { splitAddress } from './address';
import { addressEnd, isGlued, longest, signs } from './address-end';
import { further } from './malformed';
import { type LinkRepair, repairLink } from './repair-link';

/** An address in a text. */
export interface FoundAddress {
  /** Where it stands in the text, in UTF-16 units; no sign of the sentence around it is part of it. */
  readonly start: number;
  readonly end: number;
  /** As a browser would be given it. */
  readonly url: string;
  /** Its host, lower case; empty where it cannot be told. */
  readonly host: string;
  /** A better address; null where it is good as it is, or nothing is known of it. */
  readonly repair: LinkRepair | null;
  /** What belongs in its place, written as the address is (slashes escaped as in JSON); null without a repair. */
  readonly replacement: string | null;
  /** Whether it is only the name of a host, as a sentence or a setting has it: no link. */
  readonly isName: boolean;
  /** Whether it is an address of a filing host, or leads to one by way of another site, or is a copy of a form. */
  readonly isFiling: boolean;
}

const wide = '\uff10-\uff19\uff21-\uff3a\uff41-\uff5a';
const label = `[a-z\\d${wide}](?:[-a-z\\d${wide}]{0,61}[a-z\\d${wide}])?`;
const host = `(?:${label}[.\uff0e\u3002\uff61]){1,8}[a-z${wide}][-a-z\\d${wide}]{1,23}|\\d{1,3}(?:\\.\\d{1,3}){3}`;
/** `http://`, also torn (`http//:`), with Chinese signs or slashes escaped as in JSON. */
const scheme = 'h{0,2}t{1,3}ps?[:;\uff1a\uff1b/\uff0f\\\\]{1,6}';
/**
 * Where an address begins. A name never begins within another, but may behind an escape of JSON (`\\n`, `\\u90e8`); all repeats are
 * bounded, so the time is linear.
 * Groups: 1 scheme, also twice, 2 slashes without one, 3 host; 4 a scheme before anything else (a user's name, a Chinese
 * host).
 */
const start = new RegExp(
  `(?:(?<![-.@%a-z\\d${wide}])|(?<=\\\\(?:[nrt]|u[\\da-f]{4})))(?:(?:((?:${scheme}[ \\t]?){1,3})|((?<![/\\\\:])//))?(${host})(?![-a-z\\d${wide}])|((?:${scheme}){1,3})(?=[^${signs}/\\\\:;]))`,
  'gi',
);

const port = /(?::\d{1,5})?/y;
/** Before the address: an attribute that holds one, or the brackets of a Markdown link; then up to what closes it. */
const opening = /(?:(?:href|src|url|link|action)\s{0,3}=\s{0,3}(["'])|\]\()(\s{0,9})$/i;
const notOne = new RegExp(`${further.source}|[\\x00-\\x1f\\x7f\`{}]`, 'i');
/** Longest value of an attribute that is looked at, in UTF-16 units. */
const longestValue = 2_000;
/** As much of the text before an address as an opening can take. */
const before = 60;

/**
 * Every web address of a text, in order: with a scheme, and without one where its host is known; plain, in quotation
 * marks, in an attribute, in brackets, mangled. An address within another is part of that one.
 *
 * @param text Any text, source of HTML, Markdown, JSON or XML included.
 * @returns Never throws; time is linear in the length.
 */
export function* findAddresses(text: string): Generator<FoundAddress, void> {
  start.lastIndex = 0;
  let last = 0;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    // Most names in a text are of nobody here, and lead nowhere.
    if (isOtherName(text, match)) continue;
    const value = valueAround(text, match.index, start.lastIndex, last);
    const place = value ?? placeOf(text, match);
    last = place.end;
    const found = read(text, place);
    if (found) yield found;
    // Others may search between two steps.
    start.lastIndex = Math.max(last, match.index + 1);
  }
}

/** Whether a match is a name without scheme and path that no host of the table can be meant by. */
function isOtherName(text: string, [all, schemeSigns, slashes, name]: RegExpExecArray): boolean {
  if (name === undefined || schemeSigns !== undefined || slashes !== undefined) return false;
  if (/[/?#;\\\uff0f]/.test(text.charAt(start.lastIndex)) || all.length > 40) return false;
  return !/gov|[^\0-\x7f]/i.test(name) && findHost(name) === null;
}

/** Where an address stands, and how. */
interface Place {
  readonly start: number;
  readonly end: number;
  /** `value`: it is all that an attribute or a Markdown link holds, as in a page; `bare`: without scheme in a text. */
  readonly kind: 'value' | 'whole' | 'bare' | 'path';
}

function placeOf(text: string, match: RegExpExecArray): Place {
  const [all, schemeSigns, slashes, name] = match;
  const from = match.index;
  const end = endOf(text, from + all.length, name);
  if (name !== undefined && isGlued(text, end)) return { start: from, end, kind: 'path' };
  const isWhole = schemeSigns !== undefined || slashes !== undefined || name === undefined;
  if (isWhole) return { start: from, end, kind: 'whole' };
  // A name behind a slash or in a query is part of another address, before an @ the name of somebody.
  const isPath =
    /(?:[/\\]|[?&][\w-]{1,30}=|&#(?:x2f|47);)$/i.test(text.slice(Math.max(0, from - 33), from)) ||
    text.charAt(from + all.length) === '@';
  return { start: from, end, kind: isPath ? 'path' : 'bare' };
}

/** The value of an attribute or Markdown link that begins shortly before `at`; null where none does, or it is a list. */
function valueAround(text: string, at: number, hostEnd: number, last: number): Place | null {
  const behind = text.slice(Math.max(last, at - before), at);
  const head = /["'(]/.test(behind) ? opening.exec(behind) : null;
  if (!head) return null;
  const [, quote, lead = ''] = head;
  const from = at - lead.length;
  const closing = quote ? new RegExp(`[${quote}<>\\n]`, 'g') : /[)\s<>]/g;
  closing.lastIndex = at;
  const close = closing.exec(text.slice(0, at + longestValue));
  const isClosed = close && (quote ? close[0] === quote : !/[<>]/.test(close[0]));
  // A list, an expression of a template, or nothing that a browser would take.
  const isOne = isClosed && !notOne.test(text.slice(hostEnd, close.index));
  return isOne ? { start: from, end: close.index, kind: 'value' } : null;
}

/** Where the address behind a match ends, with its port and all that follows. */
function endOf(text: string, at: number, name: string | undefined): number {
  port.lastIndex = at;
  const behind = at + (port.exec(text)?.[0].length ?? 0);
  const goesOn = /^(?:[/?#@\uff0f]|\\\/|;jsessionid=)/i.test(text.slice(behind, behind + 12));
  return name === undefined || goesOn ? addressEnd(text, behind, name) : behind;
}

function read(text: string, { start: from, end, kind }: Place): FoundAddress | null {
  if (kind === 'path' || end - from > longest) return null;
  const written = text.slice(from, end);
  const isEscaped = written.includes('\\/');
  const plain = isEscaped ? asJson(written) : written;
  const url = kind === 'bare' ? `https://${plain}` : plain;
  const better = repairLink(url, '');
  // A cut may lay bare a sign, or part brackets, so that less would count as the address the next time.
  const isKept = better && ((kind !== 'value' && !isWhole(better.url)) || isCode(text, from, end, url));
  const repair = isKept ? null : better;
  const at = splitAddress(url)?.host ?? '';
  const known = findHost(at);
  const isFiling = isFilingHost(known) || (repair !== null && isOfFiling(repair));
  // What only looks like a scheme begins a link of no other site.
  const isTorn = kind === 'whole' && !isFiling && !/^(?:https?:)?\/\//i.test(url);
  if (isTorn || (!known && !repair && kind !== 'whole')) return null;
  const target = repair && replacing(repair.url, plain, kind === 'bare' ? at : null);
  return {
    start: from,
    end,
    url,
    host: at,
    repair,
    replacement: target && isEscaped ? target.replaceAll('/', '\\/') : target,
    isName: kind === 'bare' && at.length === plain.length,
    isFiling,
  };
}

/**
 * Whether a program reads the address as something else than a link: a pattern (`http://HOST/*`, not Markdown's `**`), one
 * whose number is put in later (`recordcode=%s`), one whose length is written before it, as PHP stores it (s:28:"http://…).
 */
function isCode(text: string, from: number, end: number, url: string): boolean {
  const isPattern = text.charAt(end) === '*' && text.charAt(from - 1) !== '*';
  return (
    isPattern ||
    /\*|[?&](?:amp;)?(?:record)?code=(?:%[sd](?![\da-f])|[$#:])/i.test(url) ||
    /\bs:\d{1,6}:\\?"$/.test(text.slice(Math.max(0, from - 14), from))
  );
}

/** Whether an address in a text would be read up to its end. */
function isWhole(url: string): boolean {
  const { head = '', host = '' } = splitAddress(url) ?? {};
  return addressEnd(url, head.length, host || undefined) === url.length;
}

function isFilingHost(known: KnownHost | null): boolean {
  return known !== null && known.kind !== 'provider';
}

function isOfFiling({ provinceId, reasons }: LinkRepair): boolean {
  return provinceId !== null || reasons.some((reason) => reason !== 'session' && reason !== 'tracking');
}

/** The better address in the writing of the old one: a name for a name, without a scheme where that had none. */
function replacing(better: string, written: string, bareHost: string | null): string {
  if (written.startsWith('//')) return better.replace(/^https?:/i, '');
  const { host = '' } = splitAddress(better) ?? {};
  if (bareHost === written && /^https?:\/\/[^/]*\/?$/.test(better)) return host;
  return bareHost !== null && host === bareHost ? better.replace(/^https:\/\//, '') : better;
}

/** As JSON reads it. */
function asJson(text: string): string {
  return text
    .replaceAll('\\/', '/')
    .replace(/\\u00([0-7][\da-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
