/**
 * Single characters of a file, with the bytes that they take: browsers decode every encoding, but none tells where in
 * the bytes a character stands, and for GB 18030 none encodes.
 */

/** A code point and the number of its bytes in one number, for there are millions. U+FFFD where the bytes are none. */
export type Character = number;

export const codePointIn = (character: Character): number => character >> 3;
export const lengthIn = (character: Character): number => character & 7;

/** Reads the character at a place, which is inside the bytes. Takes one byte at least. */
export type ReadCharacter = (bytes: Uint8Array, at: number) => Character;

const broken = 0xfffd;

function made(codePoint: number, length: number): Character {
  return (codePoint << 3) | length;
}

/** UTF-8 as browsers decode it (Encoding Standard, UTF-8 decoder): the longest beginning of a character is one U+FFFD. */
export const readUtf8: ReadCharacter = (bytes, at) => {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return made(lead, 1);
  const needed = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
  if (needed === 0) return made(broken, 1);
  let codePoint = lead & (0x3f >> needed);
  let [lower, upper] = secondBytes(lead);
  for (let read = 1; read <= needed; read += 1) {
    const byte = bytes[at + read] ?? 0;
    if (byte < lower || byte > upper) return made(broken, read);
    codePoint = (codePoint << 6) | (byte & 0x3f);
    lower = 0x80;
    upper = 0xbf;
  }
  return made(codePoint, needed + 1);
};

/** No overlong forms, no surrogates, nothing beyond U+10FFFF. */
function secondBytes(lead: number): [lowest: number, highest: number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xf0) return [0x90, 0xbf];
  return [0x80, lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf];
}

/** UTF-16, unit by unit: half a pair is as good as any other. */
export const readUtf16le: ReadCharacter = (bytes, at) => readUnit(bytes, at, 1, 0);
export const readUtf16be: ReadCharacter = (bytes, at) => readUnit(bytes, at, 0, 1);

function readUnit(bytes: Uint8Array, at: number, high: number, low: number): Character {
  if (at + 1 >= bytes.length) return made(broken, 1);
  return made(((bytes[at + high] ?? 0) << 8) | (bytes[at + low] ?? 0), 2);
}

/** GB 18030; a byte that begins nothing is one U+FFFD, and no ASCII behind it is lost. */
export const readGb18030: ReadCharacter = (bytes, at) => {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return made(first, 1);
  const second = bytes[at + 1] ?? 0;
  if (first === 0x80 || first === 0xff) return made(first === 0x80 ? 0x20ac : broken, 1);
  if (second >= 0x30 && second <= 0x39) return readFour(bytes, at);
  if (second < 0x40 || second === 0x7f || second === 0xff) return made(broken, 1);
  const unit = tables().pairs[(first - 0x81) * trails + second - (second < 0x7f ? 0x40 : 0x41)] ?? broken;
  return made(unit, 2);
};

function readFour(bytes: Uint8Array, at: number): Character {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + 4);
  if (third < 0x81 || third > 0xfe || fourth < 0x30 || fourth > 0x39) return made(broken, 1);
  const pointer = (((first - 0x81) * 10 + second - 0x30) * 126 + third - 0x81) * 10 + fourth - 0x30;
  const beyond = pointer - 189_000;
  if (beyond >= 0) return beyond <= 0xfffff ? made(0x10000 + beyond, 4) : made(broken, 1);
  const unit = tables().fours[pointer] ?? broken;
  return made(unit, unit === broken ? 1 : 4);
}

/** Second bytes of a pair: 0x40 to 0xFE without 0x7F. */
const trails = 190;
/** Characters of four bytes below U+10000. */
const fourCount = 39_420;

interface Tables {
  pairs: Uint16Array;
  fours: Uint16Array;
}
let known: Tables | null = null;

/** What the browser's own decoder says of every pair and of the fours, asked once: together some milliseconds. */
function tables(): Tables {
  known ??= {
    pairs: decodeAll(126 * trails, (index) => {
      const second = 0x40 + (index % trails);
      return [0x81 + Math.floor(index / trails), second < 0x7f ? second : second + 1];
    }),
    fours: decodeAll(fourCount, (pointer) => [
      0x81 + Math.floor(pointer / 12_600),
      0x30 + (Math.floor(pointer / 1260) % 10),
      0x81 + (Math.floor(pointer / 10) % 126),
      0x30 + (pointer % 10),
    ]),
  };
  return known;
}

function decodeAll(count: number, bytesOf: (index: number) => number[]): Uint16Array {
  const lines: number[] = [];
  for (let index = 0; index < count; index += 1) lines.push(...bytesOf(index), 0x0a);
  // A line break is part of no character, so what is none of one character cannot shift the others.
  const text = new TextDecoder('gb18030').decode(Uint8Array.from(lines)).split('\n');
  return Uint16Array.from({ length: count }, (_, index) => {
    const one = text[index] ?? '';
    return one.length === 1 ? one.charCodeAt(0) : broken;
  });
}
