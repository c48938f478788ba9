/** Addresses in any text: prose, source of HTML, Markdown, JSON, XML. */
import { findFilingHost } from '../host/find-host';
import { splitAddress } from './address';
import { file, trimEnding } from './malformed';
import { type LinkRepair, repairLink } from './repair-link';

/** An address in a text. */
export interface FoundAddress {
  /** Where it stands in the text, in UTF-16 units; no sign of the sentence around it is part of it. */
  readonly start: number;
  readonly end: number;
  /** As a browser would be given it. */
  readonly url: string;
  /** A better address; null where it is good as it is, or nothing is known of it. */
  readonly repair: LinkRepair | null;
  /** What belongs in its place, written as the address is (slashes escaped as in JSON); null without a repair. */
  readonly replacement: string | null;
  /** Whether it is an address of a filing host, or leads to one by way of another site, or is a copy of a form. */
  readonly isFiling: boolean;
}

/** Longest address that is repaired, in UTF-16 units; browsers show no more either. */
const longest = 8_192;

const wide = '\uff10-\uff19\uff21-\uff3a\uff41-\uff5a';
const label = `[a-z\\d${wide}](?:[-a-z\\d${wide}]{0,61}[a-z\\d${wide}])?`;
const host = `(?:${label}[.\uff0e\u3002\uff61]){1,8}[a-z${wide}][-a-z\\d${wide}]{1,23}`;
/** `http://`, also twice, torn (`http//:`), with Chinese signs or slashes escaped as in JSON. */
const scheme = '(?:h{0,2}t{1,3}ps?[:;\uff1a\uff1b/\uff0f\\\\]{1,6}[ \\t]?){1,3}';
/**
 * Where an address begins. A name never begins within another; all repeats are bounded, so the time is linear.
 * Groups: 1 scheme, 2 slashes without one, 3 host; 4 a scheme before anything else (user name, Chinese name).
 */
const start = new RegExp(
  `(?<![-.@%a-z\\d${wide}])(?:(?:(${scheme})|((?<![/\\\\:])//))?(${host})(?![-a-z\\d${wide}])|(https?://))`,
  'gi',
);

const signs =
  '\\s<>"\'`|{}^\\u200b-\\u206f\\u3000-\\u303f\uff01-\uff0e\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65';
const entity = '&(?:nbsp|[lg]t|quot|apos|#\\d{1,7}|#x[\\da-f]{1,6});';
/** The rest of an address: a backslash stands only where it escapes a slash or a letter, as in JSON. */
const rest = new RegExp(`(?:(?!${entity})[^${signs}\\\\\\[\\]]|\\\\/|\\\\u00[0-7][\\da-f])*`, 'iy');
/** Chinese letters behind an address; not those that a value begins with (`recordcode=京公网安备…`). */
const sentence = /(?<=[^=\p{Script=Han}])\p{Script=Han}/u;
const port = /(?::\d{1,5})?/y;
/** Before the address: an attribute that holds one, or the brackets of a Markdown link; then up to what closes it. */
const opening = /(?:(?:href|src|url|link|action)\s{0,3}=\s{0,3}(["'])|\]\()([^"'<>()\n]{0,40})$/i;
/** As much of the text before an address as an opening can take. */
const before = 60;

/**
 * Every web address of a text, in order: with a scheme, and without one where it is of a filing host; plain, in quotation
 * marks, in an attribute, in brackets, mangled. An address within another is part of that one.
 *
 * @param text Any text, source of HTML, Markdown, JSON or XML included.
 * @returns Never throws; time is linear in the length.
 */
export function* findAddresses(text: string): Generator<FoundAddress, void> {
  start.lastIndex = 0;
  let last = 0;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const place = placeOf(text, match, last);
    last = place.end;
    const found = read(text, place);
    if (found) yield found;
    // Others may search between two steps.
    start.lastIndex = Math.max(last, match.index + 1);
  }
}

/** Where an address stands, and how. */
interface Place {
  readonly start: number;
  readonly end: number;
  /** `value`: it is all that an attribute or a Markdown link holds, as in a page; `bare`: without scheme in a text. */
  readonly kind: 'value' | 'whole' | 'bare' | 'path';
}

function placeOf(text: string, match: RegExpExecArray, last: number): Place {
  const [all, schemeSigns, slashes, name] = match;
  const from = match.index;
  const value = valueAround(text, from, last);
  if (value) return { ...value, kind: 'value' };
  const end = endOf(text, from + all.length, name);
  const isWhole = schemeSigns !== undefined || slashes !== undefined || name === undefined;
  if (isWhole) return { start: from, end, kind: 'whole' };
  // A name behind a slash or in a query is part of another address, before an @ the name of somebody.
  const isPath =
    /[/\\]$|[?&][\w-]{1,30}=$/.test(text.slice(Math.max(0, from - 33), from)) ||
    text.charAt(from + all.length) === '@';
  return { start: from, end, kind: isPath ? 'path' : 'bare' };
}

/** The value of an attribute or Markdown link that begins shortly before `at`; null where none does. */
function valueAround(text: string, at: number, last: number): Pick<Place, 'start' | 'end'> | null {
  const head = opening.exec(text.slice(Math.max(last, at - before), at));
  if (!head) return null;
  const [, quote, lead = ''] = head;
  const from = at - lead.length;
  const closing = quote ? new RegExp(`[${quote}<>\\n]`, 'g') : /[)\s<>]/g;
  closing.lastIndex = at;
  const close = closing.exec(text.slice(0, at + longest));
  const isClosed = close && (quote ? close[0] === quote : !/[<>]/.test(close[0]));
  return isClosed ? { start: from, end: close.index } : null;
}

/**
 * Where an address ends, without the signs of the sentence behind it.
 *
 * @param at The end of its host; of its scheme where no host is known.
 */
function endOf(text: string, at: number, name: string | undefined): number {
  port.lastIndex = at;
  const behind = at + (port.exec(text)?.[0].length ?? 0);
  if (name !== undefined && !/[/?#@\uff0f\\]/.test(text.charAt(behind))) return behind;
  if (text.charAt(behind) === '\\' && text.charAt(behind + 1) !== '/') return behind;
  rest.lastIndex = behind;
  const all = closed(rest.exec(text)?.[0] ?? '');
  const cut = name && findFilingHost(name) && !file.test(all) ? all.search(sentence) : -1;
  const trimmed = trimEnding(cut < 0 ? all : all.slice(0, cut)).replace(/[*_~\\]+$/, '');
  return behind + trimmed.length;
}

/** Up to a bracket that was opened before the address. */
function closed(part: string): string {
  let open = 0;
  for (let at = 0; at < part.length; at++) {
    if (part[at] === '(') open++;
    else if (part[at] === ')' && --open < 0) return part.slice(0, at);
  }
  return part;
}

function read(text: string, { start: from, end, kind }: Place): FoundAddress | null {
  if (kind === 'path' || end - from > longest) return null;
  const written = text.slice(from, end);
  const isEscaped = written.includes('\\/');
  const plain = isEscaped ? asJson(written) : written;
  const url = kind === 'bare' ? `https://${plain}` : plain;
  const repair = repairLink(url, '');
  const known = findFilingHost(splitAddress(url)?.host ?? '');
  const isFiling = known !== null || (repair !== null && isOfFiling(repair));
  if (!isFiling && !repair && kind !== 'whole') return null;
  const target = repair && replacing(repair.url, url, plain);
  return {
    start: from,
    end,
    url,
    repair,
    replacement: target && isEscaped ? target.replaceAll('/', '\\/') : target,
    isFiling,
  };
}

function isOfFiling({ provinceId, reasons }: LinkRepair): boolean {
  return provinceId !== null || reasons.some((reason) => reason !== 'session' && reason !== 'tracking');
}

/** The better address in the writing of the old one: without a scheme where that had none and the host is the same. */
function replacing(better: string, url: string, written: string): string {
  if (written.startsWith('//')) return better.replace(/^https?:/i, '');
  const isBare = written !== url;
  const sameHost = splitAddress(better)?.host === splitAddress(url)?.host;
  return isBare && sameHost ? better.replace(/^https:\/\//, '') : better;
}

/** As JSON reads it. */
function asJson(text: string): string {
  return text
    .replaceAll('\\/', '/')
    .replace(/\\u00([0-7][\da-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
