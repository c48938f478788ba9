import { codePointIn, lengthIn } from './characters';
import type { Encoding } from './encoding';
import { characterReaders } from './pieces';
import type { DocumentRepair } from './read-document';

/** The bytes to replace, and the text that comes there. */
export type ByteChange = Pick<DocumentRepair, 'start' | 'end' | 'replacement'>;

/**
 * A document with some of its repairs done. No byte outside of them changes: encoding, mark, line ends, bytes that are
 * no character.
 *
 * @param bytes The whole file as it was read.
 * @param changes Repairs of this file, in order.
 */
export function repairDocument(
  bytes: Uint8Array,
  encoding: Encoding,
  changes: readonly ByteChange[],
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let done = 0;
  for (const { start, end, replacement } of changes) {
    parts.push(bytes.subarray(done, start), encode(replacement, bytes.subarray(start, end), encoding));
    done = end;
  }
  parts.push(bytes.subarray(done));
  const repaired = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    repaired.set(part, at);
    at += part.length;
  }
  return repaired;
}

/**
 * An address in the bytes of its document. New ones are ASCII; where one keeps other characters of the old, it keeps
 * their very bytes, whatever they are.
 */
function encode(text: string, old: Uint8Array, encoding: Encoding): Uint8Array {
  const kept = isAscii(text) ? null : bytesByCharacter(old, encoding);
  if (!kept && !encoding.startsWith('utf-16')) return encoder.encode(text);
  const bytes: number[] = [];
  for (const character of encoding.startsWith('utf-16') ? text.split('') : text) {
    const known = kept?.get(character.codePointAt(0) ?? 0);
    // Each once, and the last for all that follow.
    const own = known && known.length > 1 ? known.shift() : known?.[0];
    bytes.push(...(own ?? bytesOf(character, encoding)));
  }
  return Uint8Array.from(bytes);
}

function bytesOf(character: string, encoding: Encoding): Iterable<number> {
  const code = character.charCodeAt(0);
  if (encoding === 'utf-16le') return [code & 0xff, code >> 8];
  if (encoding === 'utf-16be') return [code >> 8, code & 0xff];
  if (encoding === 'utf-8' || code < 0x80) return encoder.encode(character);
  // No browser encodes GB 18030, and in an address this means the same.
  return encoder.encode(encodeURIComponent(character));
}

const encoder = new TextEncoder();

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}

function bytesByCharacter(bytes: Uint8Array, encoding: Encoding): Map<number, Uint8Array[]> {
  const read = characterReaders[encoding];
  const found = new Map<number, Uint8Array[]>();
  for (let at = 0; at < bytes.length; ) {
    const character = read(bytes, at);
    const own = bytes.subarray(at, at + lengthIn(character));
    const known = found.get(codePointIn(character));
    if (known) known.push(own);
    else found.set(codePointIn(character), [own]);
    at += lengthIn(character);
  }
  return found;
}
