/** The letter that some provinces want of an organiser without any service, among many forms. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provinceIds } from '../../../../data/schema';
import type { FormRow } from '../../../../lib/form/many/form-row';
import { type Corrections, type MadeForm, makeForms } from '../../../../lib/form/many/make-forms';
import { listOf, receiversOf } from '../../../../lib/form/many/post';
import type { SharedValues } from '../../../../lib/form/many/shared-values';
import { zipPaths } from '../../../../lib/form/many/zip-paths';
import { formUses } from '../../../../lib/form/model/form-model';
import { composePaper } from '../../../../lib/form/paper/compose-paper';
import { fullValues, now, row, shared } from './rows';

function make(rows: readonly FormRow[], same: SharedValues = shared(), mended: Corrections = {}): MadeForm[] {
  return makeForms(rows, same, mended, now);
}

describe('an organiser without any service', () => {
  const rows = [
    row(2, 'sd', '17055554-1', fullValues),
    row(3, 'sd', '17055554-2', fullValues),
    row(4, 'gd', '17055555-1', fullValues),
    row(5, 'sd', '17055556', fullValues),
  ];
  const told = (made: readonly MadeForm[]) =>
    made.map(({ lines, form, entry }) => [lines.join(), form.use, entry.use, entry.text.targetNumber]);

  it('has the letter in place of the form where its province wants one, and the form elsewhere', () => {
    const made = make(rows, shared({ what: 'empty' }));
    expect(told(made)).toEqual([
      ['2,3', 'empty-subject', 'empty-subject', '鲁ICP备17055554号'],
      ['4', 'general', 'general', '粤ICP备17055555号'],
      ['5', 'empty-subject', 'empty-subject', '鲁ICP备17055556号'],
    ]);
    expect(made.map(({ findings }) => findings)).toEqual([[], [], []]);
    expect(zipPaths(made)).toEqual([
      '山东/鲁ICP备17055554号-注销申请书.docx',
      '广东/粤ICP备17055555号-注销备案申请表.docx',
      '山东/鲁ICP备17055556号-注销申请书.docx',
    ]);
    const [letter] = made;
    const sheet = letter && JSON.stringify(composePaper(letter.form, letter.entry));
    for (const value of ['注销申请书', '鲁ICP备17055554号', fullValues.organiser, fullValues.reason])
      expect(sheet).toContain(value);
  });

  it('is said of all or of one form, the one counting first', () => {
    const use = (what: SharedValues['what'], isEmpty?: boolean) =>
      make(
        [row(5, 'sd', '17055556', fullValues)],
        shared({ what }),
        isEmpty === undefined ? {} : { 5: { isEmpty } },
      )[0]?.form.use;
    expect([use('as-written'), use('as-written', true), use('subject', true)]).toEqual([
      'general',
      'empty-subject',
      'empty-subject',
    ]);
    expect([use('empty'), use('empty', false)]).toEqual(['empty-subject', 'general']);
  });

  it('of somebody else has the form, and so has every province that wants no letter', () => {
    const given = fc.record({
      provinceId: fc.constantFrom(...provinceIds),
      whose: fc.constantFrom('other' as const, 'mine' as const, null),
      isEmpty: fc.constantFrom(true, undefined),
    });
    fc.assert(
      fc.property(given, ({ provinceId, whose, isEmpty }) => {
        const mended = isEmpty ? { 2: { isEmpty } } : {};
        const same = shared({ what: 'empty', whose });
        const [made] = make([row(2, provinceId, '17055554', fullValues)], same, mended);
        const wants = whose !== 'other' && formUses(provinceId).includes('empty-subject');
        expect(made?.form.use).toBe(wants ? 'empty-subject' : 'general');
      }),
    );
  });

  it('goes to where its province takes such letters, and is one in the list', () => {
    const made = make(rows, shared({ what: 'empty' }));
    expect(receiversOf(made)).toEqual([
      { provinceId: 'sd', count: 2, onlyEmpty: true },
      { provinceId: 'gd', count: 1, onlyEmpty: false },
    ]);
    const list = JSON.stringify(listOf(made, new Map(), now));
    expect([list.split('申请书"').length - 1, list.split('申请表"').length - 1]).toEqual([2, 1]);
  });

  it('can have its letter made a form, when what is typed for it stays', () => {
    const mended = { 5: { isEmpty: true, text: { reason: '单独的原因' } } };
    const [letter] = make([row(5, 'sd', '17055556', fullValues)], shared(), mended);
    const [form] = make([row(5, 'sd', '17055556', fullValues)], shared(), {
      5: { ...mended[5], isEmpty: false },
    });
    expect([letter?.entry.text.reason, form?.entry.text.reason]).toEqual(['单独的原因', '单独的原因']);
  });
});
