/** What can be chosen in the field while one types, what Enter opens, and what is answered besides. */
import { describe, expect, it } from 'vitest';
import { filingKey } from '../../../lib/filing/filing';
import { answeredBelow, choicesIn, enterOpens, linesIn } from '../../../lib/lookup/ask-choices';
import { type Lookup, lookUp } from '../../../lib/lookup/lookup';

const province = 'http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action';

/** Whether anything is answered. */
function isTelling({ numbers, addresses, domains, noFiling }: Lookup): boolean {
  return numbers.length + addresses.length + domains.length > 0 || noFiling !== null;
}

describe('the field', () => {
  it.each<[text: string, rows: string[], opens: string | null]>([
    ['', [], null],
    ['   ', [], null],
    ['Lorem ipsum', [], null],
    ['guang', ['gx', 'gd'], 'gx'],
    ['粤', ['gd'], 'gd'],
    ['川ICP备 17055554 号-1', ['蜀ICP备17055554号-1'], '蜀ICP备17055554号-1'],
    [
      '京ICP备16044242号 粤ICP备17055554号 京ICP备16044242号',
      ['京ICP备16044242号', '粤ICP备17055554号'],
      '京ICP备16044242号',
    ],
    // Other kinds of numbers are no filings.
    ['京ICP证030173号', [], null],
    ['粤公网安备 44030302001160号', [], null],
    ['example.com', [], null],
    // Hidden digits are no number; the prefix still names the province.
    ['粤ICP备170****4号-1', ['gd'], 'gd'],
    [province, ['gd'], 'gd'],
    ['13912345678', [], null],
  ])('%j', (text, rows, opens) => {
    const lookup = lookUp(text);
    const choices = choicesIn(lookup, true);
    expect(choices.map(({ filing }) => filingKey(filing))).toEqual(rows);
    const opened = enterOpens(lookup, choices[0]);
    expect(opened && filingKey(opened)).toBe(opens);
    // Where each number has a card of its own, Enter opens the same.
    const alone = enterOpens(lookup, choicesIn(lookup, false)[0]);
    expect(alone && filingKey(alone)).toBe(opens);
  });

  it('opens the row that is marked', () => {
    const lookup = lookUp('guang');
    const [, second] = choicesIn(lookup, false);
    expect(enterOpens(lookup, second)?.provinceId).toBe('gd');
  });

  it.each([
    ['粤ICP备17055554号-1', false],
    ['guang', false],
    [province, false],
    ['粤ICP备170****4号-1', true],
    ['京ICP证030173号', true],
    ['example.com', true],
    ['13912345678', true],
  ])('answers %j besides the rows: %j', (text, isAnswered) => {
    expect(isTelling(answeredBelow(lookUp(text), true))).toBe(isAnswered);
  });

  it('answers all of a text where numbers are no rows', () => {
    const lookup = lookUp('粤ICP备17055554号-1');
    expect(answeredBelow(lookup, false)).toBe(lookup);
  });

  it.each([
    ['', 0],
    ['one', 1],
    ['one\n', 1],
    ['one\r\n\r\ntwo', 2],
    ['\n \n', 0],
  ])('%j has %d lines', (text, count) => {
    expect(linesIn(text)).toBe(count);
  });
});
