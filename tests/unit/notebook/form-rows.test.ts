import { describe, expect, it } from 'vitest';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { formRowsOfKept, sharedByKept } from '../../../lib/notebook/form-rows';
import { newKept } from '../../../lib/notebook/kept-filing';

const now = new Date('2026-11-30T00:00:00.000Z');
const kept = (number: string, label = '', answers: CaseAnswers = {}) => ({
  ...newKept('id', 'gd', now, { number, answers }),
  label,
});

describe('kept filings as rows for forms', () => {
  it.each([
    ['广州某某科技有限公司', { organiser: '广州某某科技有限公司' }],
    ['深圳某某事务所（普通合伙）', { organiser: '深圳某某事务所（普通合伙）' }],
    ['www.example.com', { domains: 'www.example.com' }],
    ['客户甲 example.com、例子.中国', { domains: 'example.com、例子.中国' }],
    // The person's own words for it.
    ['客户的官网', {}],
    ['张三', {}],
    ['', {}],
  ])('the name %s is %j', (label, values) => {
    expect(formRowsOfKept([kept('粤ICP备16044242号', label)])[0]?.values).toEqual(values);
  });

  it('have a line each, and none where there is no number of a filing', () => {
    const rows = formRowsOfKept([
      kept('粤icp备 16044242'),
      kept(''),
      kept('粤B2-20180017'),
      kept('京ICP备1号-2'),
    ]);
    expect(rows.map(({ line, number }) => [line, number.canonical])).toEqual([
      [1, '粤ICP备16044242号'],
      ...(rows.length > 1 ? [[4, '京ICP备1号-2']] : []),
    ]);
  });
});

describe('what kept filings have in common', () => {
  const other: CaseAnswers = { whose: 'other', conflict: 'domain', applicant: 'unit' };
  it.each<[CaseAnswers[], object]>([
    [[], {}],
    [[{}], {}],
    [[{ whose: 'unknown' }], {}],
    [[other, other], { whose: 'other', ground: 'domain', applicant: 'unit' }],
    [[other, { ...other, conflict: 'subject' }], { whose: 'other', applicant: 'unit' }],
    [[other, { whose: 'mine', what: 'subject' }], {}],
    [[{ whose: 'mine', what: 'subject' }], { whose: 'mine', what: 'subject' }],
    [[{ whose: 'mine', what: 'service' }], { whose: 'mine' }],
  ])('%j: %j', (answers, shared) => {
    expect(sharedByKept(answers.map((each) => kept('粤ICP备16044242号', '', each)))).toEqual(shared);
  });
});
