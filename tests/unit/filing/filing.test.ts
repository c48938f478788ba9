import { describe, expect, it } from 'vitest';
import {
  filingKey,
  filingOf,
  findFiling,
  isMiniProgram,
  isSameFiling,
  printedNumber,
  readFiling,
  readNumber,
} from '../../../lib/filing/filing';

describe('what was written', () => {
  it.each([
    ['粤icp备 19001234', ['粤ICP备19001234号'], null, '粤ICP备19001234号'],
    ['粤ICP备19001234号 粤ICP备19001234号', ['粤ICP备19001234号'], null, '粤ICP备19001234号'],
    [
      '粤ICP备19001234号-1、京ICP备19001235号 ',
      ['粤ICP备19001234号-1', '京ICP备19001235号'],
      null,
      '粤ICP备19001234号-1、京ICP备19001235号',
    ],
    ['粤B2-20180017 粤ICP备19001234号', ['粤ICP备19001234号'], null, '粤ICP备19001234号'],
    ['粤B2-20180017', [], '粤B2-20180017', '粤B2-20180017'],
    [' 19001234 ', [], null, '19001234'],
    ['', [], null, ''],
  ])('%j is read once and not lost', (written, filings, other, printed) => {
    const number = readNumber(written);
    expect(number.written).toBe(written);
    expect(number.filings.map(({ canonical }) => canonical)).toEqual(filings);
    expect(number.other?.canonical ?? null).toBe(other);
    expect(printedNumber(number)).toBe(printed);
  });

  it('is a mini-program’s by its first number', () => {
    expect(isMiniProgram(readNumber('粤ICP备19001234号-2X 粤ICP备19001234号'))).toBe(true);
    expect(isMiniProgram(readNumber('粤ICP备19001234号 粤ICP备19001234号-2X'))).toBe(false);
    expect(isMiniProgram(readNumber(''))).toBe(false);
  });
});

describe('whose it is', () => {
  it.each([
    ['gd', '京ICP备19001234号', 'bj'],
    ['gd', '19001234', 'gd'],
    ['gd', '', 'gd'],
    [null, '京ICP备19001234号', 'bj'],
    [null, '京B2-20180017', null],
    [null, '', null],
  ] as const)('an address with %s and %j: %s', (provinceId, written, owner) => {
    expect(findFiling(provinceId, written)?.provinceId ?? null).toBe(owner);
  });

  it('a person’s own entry stays theirs, right or wrong', () => {
    expect(readFiling('gd', '京ICP备19001234号').provinceId).toBe('gd');
  });

  it('a number stands for a filing where it is one', () => {
    const of = (text: string) => {
      const { filings, other } = readNumber(text);
      const number = filings[0] ?? other;
      return number && filingOf(number)?.written;
    };
    expect(of('粤icp备 19001234-1')).toBe('粤ICP备19001234号-1');
    expect(of('粤B2-20180017')).toBeUndefined();
    expect(of('粤公网安备44030502000123号')).toBeUndefined();
  });
});

describe('one and the same', () => {
  it.each([
    ['粤ICP备19001234号', '粤icp备 19001234', true],
    ['粤ICP备19001234号', '粤ICP备19001234号-1', false],
    ['不明', ' 不明', true],
    ['', '', false],
  ])('%j and %j: %s', (one, other, same) => {
    expect(isSameFiling(readFiling('gd', one), readFiling('gd', other))).toBe(same);
    expect(isSameFiling(readFiling('gd', one), readFiling('bj', other))).toBe(false);
  });

  it('is stored under its number as written, without one under its province', () => {
    expect(filingKey(readFiling('gd', '粤icp备 19001234'))).toBe('粤icp备 19001234');
    expect(filingKey(readFiling('gd'))).toBe('gd');
  });
});
