import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formRowsOf } from '../../../lib/lookup/list/form-rows';
import type { ListRow } from '../../../lib/lookup/list/list-analysis';
import { findTable } from '../../../lib/lookup/list/list-source';
import { analyzeTable } from '../../../lib/lookup/list/table-rows';
import { anyCharacter } from '../any-text';

function read(text: string, step?: number): ListRow[] {
  const table = findTable(text);
  if (!table) throw new Error('no table');
  const kinds = table.columns.map(({ kind }) => kind);
  return [...analyzeTable(text, table, kinds, step)].flatMap(({ rows }) => rows);
}
const short = ({ line, number, domain, reason, values }: ListRow) => [
  line,
  number?.canonical ?? reason,
  domain,
  values,
];

describe('findTable', () => {
  it.each([
    ['a comma', '备案号,域名\n粤ICP备17055554号-1,a.com', ',', 1],
    ['a semicolon', '备案号;域名;主办单位\n粤ICP备17055554号-1;a.com;某,某', ';', 1],
    ['cells out of a spreadsheet', '序号\t备案号\t单位名称\n1\t粤ICP备17055554号-1\t某公司', '\t', 1],
    ['a title above', '2026年注销清单,,\n,,\n备案号,域名,备注\n粤ICP备17055554号-1,a.com,', ',', 3],
    ['one column', '备案号\n粤ICP备17055554号-1', '\t', 1],
    ['a mark and marks', '\ufeff"备案号","域名"\r\n', ',', 1],
    ['names over two lines', '"备案号\n(必填)","主办单位\n名称"\n', ',', 1],
  ])('finds %s', (_, text, delimiter, headerLine) => {
    expect(findTable(text)).toMatchObject({ delimiter, headerLine });
  });

  it.each([
    '粤ICP备17055554号-1\n京ICP备16044242号',
    'a.com,粤ICP备17055554号-1,公司',
    '域名\na.com',
    '粤ICP备17055554号-1,备案号,域名\n备案号,域名',
    '主办单位名称：某某公司\n备案号：粤ICP备17055554号-1',
    '',
    '\n\n',
    ...'一二三四五'.split('').map((sign) => `${`${sign}\n`.repeat(5)}备案号,域名`),
  ])('%j is lines of text', (text) => {
    expect(findTable(text)).toBeNull();
  });

  it('says what each column is called, holds and begins with', () => {
    expect(findTable('序号,备案号, 单位 名称,\n1,,某公司\n2,粤ICP备17055554号,,')?.columns).toEqual([
      { name: '序号', sample: '1', kind: null },
      { name: '备案号', sample: '粤ICP备17055554号', kind: 'number' },
      { name: '单位 名称', sample: '某公司', kind: 'organiser' },
      { name: '', sample: '', kind: null },
    ]);
  });
});

describe('analyzeTable', () => {
  it('reads numbers and values by column, in any order, and counts rows as a spreadsheet', () => {
    const text = [
      '手机,域名,主体备案号,网站备案号,单位名称,备注',
      '13800138000,www.a.com,粤ICP备17055554号,粤ICP备17055554号-1,"甲,公司","原号 京ICP备16044242号',
      '两行"',
      '',
      ",b.com,粤ICP备17055555号,,='乙',",
      ',c.com,,粤ICP备170****4号,="0123",',
      ',d.com,,,丙,',
      ',,粤ICP备17055554号,"粤ICP备17055554号-1、粤ICP备17055554号-2",丁',
      ',,,,只有单位,',
    ].join('\n');
    expect(read(text).map(short)).toEqual([
      [
        2,
        '粤ICP备17055554号-1',
        'a.com',
        {
          mobile: '13800138000',
          domains: 'www.a.com',
          organiser: '甲,公司',
          remarks: '原号 京ICP备16044242号\n两行',
        },
      ],
      [4, '粤ICP备17055555号', 'b.com', { domains: 'b.com', organiser: "='乙'" }],
      [5, 'masked', 'c.com', { domains: 'c.com', organiser: '0123' }],
      [6, 'domain-only', 'd.com', { domains: 'd.com', organiser: '丙' }],
      [7, '粤ICP备17055554号-1', null, { organiser: '丁' }],
      [7, '粤ICP备17055554号-2', null, { organiser: '丁' }],
      [8, 'no-number', null, { organiser: '只有单位' }],
    ]);
    expect(read(text).map(({ repeats }) => repeats)).toEqual([null, null, null, null, 2, null, null]);
  });

  it('takes the number alone from a row that has more cells than the table columns', () => {
    const rows = read('备案号,单位名称,手机\n粤ICP备17055554号-1,甲,公司,13800138000');
    expect(rows.map(short)).toEqual([[2, '粤ICP备17055554号-1', null, {}]]);
    expect(rows.map(({ isMoved }) => isMoved)).toEqual([true]);
  });

  it('looks for numbers in the whole row where no column holds them', () => {
    const [row] = read('单位名称,手机,随便\n甲,13800138000,见 粤ICP备17055554号-1');
    expect(row).toMatchObject({ number: { canonical: '粤ICP备17055554号-1' }, values: { organiser: '甲' } });
  });

  it('gives the same rows in parts of any size', () => {
    const text = `备案号,域名\n${'粤ICP备17055554号-1,a.com\n\n'.repeat(50)}`;
    const whole = read(text);
    expect(whole).toHaveLength(50);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (step) => {
        expect(read(text, step)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  it('never throws, and every row has a province or a reason', () => {
    const cell = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 30 }),
      fc.constantFrom('粤ICP备17055554号-1', '"', '\n', ',', 'a.com', '粤ICP备****号'),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
        for (const row of read(`备案号,域名,手机\n${cells.join(',')}`, 2))
          expect(row.provinceId === null).toBe(row.reason !== null);
      }),
    );
  });
});

describe('formRowsOf', () => {
  it('has rows that say the same of a filing once, with all their domains; those that differ stay', () => {
    const text = [
      '备案号,域名,单位名称',
      '粤ICP备17055554号-1,a.com,甲',
      '粤ICP备17055554号-1,b.com,甲',
      '粤ICP备17055554号-1,a.com,丙',
      '京ICP备16044242号,,丁',
      '粤B2-20090191,c.com,戊',
      '粤ICP备1705号,d.com,己',
    ].join('\n');
    expect(
      formRowsOf(read(text)).map(({ line, number, values }) => [line, number.canonical, values]),
    ).toEqual([
      [2, '粤ICP备17055554号-1', { domains: 'a.com、b.com', organiser: '甲' }],
      [4, '粤ICP备17055554号-1', { domains: 'a.com', organiser: '丙' }],
      [5, '京ICP备16044242号', { organiser: '丁' }],
    ]);
  });
});
