import { describe, expect, it } from 'vitest';
import { otherOption } from '../../../lib/form/model/form-entry';
import { moveEntry } from '../../../lib/form/model/move-entry';
import { filled } from './filled-entry';

describe('an entry that moves to another form', () => {
  it('takes its choices along, written in or in the form’s own words', () => {
    const bj = filled('bj', 'unit');
    bj.checked.category = ['注销他单位备案'];
    const gd = moveEntry(bj, 'gd');
    expect(gd).toMatchObject({
      provinceId: 'gd',
      checked: { category: [otherOption], ground: ['主体依据'] },
      text: { ...bj.text, categoryOther: '注销他单位备案' },
    });
    expect(moveEntry(gd, 'bj').checked).toEqual({ category: ['注销他单位备案'], ground: ['主体依据'] });
  });

  it('loses nothing on the way to a shorter form and back', () => {
    const form = { ...filled('sd', 'unit'), attachments: [], target: 'service' as const };
    const letter = moveEntry(form, 'sd', 'empty-subject');
    expect(letter.use).toBe('empty-subject');
    expect(moveEntry(letter, 'sd')).toEqual(form);
  });

  it('stays itself on its own form', () => {
    const entry = filled('gd', 'individual');
    expect(moveEntry(entry, 'gd')).toBe(entry);
  });
});
