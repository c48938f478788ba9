import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFilingNumbers } from '../../../lib/filing/filing-number';

const read = (text: string): [canonical: string, part: string][] =>
  findFilingNumbers(text).map(({ canonical, start, end }) => [canonical, text.slice(start, end)]);

describe('a prefix that a sign keeps from ICP', () => {
  const number = '京ICP备2020046999号';
  it.each([
    '京-ICP备2020046999号',
    '京 - ICP备2020046999号',
    '京—ICP备2020046999号',
    '京·ICP备2020046999号',
    '京・ICP备2020046999号',
    '京|ICP备2020046999号',
    '京 ｜ ICP备2020046999号',
    '京:ICP备2020046999号',
    '京：ICP备案号：2020046999',
    '京/ICP备2020046999号',
    '京_ICP备2020046999号',
    '京，ICP备2020046999号',
    '（京）ICP备2020046999号',
    '( 京 ) ICP备2020046999号',
    '[京]ICP备2020046999号',
    '【京】ICP备2020046999号',
    '〔京〕ICP备2020046999号',
    '"京"ICP备2020046999号',
    "'京'ICP备2020046999号",
    '“京”ICP备2020046999号',
    '「京」ICP备2020046999号',
    '京ICP备“2020046999”号',
  ])('%s is read whole', (text) => {
    expect(read(`© ${text} 版权`)).toEqual([[number, text]]);
    expect(read(`(备案号${text})`)).toEqual([[number, text]]);
  });

  it.each([
    ['京-ICP证030173号', '京ICP证030173号'],
    ['（京）ICP证030173号-1', '京ICP证030173号-1'],
    ['（川）ICP备17055554号', '蜀ICP备17055554号'],
    ['京公网安备11010502008968号京-ICP备17055554号', '京公网安备11010502008968号', '京ICP备17055554号'],
  ])('%s → %s', (text, ...numbers) => {
    expect(read(text).map(([canonical]) => canonical)).toEqual(numbers);
  });

  it.each([
    '北京 | ICP备17055554号',
    '更新：ICP备17055554号',
    '最新|ICP备17055554号',
    '收藏-ICP备案17055554',
    '阿里云-ICP备案17055554',
    '腾讯（云）ICP备案17055554',
    '京）ICP备17055554号',
    '萌-ICP备20231234号',
    '（萌）ICP备20231234号',
    '星云·ICP备20231234号',
    '京--ICP备17055554号',
    '京\n\nICP备17055554号',
    '京-ICP备170****4号',
    '京-备17055554号',
  ])('finds nothing in %j', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('digits of a public-security number in groups', () => {
  it.each([
    ['京公网安备 1101 0502 008968号', '京公网安备 1101 0502 008968号'],
    ['京公网安备11010502-008968', '京公网安备11010502-008968'],
    ['京公网安备 110105 02008968 号', '京公网安备 110105 02008968 号'],
    ['京公网安备 11 01 05 02 0089 68号', '京公网安备 11 01 05 02 0089 68号'],
    ['京公网安备（1101 0502 008968）号', '京公网安备（1101 0502 008968）号'],
    ['公安备案号：1101-0502-008968', '公安备案号：1101-0502-008968'],
    ['京公网安备 1101 0502 008968 2020 版权', '京公网安备 1101 0502 008968'],
    ['京公网安备11010502008968 2020', '京公网安备11010502008968'],
    ['京公网安备 11010502008968-1', '京公网安备 11010502008968'],
  ])('%s', (text, part) => {
    expect(read(text)).toEqual([['京公网安备11010502008968号', part]]);
  });

  it.each([
    '京公网安备 1101 0502 0089**号',
    '京公网安备110105020089**号',
    '京公网安备 1101 0502 00896号',
    '京公网安备 1101 0502 0089688号',
    '京公安备案 400-810-6666 1234',
    '公安备案 010-88886666 1234',
    '京公网安备 1101 0502\n\n008968号',
    '京公网安备 9901 0502 008968号',
  ])('finds nothing in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('are joined, wherever they are parted', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.stringMatching(/^11\d{11}[1-9]$/),
        cuts,
        fc.constantFrom(' ', '-'),
        (digits, at, gap) => {
          const groups = (digits.match(/../g) ?? [])
            .map((pair, i) => (at.includes(i) ? gap : '') + pair)
            .join('');
          const found = read(`京公网安备${groups}号`);
          fc.pre(groups.split(gap).every((group) => group.length <= 8) || !groups.includes(gap));
          expect(found).toEqual([[`京公网安备${digits}号`, `京公网安备${groups}号`]]);
        },
      ),
    );
  });
});

describe('operating licences', () => {
  it.each(['京ICP证030173*号', '京ICP证03017****号', '京ICP证03017312号', '京ICP证030173XX号'])(
    'that are masked or too long are none: %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe('signs, brackets and digits at random', () => {
  it('never throw, never overlap, and are found the same alone', () => {
    const part = fc.constantFrom(
      ...[
        '京',
        '云',
        '(',
        ')',
        '【',
        '】',
        '"',
        '“',
        '”',
        '-',
        '|',
        ':',
        ' ',
        '\n',
        'ICP',
        'ICP备',
        'ICP证',
        '号',
      ],
      ...['公网安备', '1101', '0502', '008968', '2020046999', '030173', '17055554', '案', 'B2-20090191', '*'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, canonical } of findFilingNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(read(text.slice(start, end)).map(([each]) => each)).toEqual([canonical]);
          last = end;
        }
      }),
      { numRuns: process.env.CI ? 100_000 : 5_000 },
    );
  }, 60_000);
});
