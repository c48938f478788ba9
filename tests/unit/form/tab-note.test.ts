/** What a tab has noted of its forms, and how many things are left to mend. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEntry } from '../../../lib/form/model/check-entry';
import { type FormEntry, withWhose } from '../../../lib/form/model/form-entry';
import { formFor } from '../../../lib/form/model/form-model';
import { openErrors } from '../../../lib/form/model/open-errors';
import { type FormNote, parseFormsNote } from '../../../lib/form/model/tab-note';
import { filled } from './filled-entry';

const entry = filled('gd', 'unit');
const typed: FormNote = {
  key: 'a-1',
  typed: { entry, fresh: entry },
  site: { number: '粤ICP备16044242号', host: 'www.example.com', domain: 'example.com' },
  declined: true,
};
const kept: FormNote = { key: 'b-2', draftId: 'c-3', site: null };

describe('the forms that a tab has noted', () => {
  it('are read as they were written', () => {
    const note = { forms: [typed, kept], current: 'b-2' };
    expect(parseFormsNote(JSON.parse(JSON.stringify(note)))).toEqual(note);
  });

  it('are read without those that are none', () => {
    const strange = [null, 1, {}, { ...kept, key: '<b>' }, { ...typed, typed: { entry: {}, fresh: entry } }];
    expect(parseFormsNote({ forms: [...strange, kept], current: 7 })).toEqual({
      forms: [kept],
      current: null,
    });
  });

  it('are none where something else stands there, and nothing throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseFormsNote(value).forms).toEqual([]);
      }),
    );
  });
});

describe('what is left to mend', () => {
  const now = new Date(2026, 10, 24, 12);
  const left = (form: ReturnType<typeof formFor>, given: FormEntry): string[] =>
    openErrors(form, given, checkEntry(form, given, now)).map(({ field, code }) => `${field} ${code}`);

  it('is counted once where two fields say the same', () => {
    const form = formFor('bj');
    const own = withWhose(form, filled('bj', 'unit'), true);
    expect(left(form, own)).toEqual([]);
    const empty = { ...own, text: { ...own.text, targetOrganiser: '', organiserName: '' } };
    expect(left(form, empty)).toEqual(['targetOrganiser missing']);
    const apart = { ...own, text: { ...own.text, organiserName: '' } };
    expect(left(form, apart)).toEqual(['organiserName missing']);
    const other = withWhose(form, { ...empty, checked: { ground: ['域名依据'] } }, false);
    expect(left(form, other)).toEqual(['targetOrganiser missing', 'organiserName missing']);
  });

  it('has what does not fit the smaller cell of the field that follows', () => {
    const form = formFor('gd');
    const long = '满'.repeat(40);
    const own = withWhose(form, filled('gd', 'unit'), true);
    const text = { ...own.text, targetOrganiser: long, organiserName: long, applicant: long };
    expect(left(form, { ...own, text })).toEqual(['applicant too-long']);
  });
});
