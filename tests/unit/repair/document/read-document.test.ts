/** Filing addresses of a document: where they stand, what they are today. */
import { describe, expect, it } from 'vitest';
import {
  documentFault,
  isTooBig,
  mostDocumentMegabytes,
  readDocument,
} from '../../../../lib/repair/document/read-document';
import { encode, encodings } from './document-bytes';

const dead = 'http://www.miitbeian.gov.cn/';
const today = 'https://beian.miit.gov.cn/';

const read = (bytes: Uint8Array) => {
  const steps = [...readDocument(bytes)];
  return { repairs: steps.flatMap(({ repairs }) => repairs), last: steps.at(-1), steps };
};
const places = (text: string): [number, number][] =>
  read(encode(text, 'utf-8')).repairs.map(({ line, column }) => [line, column]);

describe('readDocument', () => {
  it.each(encodings)('says where in %s an address stands, what it is today and why', (encoding) => {
    const bytes = encode(`说明\r\n网站备案在「${dead}」查询。\r\n`, encoding);
    const { repairs, last } = read(bytes);
    expect(repairs).toMatchObject([
      {
        line: 2,
        column: 7,
        url: dead,
        repair: { url: today, reasons: ['retired-host'] },
        replacement: today,
        around: { before: '网站备案在「', written: dead, after: '」查询。' },
      },
    ]);
    const [one] = repairs;
    expect(new TextDecoder(encoding).decode(bytes.subarray(one?.start, one?.end))).toBe(dead);
    expect(last).toMatchObject({ fine: 0, lines: 2, read: bytes.length, total: bytes.length });
  });

  it.each<[string, string, [number, number][]]>([
    [
      'Unix',
      `\n\n${dead}\n ${dead}`,
      [
        [3, 1],
        [4, 2],
      ],
    ],
    ['Windows', `a\r\n\r\n${dead}\r\n`, [[3, 1]]],
    [
      'the old Macintosh',
      `a\r${dead}\r\r${dead}`,
      [
        [2, 1],
        [4, 1],
      ],
    ],
    ['all of them', `\r\n\n\r${dead}`, [[4, 1]]],
    [
      'none',
      `${dead} ${dead}`,
      [
        [1, 1],
        [1, 30],
      ],
    ],
    ['characters of two units', `𠮷 ${dead}`, [[1, 4]]],
  ])('counts lines that end as in %s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it('counts lines and columns on over its steps, in long lines too', () => {
    const many = `${`${'字'.repeat(500)}\r\n`.repeat(400)}x ${dead}\r\n`;
    expect(places(many.repeat(3))).toEqual([
      [401, 3],
      [802, 3],
      [1203, 3],
    ]);
    const long = `{"a":"${'字'.repeat(600_000)}"}`;
    expect(places(`\n${long} ${dead}${long}\n${dead}`)).toEqual([
      [2, long.length + 2],
      [3, 1],
    ]);
    expect(read(encode(many.repeat(3), 'utf-8')).steps.length).toBeGreaterThan(5);
  });

  it.each([
    ['', 0],
    ['a', 1],
    ['a\n', 1],
    ['a\nb', 2],
    ['a\r\n\r\n', 2],
  ])('%j has its lines', (text, lines) => {
    expect(read(encode(text, 'utf-8')).last?.lines ?? 0).toBe(lines);
  });

  it('counts good addresses of filing hosts, and none of other sites', () => {
    const { repairs, last } = read(
      encode(`${today} https://gdca.miit.gov.cn/ https://example.com/;jsessionid=${'A'.repeat(32)}`, 'utf-8'),
    );
    expect([repairs, last?.fine]).toEqual([[], 2]);
  });

  it('shows a short piece of a long line, without half characters', () => {
    const [one] = read(
      encode(`𠮷${'字'.repeat(99)}𠮷${'x'.repeat(38)} ${dead} ${'𠮷'.repeat(50)}`, 'utf-8'),
    ).repairs;
    expect(one?.around.before).toBe(`…${'x'.repeat(38)} `);
    expect(one?.around.after).toBe(` ${'𠮷'.repeat(19)}…`);
  });

  it('writes an address as its place needs it', () => {
    const bytes = encode(`{"url":"http:\\/\\/www.miitbeian.gov.cn\\/"}`, 'utf-8');
    expect(read(bytes).repairs).toMatchObject([
      { url: dead, replacement: 'https:\\/\\/beian.miit.gov.cn\\/' },
    ]);
  });
});

describe('documentFault', () => {
  const most = mostDocumentMegabytes * 2 ** 20;
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a mark alone', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty'],
    ['a mark of UTF-16 alone', Uint8Array.of(0xff, 0xfe), 'empty'],
    ['one character', Uint8Array.of(0x20), null],
    ['a program', Uint8Array.from([...new Array(9000).fill(0x61), 0]), 'notText'],
    ['UTF-16', encode('a', 'utf-16be'), null],
    ['the largest', new Uint8Array(most).fill(0x61), null],
    ['one byte more', new Uint8Array(most + 1).fill(0x61), 'tooBig'],
  ])('%s', (_, bytes, fault) => {
    expect(documentFault(bytes)).toBe(fault);
    expect(isTooBig(bytes.length)).toBe(fault === 'tooBig');
  });
});
