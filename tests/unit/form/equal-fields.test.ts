/** Fields that say the same as another one, and what the choices above a form do to them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillEqual, followEqual, leaderOf } from '../../../lib/form/model/equal-fields';
import { type FormEntry, newEntry, withWhose } from '../../../lib/form/model/form-entry';
import { type FormSpec, fieldsToFill, formFor } from '../../../lib/form/model/form-model';
import { moveEntry } from '../../../lib/form/model/move-entry';
import { whoseOf, withTarget } from '../../../lib/form/model/whose';

const on = new Date(2026, 10, 24, 12);
const gd = formFor('gd');
const bj = formFor('bj');

function blank(form: FormSpec, given: Partial<Parameters<typeof newEntry>[1]> = {}): FormEntry {
  return newEntry(form, { ...given, now: on });
}

/** An entry into whose fields this is typed, one character after the other. */
function typed(entry: FormEntry, key: string, value: string): FormEntry {
  let now = entry;
  for (let length = 1; length <= value.length; length += 1) {
    now = followEqual(now, { ...now, text: { ...now.text, [key]: value.slice(0, length) } });
  }
  return now;
}

function texts({ text }: FormEntry, ...keys: string[]): (string | undefined)[] {
  return keys.map((key) => text[key] ?? '');
}

const names = ['targetOrganiser', 'organiserName', 'applicant'] as const;

describe('fields that say the same', () => {
  it('follow as their leader is typed, one after the other', () => {
    const own = typed(blank(gd, { own: true }), 'targetOrganiser', '示例公司');
    expect(texts(own, ...names)).toEqual(['示例公司', '示例公司', '示例公司']);
    expect(texts(typed(own, 'contactMobile', '13800138000'), 'applicantMobile')).toEqual(['13800138000']);
  });

  it.each([
    ['somebody else’s', { own: false }, ['示例公司', '', '']],
    ['somebody else’s by the domain', { own: false, ground: 'domain' }, ['示例公司', '', '']],
    [
      'somebody else’s by the subject',
      { own: false, ground: 'subject' },
      ['示例公司', '示例公司', '示例公司'],
    ],
    ['nobody’s that is known', {}, ['示例公司', '', '']],
  ] as const)('are no more than they must be where the filing is %s', (_, given, wanted) => {
    const entry = typed(blank(gd, given), 'targetOrganiser', '示例公司');
    expect(texts(entry, ...names)).toEqual(wanted);
    expect(texts(fillEqual(gd, entry), ...names)).toEqual(wanted);
  });

  it('go their own way once they say something else, and stay empty where they were emptied', () => {
    const own = typed(blank(bj, { own: true }), 'targetOrganiser', '甲');
    const apart = typed({ ...own, text: { ...own.text, organiserName: '' } }, 'organiserName', '乙');
    expect(texts(typed(apart, 'targetOrganiser', '甲丙'), 'organiserName')).toEqual(['乙']);
    const emptied = followEqual(own, { ...own, text: { ...own.text, organiserName: '' } });
    expect(texts(typed(emptied, 'targetOrganiser', '甲丁'), 'organiserName')).toEqual(['']);
  });

  it('are filled in when a choice makes them equal, and given back when it makes them differ', () => {
    const before = typed(blank(gd), 'targetOrganiser', '示例公司');
    const mine = followEqual(before, withWhose(gd, before, true));
    expect(texts(mine, ...names)).toEqual(['示例公司', '示例公司', '示例公司']);
    const other = followEqual(mine, withWhose(gd, mine, false));
    expect(texts(other, ...names)).toEqual(['示例公司', '', '']);
    const set = typed(mine, 'organiserName', '别的公司');
    const kept = followEqual(set, withWhose(gd, set, false));
    expect(texts(kept, ...names)).toEqual(['示例公司', '别的公司', '别的公司']);
  });

  it('lose nothing on another form, and are filled in there', () => {
    const own = typed(blank(bj, { own: true }), 'targetOrganiser', '示例公司');
    const moved = followEqual(own, moveEntry(own, 'gd'));
    expect(texts(moved, ...names)).toEqual(['示例公司', '示例公司', '示例公司']);
    const letter = followEqual(moved, moveEntry(moved, 'sd', 'empty-subject'));
    expect(letter.text).toEqual(moved.text);
  });

  it('are asked for by the form and stand below their leader only there', () => {
    for (const form of [gd, bj, formFor('sd', 'empty-subject')]) {
      const keys = fieldsToFill(form).map(({ key }) => key);
      for (const key of keys) {
        const leader = leaderOf(form, blank(form, { own: true }), key);
        if (leader) expect(keys).toContain(leader);
      }
    }
    expect(leaderOf(bj, blank(bj, { own: true }), 'applicant')).toBeNull();
    expect(leaderOf(gd, blank(gd, { own: true }), 'applicant')).toBe('organiserName');
  });

  it('are the only ones that filling in touches, and filling in twice does no more', () => {
    const words = fc.constantFrom('', '甲', '乙', '13800138000');
    const entries = fc.record({
      own: fc.option(fc.boolean()),
      text: fc.dictionary(fc.constantFrom(...names, 'contactMobile', 'applicantMobile', 'reason'), words),
    });
    fc.assert(
      fc.property(entries, fc.constantFrom(gd, bj), ({ own, text }, form) => {
        const entry = { ...blank(form, { own }), text };
        const filled = fillEqual(form, entry);
        for (const key of Object.keys({ ...text, ...filled.text })) {
          if (text[key]) expect(filled.text[key]).toBe(text[key]);
          else if (filled.text[key]) expect(leaderOf(form, entry, key)).not.toBeNull();
        }
        expect(fillEqual(form, filled)).toBe(filled);
      }),
    );
  });
});

describe('the category', () => {
  it.each([gd, bj])(
    'says whose filing it is and contradicts nothing, whatever is chosen in which order',
    (form) => {
      for (const own of [true, false]) {
        for (const target of ['subject', 'service'] as const) {
          const whole = withTarget(form, withWhose(form, blank(form), own), target);
          expect(whoseOf(form, whole)).toBe(own ? 'mine' : 'other');
          const first = withWhose(form, { ...blank(form), target }, own);
          expect([whole.checked, whole.text]).toEqual([first.checked, first.text]);
          const back = withTarget(
            form,
            withTarget(form, whole, target === 'subject' ? 'service' : 'subject'),
            target,
          );
          expect(back.checked).toEqual(whole.checked);
        }
      }
    },
  );

  it('keeps words of the person’s that contradict nothing', () => {
    const entry = withWhose(gd, blank(gd), false);
    const own = { ...entry, text: { ...entry.text, categoryOther: '注销他单位网站' } };
    expect(withTarget(gd, own, 'service').text.categoryOther).toBe('注销他单位网站');
    expect(withTarget(gd, own, 'subject').text.categoryOther).toBe('注销他单位备案');
  });
});
