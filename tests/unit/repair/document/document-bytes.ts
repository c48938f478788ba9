/** Documents as bytes, for tests: text in every encoding. */
import type { Encoding } from '../../../../lib/repair/document/encoding';

export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const satisfies readonly Encoding[];

/** Every pair of GB 18030 by its character, as the decoder of this platform has it. */
const pairs = new Map<string, [number, number]>();
for (let first = 0x81; first <= 0xfe; first += 1)
  for (let second = 0x40; second <= 0xfe; second += 1) {
    const text = new TextDecoder('gb18030').decode(Uint8Array.of(first, second));
    if (text.length === 1 && text !== '\ufffd') pairs.set(text, [first, second]);
  }

/** Characters that every encoding here can write. */
export const writable = [...'aZ09 .,:;"\'<>()[]{}\t\r\n，。：（）《》、', ...pairs.keys()].filter(
  (sign) => sign.charCodeAt(0) < 0x80 || pairs.has(sign),
);

/** A text in an encoding, with the mark that UTF-16 must have. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'gb18030')
    return Uint8Array.from([...text].flatMap((sign) => pairs.get(sign) ?? [sign.charCodeAt(0)]));
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
  const bytes = units.flatMap((unit) => [unit & 0xff, unit >> 8]);
  return Uint8Array.from(encoding === 'utf-16le' ? bytes : units.flatMap((unit) => [unit >> 8, unit & 0xff]));
}
