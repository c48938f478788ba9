/** Where an address in a text ends. */
import { findFilingHost } from '../host/find-host';
import { file, trimEnding } from './malformed';

/** Longest address that is read, in UTF-16 units; browsers show no more either. */
export const longest = 8_192;

/** No address holds these, plain: white space, quotation marks, most brackets, what is invisible, Chinese signs. */
export const signs =
  '\\s\\x00-\\x1f\\x7f<>"\'`|{}^\\u200b-\\u206f\\u3000-\\u303f\uff01-\uff0e\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65';
const sign = new RegExp(`[${signs}\\[\\]]`);
const asciiSigns = Uint8Array.from({ length: 0x80 }, (_, code) =>
  Number(sign.test(String.fromCharCode(code))),
);
/** Character references that no address holds: it ends before them. */
const reference = /&(?!amp;)(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/iy;
/** What a backslash may stand before, as in JSON. */
const escaped = /\\(?:\/|u00[0-7][\da-f])/iy;
const scheme = /https?:\\?\/\\?\//iy;
const behindName = new RegExp(`[${signs}\\[\\]/?#]`);
const chinese = /^\p{Script=Han}/u;
/** How far behind Chinese letters the ending of a file is looked for. */
const longestFileName = 200;

/**
 * The end of what stands behind a host, without the signs of the sentence and of Markdown that follow it. The path and
 * query of a filing host hold no sentence in Chinese and no further address.
 *
 * @param at The end of the host and its port.
 * @param host Its name in whatever writing; undefined where none is known.
 */
export function addressEnd(text: string, at: number, host: string | undefined): number {
  const end = restEnd(text, at, host !== undefined && isOfficial(host), longest);
  return at + trimMarks(text.slice(at, end)).length;
}

/** Whether something stands right behind a host that is neither its path nor a sentence's, nor a mark before Chinese. */
export function isGlued(text: string, at: number): boolean {
  const part = trimMarks(text.slice(at, restEnd(text, at, false, 60)));
  return part !== '' && !/^(?:[^\0-\x7f]|[/?#@,;]|[-*_~!+&.([]{1,4}[^\0-\x7f])/.test(part);
}

/** Without signs of a sentence or of Markdown at the end. */
function trimMarks(part: string): string {
  const plain = trimEnding(part);
  let end = plain.length;
  while (end > 0 && '*_~([\\'.includes(plain.charAt(end - 1))) end -= 1;
  return end === plain.length ? plain : trimMarks(plain.slice(0, end));
}

/** Whether a name, in whatever writing, can be a filing host's. */
function isOfficial(host: string): boolean {
  const plain = host.normalize('NFKC').replaceAll('\u3002', '.').toLowerCase();
  return plain.endsWith('.gov.cn') || findFilingHost(plain) !== null;
}

function restEnd(text: string, from: number, official: boolean, most: number): number {
  const limit = Math.min(text.length, from + most);
  let open = 0;
  for (let at = from; at < limit; ) {
    const code = text.charCodeAt(at);
    const taken = code < 0x80 ? takenAscii(text, at, code) : Number(!sign.test(text.charAt(at)));
    if (code === 0x28) open += 1;
    else if (code === 0x29) open -= 1;
    // A bracket that was opened before the address.
    if (taken === 0 || open < 0 || (official && isOver(text, at, from, code))) return at;
    if (official && code >= 0x80 && endsOfficial(text, at)) return at + fileName(text, at);
    at += taken;
  }
  return limit;
}

/** The length of a file's name that begins at a place with Chinese letters; 0 where it is none, or not the end. */
function fileName(text: string, at: number): number {
  const [name = ''] = text.slice(at, at + longestFileName).split(behindName, 1);
  return file.test(name) && !/[/?#]/.test(text.charAt(at + name.length)) ? name.length : 0;
}

/** How many units the sign at a place takes; 0 where the address ends before it. */
function takenAscii(text: string, at: number, code: number): number {
  if (asciiSigns[code]) return 0;
  if (code === 0x5c) return lengthAt(escaped, text, at);
  // A placeholder: ${code}.
  if (code === 0x24 && text.charAt(at + 1) === '{') return 0;
  return code === 0x26 && lengthAt(reference, text, at) > 0 ? 0 : 1;
}

/** Whether a filing host's address ends: at a list's next item or cell, before a further address. */
function isOver(text: string, at: number, from: number, code: number): boolean {
  if (code === 0x2c) return true;
  if (code === 0x3b)
    return (
      !/^;jsessionid/i.test(text.slice(at, at + 11)) && !/&amp$/i.test(text.slice(Math.max(0, at - 4), at))
    );
  return at > from && isFurther(text, at);
}

/** Whether a further address begins that no parameter holds. */
function isFurther(text: string, at: number): boolean {
  return /h/i.test(text.charAt(at)) && text.charAt(at - 1) !== '=' && lengthAt(scheme, text, at) > 0;
}

/** Whether letters begin that the address of a filing host has not, plain; but a value may begin in Chinese (`=京公网安备…`). */
function endsOfficial(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return !(chinese.test(text.slice(at, at + 2)) && (before === '=' || chinese.test(before)));
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}
