/** Which kept filings somebody asked about in the public register. */
import { describe, expect, it } from 'vitest';
import { filingAsked, keptAsked } from '../../../lib/notebook/find-kept';
import { newKept } from '../../../lib/notebook/kept-filing';

const now = new Date('2026-11-29T00:00:00Z');
const keep = (id: string, number: string, label = '') => ({ ...newKept(id, 'gd', now, { number }), label });
const filings = [
  keep('subject', '粤ICP备17055554号', '老店'),
  keep('service', ' 粵ICP備 17055554 號-1 ', '老店'),
  keep('shop', '粤ICP备17055554号-2', '小店 '),
  keep('none', '', ''),
  keep('domain', '粤ICP备16044242号', 'example.com'),
];

describe('what was asked', () => {
  it.each([
    ['粤ICP备17055554号', ['subject']],
    ['粤ICP备17055554号-1', ['service']],
    [' 粤icp备 17055554 号 - 1 ', ['service']],
    ['粤ＩＣＰ备１７０５５５５４号－１', ['service']],
    ['粤ICP备17055554', []],
    ['粤ICP备17055554-1', []],
    ['粤ICP备17055554号 甲公司', []],
    ['甲公司（粤ICP备17055554号）', []],
    ['查不到粤ICP备17055554号的公司', []],
    ['（粤ICP备17055554号）', []],
    ['粤ICP备17055554号 粤ICP备17055554号', []],
    ['粤ICP备17055554号-3', []],
    ['京ICP备17055554号', []],
    ['粤ICP备17055554号 粤ICP备17055554号-1', []],
    ['老店', ['subject', 'service']],
    [' 小店', ['shop']],
    ['老', []],
    ['example.com', ['domain']],
    ['', []],
    ['  ', []],
  ])('%j means %j', (asked, expected) => {
    expect(keptAsked(filings, asked).map(({ id }) => id)).toEqual(expected);
  });

  it.each([
    ['粤ICP备17055554号-1', '粤ICP备17055554号-1'],
    ['粤ICP备17055554号 京ICP备16044242号', null],
    ['粤B2-20090191', null],
    ['老店', null],
  ])('%j is about the filing %j', (asked, written) => {
    expect(filingAsked(asked)?.written ?? null).toBe(written);
  });
});
