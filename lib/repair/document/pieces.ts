import {
  codePointIn,
  lengthIn,
  type ReadCharacter,
  readGb18030,
  readUtf8,
  readUtf16be,
  readUtf16le,
} from './characters';
import type { Encoding, TextForm } from './encoding';

/** A part of a document as text. */
export interface TextPiece {
  readonly text: string;
  /** The byte at which each UTF-16 unit of the text begins, and, last, the one behind it. Good until the next piece is asked for. */
  readonly offsets: Uint32Array;
}

export const characterReaders: Readonly<Record<Encoding, ReadCharacter>> = {
  'utf-8': readUtf8,
  gb18030: readGb18030,
  'utf-16le': readUtf16le,
  'utf-16be': readUtf16be,
};

/** Units of a piece at which a line may end it, and at which a gap may: whole files stand in one line. */
const enough = 1 << 16;
const tooMuch = enough << 2;

/**
 * Reads a document in pieces that end with a line, or, in very long lines, where no address goes on.
 *
 * @param bytes The whole file.
 * @returns Pieces that together are the text without its mark; time is linear in the length.
 */
export function* readPieces(bytes: Uint8Array, { encoding, mark }: TextForm): Generator<TextPiece, void> {
  const read = characterReaders[encoding];
  const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
  let units = new Uint16Array(Math.min(tooMuch, bytes.length) + 2);
  let offsets = new Uint32Array(units.length + 1);
  let count = 0;
  let last = 0;
  for (let at = mark; at < bytes.length; ) {
    const character = read(bytes, at);
    const codePoint = codePointIn(character);
    if (count >= enough && mayEnd(last, codePoint, count)) {
      offsets[count] = at;
      yield { text: decoder.decode(units.subarray(0, count)), offsets: offsets.subarray(0, count + 1) };
      count = 0;
    }
    if (count + 2 > units.length) {
      units = grown(units, new Uint16Array(units.length * 2));
      offsets = grown(offsets, new Uint32Array(units.length + 1));
    }
    offsets[count] = at;
    if (codePoint < 0x10000) units[count++] = codePoint;
    else {
      units[count++] = 0xd7c0 + (codePoint >> 10);
      offsets[count] = at;
      units[count++] = 0xdc00 + (codePoint & 0x3ff);
    }
    last = codePoint;
    at += lengthIn(character);
  }
  offsets[count] = bytes.length;
  if (count > 0)
    yield { text: decoder.decode(units.subarray(0, count)), offsets: offsets.subarray(0, count + 1) };
}

function grown<A extends Uint16Array | Uint32Array>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}

/** Whether a piece may end between two characters: not within a Windows line end, and not within an address. */
function mayEnd(before: number, after: number, count: number): boolean {
  if (before === 0x0a || (before === 0x0d && after !== 0x0a)) return true;
  // What begins the next piece: a space, a tag, an object of JSON.
  return count >= tooMuch && (after === 0x20 || after === 0x3c || after === 0x7b);
}
