/** How a document is written down, and where in its bytes each character stands. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, isText, type TextForm, textFormOf } from '../../../../lib/repair/document/encoding';
import { readPieces } from '../../../../lib/repair/document/pieces';
import { encode, encodings, writable } from './document-bytes';

const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );

describe('textFormOf', () => {
  it.each<[string, Uint8Array, TextForm]>([
    ['nothing', bytesOf(), { encoding: 'utf-8', mark: 0 }],
    ['ASCII', bytesOf('https://beian.miit.gov.cn/'), { encoding: 'utf-8', mark: 0 }],
    ['UTF-8', bytesOf('备案'), { encoding: 'utf-8', mark: 0 }],
    ['UTF-8 with a mark', bytesOf('\ufeff备案'), { encoding: 'utf-8', mark: 3 }],
    ['a mark before what is no UTF-8', bytesOf('\ufeff', [0xb1, 0xb8]), { encoding: 'utf-8', mark: 3 }],
    ['UTF-16 LE', encode('备案', 'utf-16le'), { encoding: 'utf-16le', mark: 2 }],
    ['UTF-16 BE', encode('备案', 'utf-16be'), { encoding: 'utf-16be', mark: 2 }],
    ['GBK', encode('网站备案号：粤', 'gb18030'), { encoding: 'gb18030', mark: 0 }],
    ['UTF-8 with a damaged byte', bytesOf('备案地址', [0xff], '网站'), { encoding: 'utf-8', mark: 0 }],
    ['UTF-8 cut in a character', bytesOf('备案地址').subarray(0, -1), { encoding: 'utf-8', mark: 0 }],
    ['GBK that is right UTF-8 by chance', encode('注站注注', 'gb18030'), { encoding: 'gb18030', mark: 0 }],
    ['the same, too short to tell', encode('注站注', 'gb18030'), { encoding: 'utf-8', mark: 0 }],
    ['the same beside ASCII', encode('1. 注站 2. 站注', 'gb18030'), { encoding: 'gb18030', mark: 0 }],
    ['accented letters', bytesOf('créée, déjà, été, né'), { encoding: 'utf-8', mark: 0 }],
    ['signs that stand alone', bytesOf('© 2017 · a · b » c'), { encoding: 'utf-8', mark: 0 }],
    ['Russian', bytesOf('Адрес сайта'), { encoding: 'utf-8', mark: 0 }],
    ['four bytes of GB 18030', bytesOf('a', [0x81, 0x30, 0x81, 0x30]), { encoding: 'gb18030', mark: 0 }],
  ])('%s', (_, bytes, form) => {
    expect(textFormOf(bytes)).toEqual(form);
  });

  it('knows four Chinese characters or more in UTF-8 and in GBK apart, whatever they say', () => {
    const chinese = fc.string({ unit: fc.constantFrom(...'备案注销网站主体接入商的是在'), minLength: 4 });
    fc.assert(
      fc.property(chinese, fc.constantFrom('utf-8', 'gb18030'), (text, encoding) => {
        expect(textFormOf(encode(text, encoding as 'utf-8')).encoding).toBe(encoding);
      }),
    );
  });

  it('a zero byte is of a text in UTF-16 alone', () => {
    expect(isText(bytesOf('a', [0], 'b'))).toBe(false);
    expect(isText(encode('ab', 'utf-16le'))).toBe(true);
    expect(isText(bytesOf([0xff]))).toBe(true);
  });
});

/** All pieces together, each offset held against what stands there. */
function readAll(bytes: Uint8Array, form: TextForm): string {
  let text = '';
  let end = form.mark;
  let isWhole = true;
  for (const piece of readPieces(bytes, form)) {
    isWhole &&= piece.offsets.length === piece.text.length + 1 && piece.offsets[0] === end;
    end = piece.offsets[piece.text.length] ?? Number.NaN;
    text += piece.text;
  }
  expect([isWhole, end]).toEqual([true, Math.max(bytes.length, form.mark)]);
  return text;
}

describe('readPieces', () => {
  const text = fc.string({ unit: fc.constantFrom(...writable), maxLength: 40 });

  it('reads UTF-8 as the browser does, right bytes or not', () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.array(fc.constantFrom(0x61, 0x7f, 0x80, 0x9f, 0xa0, 0xbf, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xff)),
      fc.string({ unit: 'grapheme' }).map((one) => [...new TextEncoder().encode(one)].slice(1)),
    );
    fc.assert(
      fc.property(bytes, (some) => {
        const given = Uint8Array.from(some);
        const form: TextForm = { encoding: 'utf-8', mark: 0 };
        expect(readAll(given, form)).toBe(decodeText(given, form));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(encodings)('reads what is written in %s', (encoding) => {
    fc.assert(
      fc.property(text, (written) => {
        const mark = encoding.startsWith('utf-16') ? 2 : 0;
        const bytes = encode(written, encoding);
        expect(readAll(bytes, { encoding, mark })).toBe(written);
        expect(decodeText(bytes, { encoding, mark })).toBe(written);
      }),
    );
  });

  it('reads all four-byte characters of GB 18030 that the browser does', () => {
    const four = fc.tuple(
      fc.integer({ min: 0x81, max: 0xe3 }),
      fc.integer({ min: 0x30, max: 0x39 }),
      fc.integer({ min: 0x81, max: 0xfe }),
      fc.integer({ min: 0x30, max: 0x39 }),
    );
    const form: TextForm = { encoding: 'gb18030', mark: 0 };
    fc.assert(
      fc.property(four, (bytes) => {
        const given = Uint8Array.from([0x61, ...bytes, 0x62]);
        const decoded = decodeText(given, form);
        if (!decoded.includes('\ufffd')) expect(readAll(given, form)).toBe(decoded);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(encodings)('loses no byte in %s, and no ASCII behind a damaged one', (encoding) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        readAll(bytes, { encoding, mark: 0 });
        if (encoding.startsWith('utf-16')) return;
        const link = encode(' http://a.cn ', encoding);
        expect(readAll(Uint8Array.from([...bytes, ...link]), { encoding, mark: 0 })).toContain(
          'http://a.cn ',
        );
      }),
    );
  });

  it.each([
    ['\n', 0],
    ['\r', 0],
    ['\r\n', 0],
    [' ', 300_000],
    ['<', 300_000],
  ])('ends a piece with a line, never within %j', (end, long) => {
    const line = `${'x'.repeat(Math.max(999, long))}${end}`;
    const whole = line.repeat(long ? 4 : 300);
    const bytes = new TextEncoder().encode(whole);
    const pieces = [...readPieces(bytes, { encoding: 'utf-8', mark: 0 })].map((piece) => piece.text);
    expect(pieces.join('')).toBe(whole);
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces.slice(0, -1))
      expect([piece.endsWith(end), piece.endsWith('x')]).toEqual([!long, Boolean(long)]);
  });
});
