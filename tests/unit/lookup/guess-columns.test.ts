/** Tables without a header: which texts are one, what their columns hold, and that no number is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provinces } from '../../../data/directory';
import { guessColumns } from '../../../lib/lookup/list/guess-columns';
import { analyzeList, type ListRow } from '../../../lib/lookup/list/list-analysis';
import { findTable } from '../../../lib/lookup/list/list-source';
import { readCells } from '../../../lib/lookup/list/read-cells';
import { analyzeTable } from '../../../lib/lookup/list/table-rows';
import { tableCells, tableFilings, tableText } from '../../e2e/lookup/table-of-filings';
import footers from '../../fixtures/footers.json';
import { anyCharacter } from '../any-text';

const kindsOf = (text: string): string | null =>
  findTable(text)
    ?.columns.map(({ kind }) => kind ?? '-')
    .join(' ') ?? null;

/** The rows of a text as the list shows it. */
function rowsOf(text: string): ListRow[] {
  const table = findTable(text);
  const kinds = table?.columns.map(({ kind }) => kind) ?? [];
  return [...(table ? analyzeTable(text, table, kinds) : analyzeList(text))].flatMap(({ rows }) => rows);
}

/** A text of several lines, each made of where it stands. */
const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

const withoutHeader = (text: string): string => text.slice(text.indexOf('\r\n') + 2);

describe('a table without a header', () => {
  it.each<[string, string, string]>([
    [
      'three columns out of a spreadsheet',
      lines(3, (at) => `某公司${at}\t粤ICP备1705555${at}号-1\tsite${at}.com`),
      '- number domains',
    ],
    [
      'a .csv, codes and telephones in it',
      [
        '粤ICP备17055554号-1,91350100M000100Y43,13900139000,a@example.com',
        '京ICP备16044242号,91350100MA1000000T,+86 138-0013-8000,b@example.com',
      ].join('\n'),
      'number certificate mobile email',
    ],
    [
      'numbers of identity cards beside credit codes',
      '粤ICP备17055554号-1\t91350100M000100Y43\t11010519491231002X\n京ICP备16044242号\t91350100MA1000000T\t11010519491231002X',
      'number certificate -',
    ],
    ['those alone: who is in charge?', '粤ICP备17055554号-1\t11010519491231002X\n'.repeat(2), 'number -'],
    [
      'either of them in one column',
      '粤ICP备17055554号-1\t91350100M000100Y43\n京ICP备16044242号\t11010519491231002X',
      'number certificate',
    ],
    ['no telephone among them', '粤ICP备17055554号-1\t13900139000\n京ICP备16044242号\t没有', 'number -'],
    ['a landline', '粤ICP备17055554号-1\t13900139000\n京ICP备16044242号\t010-12345678', 'number -'],
    [
      'two telephones, of which nobody knows whose',
      '粤ICP备17055554号-1\t13900139000\t13900139001\n京ICP备16044242号\t13900139002\t13900139003',
      'number - -',
    ],
    [
      'the organiser’s number beside the service’s',
      '粤ICP备17055554号\t粤ICP备17055554号-1\ta.cn\n京ICP备16044242号\t京ICP备16044242号-2\tb.cn、c.cn',
      'number number domains',
    ],
    [
      'a credit code with a wrong sign',
      '粤ICP备17055554号-1\t91350100M000100Y44\n京ICP备16044242号\t91350100MA1000000T',
      'number -',
    ],
    [
      'empty cells, a masked number, a number in a remark',
      lines(20, (at) =>
        at === 4
          ? '粤ICP备170****4号\ta.cn\t'
          : `粤ICP备170555${10 + at}号\t${at === 6 ? '' : 'a.cn'}\t${at === 9 ? '原号 京ICP备16044242号' : ''}`,
      ),
      'number domains -',
    ],
    [
      'a title above',
      `2026年清单,,\n${lines(8, (at) => `${at},粤ICP备1705555${at}号,a.cn`)}`,
      '- number domains',
    ],
  ])('%s', (_, text, kinds) => {
    expect(kindsOf(text)).toBe(kinds);
    expect(findTable(text)).toMatchObject({ headerLine: 0 });
  });

  it('of 60 filings is read with or without its header alike, but for what cells cannot say', () => {
    for (const text of [tableText(), tableCells()]) {
      const bare = withoutHeader(text);
      expect(kindsOf(bare)).toBe('- mobile - - domains number certificate - - - email -');
      const told = (rows: ListRow[]) =>
        rows.map(({ number, domain, values: { mobile, certificate, email } }) =>
          number ? [number.canonical, domain, mobile, certificate, email] : null,
        );
      expect(told(rowsOf(bare))).toEqual(told(rowsOf(text)));
    }
    const [first] = rowsOf(withoutHeader(tableCells()));
    expect(first).toMatchObject({ line: 1, values: { mobile: tableFilings[0]?.mobile } });
  });

  it('has its first row as a row, and one that is longer, shorter or without a number is read as a line', () => {
    const text = [
      ...Array.from({ length: 25 }, (_, at) => `a${at}.cn,粤ICP备170555${10 + at}号-1`),
      '京ICP备16044242号',
      '京ICP备16044243号,b.cn',
      'c.cn,京ICP备16044244号,多',
      'd.cn,京ICP备16044***号',
    ].join('\n');
    const rows = rowsOf(text);
    expect(rows[0]).toMatchObject({ line: 1, values: { domains: 'a0.cn' } });
    expect(rows.slice(25).map(({ number, reason, domain }) => [number?.canonical ?? reason, domain])).toEqual(
      [
        ['京ICP备16044242号', null],
        ['京ICP备16044243号', 'b.cn'],
        ['京ICP备16044244号', 'c.cn'],
        ['masked', 'd.cn'],
      ],
    );
    expect(rows.slice(25).map(({ values }) => values)).toEqual([{}, {}, {}, { domains: 'd.cn' }]);
  });

  it('is found whatever the order of its columns, with each kind in its place', () => {
    const cells = {
      number: (at: number) => `粤ICP备170555${10 + at}号-1`,
      domains: (at: number) => `site${at}.com`,
      mobile: (at: number) => `139001390${10 + at}`,
      email: (at: number) => `name${at}@example.com`,
      certificate: () => '91350100M000100Y43',
      '-': (at: number) => `某某公司${at}`,
    };
    const kinds = Object.keys(cells) as (keyof typeof cells)[];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(kinds, { minLength: 2 }).filter((some) => some.includes('number')),
        fc.constantFrom('\t', ','),
        fc.integer({ min: 2, max: 40 }),
        (some, delimiter, count) => {
          const text = lines(count, (at) => some.map((kind) => cells[kind](at)).join(delimiter));
          expect(kindsOf(text)).toBe(some.join(' '));
        },
      ),
    );
  });
});

describe('lines of text', () => {
  it.each([
    ['one line', 'a.com,粤ICP备17055554号-1,公司'],
    [
      'numbers beside numbers',
      '粤ICP备17055554号-1,京ICP备16044242号\n粤ICP备17055555号-1,京ICP备16044243号',
    ],
    ['names alone', 'a.com,b.com\nc.com,d.com'],
    [
      'sentences with as many commas',
      lines(5, (at) => `请注销我们的网站a${at}.com, 备案号是粤ICP备1705555${at}号-1, 谢谢`),
    ],
    [
      'sentences in English',
      lines(5, (at) => `Our site a${at}.com, number 粤ICP备1705555${at}号-1, can be cancelled`),
    ],
    ['other commas each', '粤ICP备17055554号-1,a.com\n京ICP备16044242号,b,c\n粤ICP备17055555号-1'],
    [
      'footers',
      lines(4, (at) => `Copyright 202${at} 某公司, 粤ICP备1705555${at}号-1 粤公网安备44030502008569号, 电话`),
    ],
    [
      'every tenth without',
      lines(40, (at) => (at % 10 === 9 ? `s${at}.cn` : `s${at}.cn,粤ICP备170555${10 + at}号`)),
    ],
    [
      'numbers that would be lost',
      lines(6, (at) => `粤ICP备1705555${at}号-1,原号京ICP备1604424${at}号,a.com`),
    ],
    ['semicolons', lines(4, (at) => `粤ICP备1705555${at}号-1;a${at}.com`)],
  ])('%s', (_, text) => {
    expect(findTable(text)).toBeNull();
  });

  it('are the footers of real pages, alone and together', () => {
    const texts = footers.map(({ text }) => text);
    for (const text of [...texts, texts.join('\n')]) expect(findTable(text)).toBeNull();
  });

  it('are sentences around a number, wherever their commas stand', () => {
    const word = fc.constantFrom('网站', '备案号是', 'number', 'a.com', '我们公司', '请', '注销', '2026');
    const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
    const sentence = fc.record({
      before: fc.array(words, { maxLength: 2 }),
      around: fc.tuple(words, words),
      after: fc.array(words, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(sentence, fc.integer({ min: 1, max: 30 }), ({ before, around, after }, count) => {
        const text = lines(count, (at) =>
          [...before, `${around[0]} 粤ICP备170555${10 + at}号-1 ${around[1]}`, ...after].join(', '),
        );
        expect(findTable(text)).toBeNull();
      }),
    );
  });
});

describe('whatever it is', () => {
  const cell = fc.oneof(
    fc.constantFrom(...provinces.map(({ prefix }) => `${prefix}ICP备17055554号-1`)),
    fc.constantFrom(...'a.com|13900139000||某公司|原号 京ICP备16044242号|粤ICP备170****4号|"|1'.split('|')),
  );

  it('nothing throws', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: anyCharacter }))), (rows) => {
        const kinds = guessColumns(rows);
        expect(kinds === null || kinds.includes('number')).toBe(true);
      }),
    );
  });

  it('no row whose number a line would have loses it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 30 }),
        (rows) => {
          const text = rows.map((cells) => cells.join('\t')).join('\n');
          // Not two quotation marks that make one row of several lines.
          fc.pre([...readCells(text, '\t')].length === rows.length);
          const withNumber = (found: ListRow[]) =>
            new Set(found.flatMap(({ number, line }) => (number ? line : [])));
          const asLines = [...analyzeList(text)].flatMap((step) => step.rows);
          expect(withNumber(rowsOf(text))).toEqual(withNumber(asLines));
        },
      ),
    );
  });
});
