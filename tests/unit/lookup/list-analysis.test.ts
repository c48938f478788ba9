import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { analyzeList, countByProvince, type ListRow } from '../../../lib/lookup/list/list-analysis';
import { toCsv } from '../../../lib/lookup/list/list-csv';
import { decodeText } from '../../../lib/repair/document/encoding';
import footers from '../../fixtures/footers.json';
import { anyCharacter } from '../any-text';

const analyze = (text: string, step?: number): ListRow[] =>
  [...analyzeList(text, step)].flatMap((progress) => progress.rows);

describe('analyzeList', () => {
  it.each([
    ['粤ICP备17055554号-1', 'gd', null],
    ['example.com,粤ICP备17055554号-1,公司', 'gd', null],
    ['"example.com","川ICP备17055554号"', 'sc', null],
    ['京公网安备 11010502008968号', 'bj', null],
    ['example.com', null, 'domain-only'],
    ['https://www.example.com/a?b=c', null, 'domain-only'],
    ['例子.中国', null, 'domain-only'],
    ['http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action', null, 'authority'],
    ['beian.miit.gov.cn', null, 'authority'],
    ['beian.miit.gov.cn.evil.example', null, 'domain-only'],
    ['17055554', null, 'no-prefix'],
    ['ICP备17055554号', null, 'no-prefix'],
    ['example.com 2023003457号', null, 'no-prefix'],
    ['粤ICP备170****4号', null, 'masked'],
    ['粤ICP备xxxxxxxx号', null, 'masked'],
    ['粤ICP备1705555X号', null, 'masked'],
    ['粤ICP备170555??号', null, 'masked'],
    ['粤ICP备17●●●●●●号', null, 'masked'],
    ['粤ICP备1705号', null, 'digit-count'],
    ['粤ICP备170555541234号', null, 'digit-count'],
    ['北京ICP备案 13900001111', null, 'no-number'],
    ['南京ICP备17055554号', null, 'no-prefix'],
    ['萌ICP备20201234号', null, 'no-prefix'],
    ['阿里云ICP备案17055554号', null, 'no-prefix'],
    ['合字B2-20180025', null, 'no-province'],
    ['B2-20180025', null, 'no-province'],
    ['什么也不是', null, 'no-number'],
    ['=cmd|calc', null, 'no-number'],
  ])('%s → %s %s', (line, provinceId, reason) => {
    expect(analyze(line)).toMatchObject([{ line: 1, text: line, provinceId, reason, repeats: null }]);
  });

  it('counts lines as an editor does and gives each number a row', () => {
    const text =
      '\ufeff粤ICP备17055554号\r\n\r\n  \n京ICP备16044242号 京公网安备11010502008968号\nexample.com\n粵ICP備17055554號';
    expect(
      analyze(text).map(({ line, number, repeats }) => [line, number?.canonical ?? null, repeats]),
    ).toEqual([
      [1, '粤ICP备17055554号', null],
      [4, '京ICP备16044242号', null],
      [4, '京公网安备11010502008968号', null],
      [5, null, null],
      [6, '粤ICP备17055554号', 1],
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('takes %j for the end of a line', (end) => {
    const text = ['粤ICP备17055554号', '', '京ICP备16044242号', ''].join(end);
    expect(analyze(text).map(({ line }) => line)).toEqual([1, 3]);
  });

  it('keeps the domain that stands with a number', () => {
    expect(analyze('Example.COM\t粤ICP备17055554号')[0]).toMatchObject({ domain: 'example.com' });
  });

  it('gives the same rows in parts of any size, and reads to the end', () => {
    const lines = footers.map((footer) => footer.text.replaceAll('\n', ' '));
    const text = lines.join('\n');
    const whole = analyze(text);
    expect(new Set(whole.map((row) => row.line)).size).toBe(lines.length);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (step) => {
        expect(analyze(text, step)).toEqual(whole);
        const reads = [...analyzeList(text, step)].map((progress) => progress.read);
        expect(reads).toEqual([...reads].sort((a, b) => a - b));
        expect(reads.at(-1)).toBe(text.length);
      }),
      { numRuns: 20 },
    );
  });

  it('never throws, and every row has a province or a reason', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 500 }), (text) => {
        for (const row of analyze(text, 2)) expect(row.provinceId === null).toBe(row.reason !== null);
      }),
    );
  });
});

describe('countByProvince', () => {
  it('counts rows, kinds and different subjects, what is unknown last', () => {
    const rows = analyze(
      '粤ICP备17055554号-1\n粤ICP备17055554号-2A\n粤B2-20090191\n京ICP备16044242号\n?\n?\n?\n?',
    );
    expect(countByProvince(rows)).toEqual([
      {
        provinceId: 'gd',
        rows: 3,
        subjects: 1,
        kinds: { 'icp-website': 1, 'icp-app': 1, 'vat-licence': 1 },
      },
      { provinceId: 'bj', rows: 1, subjects: 1, kinds: { 'icp-subject': 1 } },
      { provinceId: null, rows: 4, subjects: 0, kinds: {} },
    ]);
  });
});

describe('toCsv', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '|cmd', '＝1', '＋1', '－1', '＠x', '\r=1'])(
    'lets no spreadsheet run %j',
    (cell) => {
      const [, row = []] = Papa.parse<string[]>(toCsv(['a'], [[cell]]).slice(1)).data;
      expect(row[0]).toBe(`'${cell}`);
    },
  );

  it('begins with a mark, ends lines as Excel does, and gives back what was put in', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/^\s*[=+\-@|%＝＋－＠]|^[\t\r\n]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.nat()), { minLength: 1 }), (rows) => {
        const csv = toCsv(['域名', 'b', 'c'], rows);
        expect(csv.startsWith('\uFEFF域名,b,c\r\n')).toBe(true);
        const read = Papa.parse<string[]>(csv.slice(1).replace(/\r\n$/, ''), { delimiter: ',' }).data;
        expect(read.slice(1)).toEqual(rows.map((row) => row.map(String)));
      }),
    );
  });
});

describe('decodeText', () => {
  it.each([
    ['UTF-8', [0xe7, 0xb2, 0xa4]],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xe7, 0xb2, 0xa4]],
    ['UTF-16 LE', [0xff, 0xfe, 0xa4, 0x7c]],
    ['UTF-16 BE', [0xfe, 0xff, 0x7c, 0xa4]],
    ['GB 18030', [0xd4, 0xc1]],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe('粤');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void decodeText(bytes)));
  });
});
