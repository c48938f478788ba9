import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provinceIds } from '../../../data/schema';
import { readNumber } from '../../../lib/filing/filing';
import { checkEntry } from '../../../lib/form/model/check-entry';
import { type FormEntry, newEntry, otherOption, parseEntry } from '../../../lib/form/model/form-entry';
import { fieldsToFill, formFor, formUses } from '../../../lib/form/model/form-model';
import en from '../../../locales/en/form.json';
import zh from '../../../locales/zh_CN/form.json';
import { anyCharacter } from '../any-text';
import { filled } from './filled-entry';

const now = new Date(2026, 10, 24, 12);

function codes(entry: FormEntry): string[] {
  return checkEntry(formFor(entry.provinceId, entry.use), entry, now).map(
    ({ field, severity, code }) => `${severity} ${field} ${code}`,
  );
}

describe('a complete entry', () => {
  it.each(provinceIds.flatMap((id) => formUses(id).map((use) => [id, use] as const)))(
    'of %s, %s, has nothing to mend, as a unit and as an individual',
    (id, use) => {
      expect(codes(filled(id, 'unit', use))).toEqual([]);
      expect(codes(filled(id, 'individual', use))).toEqual([]);
    },
  );
});

describe('one wrong entry', () => {
  const gd = () => filled('gd', 'unit');
  const withText = (changes: Record<string, string>): FormEntry => {
    const entry = gd();
    return { ...entry, text: { ...entry.text, ...changes } };
  };
  it.each([
    [{ targetNumber: '京ICP备16044242号' }, 'error targetNumber number-province'],
    [{ targetNumber: '粤ICP备16044242号 粤ICP备16044243号' }, 'error targetNumber number-several'],
    [{ targetNumber: '粤ICP备16044242号和粤ICP备16044242号' }, null],
    [{ targetNumber: '粤公网安备44010502008968号' }, 'error targetNumber number-psb'],
    [{ targetNumber: '粤B2-20090191' }, 'error targetNumber number-licence'],
    [{ targetNumber: '12345678' }, 'error targetNumber number-unreadable'],
    [{ targetNumber: '' }, 'error targetNumber missing'],
    [{ targetNumber: '粤ICP备16044242号-1' }, 'error targetNumber number-needs-subject'],
    [{ targetNumber: '粤ICP备12345678号' }, 'warning targetNumber number-sample'],
    [{ targetNumber: '粤ICP备1604424号' }, 'warning targetNumber number-damaged'],
    [{ targetDomains: 'example' }, 'error targetDomains domain-shape'],
    [{ targetDomains: 'example.com EXAMPLE.com' }, 'warning targetDomains domain-twice'],
    [{ certificateNumber: '9144030071526726X0' }, 'warning certificateNumber uscc-check'],
    [{ certificateNumber: '91350203M0001QKT19' }, 'warning certificateNumber uscc-check'],
    [{ certificateNumber: '91350203M0001QKT1' }, 'error certificateNumber uscc-length'],
    [{ certificateNumber: '91350203M0001QKT1O' }, 'error certificateNumber uscc-character'],
    [{ certificateNumber: '440301103097413' }, null],
    [{ certificateNumber: '4403011030974' }, 'warning certificateNumber certificate-old'],
    [{ certificateNumber: '71526726-X' }, 'warning certificateNumber certificate-old'],
    [{ contactMobile: '020-87628386' }, 'warning contactMobile phone-landline'],
    [{ contactMobile: '138' }, 'error contactMobile phone-unreadable'],
    [{ contactEmail: 'someone' }, 'error contactEmail email-shape'],
    [{ contactEmail: '张三@例子.中国' }, 'warning contactEmail email-unusual'],
    [{ applicationDate: '2027-01-01' }, 'warning applicationDate date-future'],
    [{ organiserName: '另一家公司' }, 'warning organiserName name-differs'],
    [{ reason: '长'.repeat(216) }, null],
    [{ reason: '长'.repeat(217) }, 'error reason too-long'],
    [{ reason: '\n'.repeat(3) + '短\n'.repeat(7) }, 'error reason too-long'],
    [{ reason: '  ' }, 'error reason missing'],
    [{ contactName: '\u200b\u202e' }, 'error contactName missing'],
    [{ reason: '\u0007' }, 'error reason missing'],
    [{ organiserName: '示例网络科技有限公司\u200b' }, null],
    [{ contactEmail: 'ｎａｍｅ＠example.com' }, null],
    [{ contactEmail: 'name@example' }, 'error contactEmail email-shape'],
    [{ contactName: 'W'.repeat(23) }, null],
    [{ contactName: 'W'.repeat(24) }, 'error contactName too-long'],
  ])('%o → %s', (changes, expected) => {
    expect(codes(withText(changes))).toEqual(expected === null ? [] : [expected]);
  });

  it('asks for the service’s number when one service is to go', () => {
    const entry = { ...gd(), target: 'service' as const };
    expect(codes(entry)).toEqual([
      'warning category category-subject',
      'error targetNumber number-needs-service',
    ]);
    entry.text.targetNumber = '粤ICP备16044242号-1';
    entry.checked.category = [otherOption];
    entry.text.categoryOther = '注销本单位网站备案';
    expect(codes(entry)).toEqual([]);
  });

  it.each([
    ['service', '注销本单位备案主体', 'warning category category-subject'],
    ['service', '注销本单位网站备案', null],
    ['service', '注销他单位备案', null],
    ['subject', '注销本单位备案主体', null],
    ['subject', '注销本单位备案', null],
    ['subject', '注销本单位网站备案', 'warning category category-service'],
    ['subject', '注销主体和名下网站', null],
    [null, '注销本单位备案主体', null],
  ] as const)('of the target %s and the category %s says %s', (target, category, expected) => {
    const chosen = { ...gd(), target };
    const isOption = category === '注销本单位备案主体';
    chosen.checked = { ...chosen.checked, category: [isOption ? category : otherOption] };
    if (!isOption) chosen.text = { ...chosen.text, categoryOther: category };
    const said = codes(chosen).filter((code) => code.includes('category'));
    expect(said).toEqual(expected === null ? [] : [expected]);
  });

  it('asks for the words of an option that is written in', () => {
    const entry = gd();
    entry.checked.category = [otherOption];
    expect(codes(entry)).toEqual(['error categoryOther other-missing']);
    entry.text.categoryOther = '长'.repeat(31);
    expect(codes(entry)).toEqual(['error categoryOther other-too-long']);
    entry.checked.category = [];
    expect(codes(entry)).toEqual(['error category missing-choice']);
  });

  it('never wants a suffix on the letter for an empty subject', () => {
    const entry = { ...filled('sd', 'unit', 'empty-subject'), target: null };
    entry.text.targetNumber = '鲁ICP备16044242号-1';
    expect(codes(entry)).toEqual(['error targetNumber number-needs-subject']);
  });
});

describe('any entry', () => {
  it('is checked without throwing, and every finding names a field of the form and has words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...provinceIds),
        fc.dictionary(
          fc.constantFrom(...fieldsToFill(formFor('gd')).map(({ key }) => key)),
          fc.string({ unit: anyCharacter, maxLength: 200 }),
        ),
        (id, text) => {
          const form = formFor(id);
          const entry = { ...newEntry(form, { now }), text };
          const keys = new Set(fieldsToFill(form).flatMap(({ key }) => [key, `${key}Other`]));
          for (const { field, code } of checkEntry(form, entry, now)) {
            expect(keys.has(field)).toBe(true);
            expect(Object.keys(zh.finding)).toContain(code);
            expect(Object.keys(en.finding)).toContain(code);
          }
        },
      ),
    );
  });

  it('survives storing and reading; anything else is refused', () => {
    const entry = filled('bj', 'individual');
    expect(parseEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
    expect(parseEntry({ ...entry, provinceId: 'zz' })).toBeNull();
    expect(parseEntry({ ...entry, more: 1 })).toBeNull();
    fc.assert(fc.property(fc.anything(), (value) => parseEntry(value) === null));
  });
});

describe('what is known beforehand', () => {
  it('reads subject or service off the number', () => {
    const form = formFor('gd');
    const of = (number: string) => newEntry(form, { filing: readNumber(number), now }).target;
    expect(of('粤ICP备16044242号')).toBe('subject');
    expect(of('粤ICP备16044242号-1')).toBe('service');
    expect(of('粤ICP备16044242号-3A')).toBe('service');
    expect(of('粤ICP备16044242号-1X')).toBe('service');
    // A licence says nothing of what is to go, and neither do several numbers or words.
    expect(of('粤ICP证160442号')).toBeNull();
    expect(of('粤ICP备16044242号-1 粤ICP备16044243号')).toBeNull();
    expect(of('共3-1')).toBeNull();
    expect(newEntry(form, { now }).target).toBeNull();
  });

  it('writes the number as the query has it, the subject’s where the whole subject is to go', () => {
    const number = (given: string, target: 'subject' | 'service' | null, form = formFor('sd')) =>
      newEntry(form, { filing: readNumber(given), target, now }).text.targetNumber;
    expect(number('鲁ICP备 16044242 号-2', null)).toBe('鲁ICP备16044242号-2');
    expect(number('鲁ICP备16044242号-2', 'service')).toBe('鲁ICP备16044242号-2');
    expect(number('鲁ICP备16044242号-2', 'subject')).toBe('鲁ICP备16044242号');
    expect(number('鲁ICP备16044242号', 'service')).toBe('鲁ICP备16044242号');
    expect(number('鲁ICP备16044242号-2', null, formFor('sd', 'empty-subject'))).toBe('鲁ICP备16044242号');
    expect(number(' 鲁备一号 ', 'subject')).toBe('鲁备一号');
  });

  it('chooses the category in the form’s own words, else writes other provinces’ words in', () => {
    const category = (id: 'gd' | 'bj', own: boolean, target: 'subject' | 'service' | null = null) => {
      const { checked, text } = newEntry(formFor(id), { own, target, now });
      return [checked.category?.[0], text.categoryOther];
    };
    expect(category('bj', true)).toEqual(['注销本单位备案', undefined]);
    expect(category('bj', false)).toEqual(['注销他单位备案', undefined]);
    expect(category('gd', true)).toEqual(['注销本单位备案主体', undefined]);
    expect(category('gd', false)).toEqual([otherOption, '注销他单位备案']);
    expect(category('gd', true, 'subject')).toEqual(['注销本单位备案主体', undefined]);
    expect(category('gd', true, 'service')).toEqual([otherOption, '注销本单位备案']);
    expect(category('gd', false, 'service')).toEqual([otherOption, '注销他单位备案']);
    expect(category('bj', true, 'service')).toEqual(['注销本单位备案', undefined]);
  });
});
