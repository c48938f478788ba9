/** A repaired document: what was chosen is new, and every other byte is the old one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Encoding, type TextForm, textFormOf } from '../../../../lib/repair/document/encoding';
import { type DocumentRepair, readDocument } from '../../../../lib/repair/document/read-document';
import { repairDocument } from '../../../../lib/repair/document/repair-document';
import { encode, encodings, writable } from './document-bytes';

const session = '8B2C0E0A4F7D4C1E9A0B1C2D3E4F5A6B';
const addresses = [
  'http://www.miitbeian.gov.cn/',
  `http://www.miitbeian.gov.cn/state/outPortal/loginPortal.action;jsessionid=${session}.node1?a=1`,
  'http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action',
  'https://beian.miit.gov.cn/',
  `https://beian.miit.gov.cn/;jsessionid=${session}#/Integrated/index`,
  'http:\\/\\/www.miitbeian.gov.cn\\/',
  'https://www.example.com/',
];
const ends = ['\n', '\r\n', '\r', ' ', '，', '">', '](', ')'];

const repairsOf = (bytes: Uint8Array, form: TextForm = textFormOf(bytes)): DocumentRepair[] =>
  [...readDocument(bytes, form)].flatMap(({ repairs }) => repairs);

/** Documents of text, addresses, and, between them, bytes that are no text at all. */
const documents: fc.Arbitrary<{ bytes: Uint8Array; form: TextForm }> = fc
  .tuple(
    fc.constantFrom(...encodings),
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...addresses) },
        { weight: 3, arbitrary: fc.constantFrom(...ends) },
        { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(...writable), maxLength: 20 }) },
        { weight: 1, arbitrary: fc.uint8Array({ maxLength: 6 }) },
      ),
      { maxLength: 24 },
    ),
    fc.boolean(),
  )
  .map(([encoding, parts, mark]) => {
    const bytes = Uint8Array.from([
      ...(mark && encoding === 'utf-8' ? [0xef, 0xbb, 0xbf] : []),
      ...encode('', encoding),
      ...parts.flatMap((part) =>
        typeof part === 'string'
          ? [...encode(part, encoding).subarray(encode('', encoding).length)]
          : [...part],
      ),
    ]);
    return { bytes, form: textFormOf(bytes) };
  });

/** Holds every byte of a repaired document against the old one: gaps between changes, and new addresses in ASCII. */
function compare(before: Uint8Array, after: Uint8Array, encoding: Encoding, done: DocumentRepair[]): void {
  let old = 0;
  let at = 0;
  for (const { start, end, replacement } of done) {
    const gap = start - old;
    expect(Buffer.compare(before.subarray(old, start), after.subarray(at, at + gap))).toBe(0);
    at += gap;
    const alone = repairDocument(before, encoding, [{ start, end, replacement }]).length;
    const written = after.subarray(at, at + alone - before.length + end - start);
    if (/^[ -~]*$/.test(replacement)) expect(new TextDecoder(encoding).decode(written)).toBe(replacement);
    at += written.length;
    old = end;
  }
  expect(Buffer.compare(before.subarray(old), after.subarray(at))).toBe(0);
}

describe('repairDocument', () => {
  it('changes no byte outside of what was chosen, in any encoding, whatever the bytes', () => {
    fc.assert(
      fc.property(documents, fc.infiniteStream(fc.boolean()), ({ bytes, form }, ticks) => {
        const chosen = repairsOf(bytes, form).filter(() => ticks.next().value);
        compare(bytes, repairDocument(bytes, form.encoding, chosen), form.encoding, chosen);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same bytes back when nothing was chosen', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.constantFrom(...encodings), (bytes, encoding) => {
        expect(Buffer.compare(repairDocument(bytes, encoding, []), bytes)).toBe(0);
      }),
    );
  });

  it('leaves nothing to repair when all was chosen', () => {
    fc.assert(
      fc.property(documents, ({ bytes, form }) => {
        const after = repairDocument(bytes, form.encoding, repairsOf(bytes, form));
        expect(repairsOf(after, form).map(({ url }) => url)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds every address that stands by itself, behind whatever bytes', () => {
    const dead = encode(` ${addresses[0]} `, 'gb18030');
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (parts) => {
        const bytes = Uint8Array.from(parts.flatMap((part) => [...part, ...dead]));
        const found = repairsOf(bytes, { encoding: 'gb18030', mark: 0 }).map(({ url }) => url);
        // Behind “](” the blanks before it are its own, as in a link of Markdown.
        expect(found.filter((url) => url.trim() === addresses[0]).length).toBeGreaterThanOrEqual(
          parts.length,
        );
      }),
    );
  });

  it.each(encodings)('keeps the bytes of characters that an address keeps, in %s', (encoding) => {
    const mark = encode('', encoding).length;
    const old = encode('x/号路x号?a', encoding).subarray(mark);
    const [first = 0, last = 0] = [7, old.length];
    // Two that are none, and look alike.
    const one = encoding === 'utf-8' || encoding === 'gb18030';
    const broken = one ? [0xff, 0x2f, 0xfe] : [];
    const before = Uint8Array.from([...new Array(first).fill(0x20), ...old, ...broken]);
    const end = first + last + broken.length;
    const replacement = `x/路号${one ? '\ufffd/\ufffd' : ''}`;
    const after = repairDocument(before, encoding, [{ start: first, end, replacement }]);
    const expected = encode('x/路号', encoding).subarray(mark);
    expect([...after.subarray(first)]).toEqual([...expected, ...broken]);
  });

  it('writes what GB 18030 has no bytes for in a browser as an address does', () => {
    const after = repairDocument(Uint8Array.of(0x61), 'gb18030', [{ start: 0, end: 1, replacement: 'b号' }]);
    expect(new TextDecoder().decode(after)).toBe('b%E5%8F%B7');
  });
});
