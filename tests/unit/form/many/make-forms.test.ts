/** Forms out of rows: what goes where, what is never mixed up, what is found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provinceIds } from '../../../../data/schema';
import type { FormRow, RowValues } from '../../../../lib/form/many/form-row';
import { type Corrections, type MadeForm, makeForms } from '../../../../lib/form/many/make-forms';
import type { SharedValues } from '../../../../lib/form/many/shared-values';
import { checkEntry } from '../../../../lib/form/model/check-entry';
import { fullValues, now, row, shared } from './rows';

function make(rows: readonly FormRow[], same: SharedValues = shared(), mended: Corrections = {}): MadeForm[] {
  return makeForms(rows, same, mended, now);
}

function one(values: RowValues, same: SharedValues = shared(), mended: Corrections = {}): MadeForm {
  const [made] = make([row(2, 'bj', '17055554-1', values)], same, mended);
  if (!made) throw new Error('no form');
  return made;
}

const codes = ({ findings }: MadeForm): string[] => findings.map(({ field, code }) => `${field} ${code}`);

describe('a row', () => {
  it('of which all is known makes a form without a fault, in the layout of its province', () => {
    const [common, own] = make([
      row(2, 'bj', '17055554-1', fullValues),
      row(3, 'gd', '17055554', fullValues),
    ]);
    expect(common && codes(common)).toEqual([]);
    expect(own && codes(own)).toEqual([]);
    expect([common?.form.origin, own?.form.origin]).toEqual(['common', 'own']);
    expect(own?.entry.text).toMatchObject({
      targetNumber: '粤ICP备17055554号',
      targetOrganiser: fullValues.organiser,
      organiserName: fullValues.organiser,
      applicant: fullValues.organiser,
      applicantMobile: fullValues.mobile,
      applicationDate: '2026-11-24',
    });
  });

  it('comes before what is the same for all, which fills in the rest', () => {
    const same = shared({}, { contactName: '张统一', contactMobile: '13811138111', reason: '统一的原因' });
    const { text } = one({ contact: '李单独' }, same).entry;
    expect(text).toMatchObject({ contactName: '李单独', contactMobile: '13811138111', reason: '统一的原因' });
  });

  it.each<[string, 'unit' | 'individual']>([
    ['企业', 'unit'],
    ['个人', 'individual'],
    ['自然人', 'individual'],
    ['个人独资企业', 'unit'],
    ['个体工商户', 'unit'],
    ['事业单位', 'unit'],
    ['Individual', 'individual'],
  ])('with %s is of a %s, whatever is said for all', (applicantKind, applicant) => {
    const opposite = applicant === 'unit' ? 'individual' : 'unit';
    expect(one({ applicantKind }, shared({ applicant: opposite })).entry.applicant).toBe(applicant);
    expect(one({}, shared({ applicant })).entry.applicant).toBe(applicant);
  });

  it.each([
    ['身份证', '居民身份证'],
    ['二代身份证', '居民身份证'],
    ['营业执照（个人或企业）', '营业执照'],
    ['统一社会信用代码', '统一社会信用代码证书'],
    ['组织机构代码证书', '组织机构代码证'],
    ['护照', '护照'],
    ['渔业捕捞许可证', '渔业捕捞许可证'],
  ])('whose certificate is called %s names %s', (certificateType, name) => {
    expect(one({ certificateType }).entry.text.certificateType).toBe(name);
  });

  it('of an individual with the number of an identity card names that, of a company what is said for all', () => {
    const same = shared({}, { certificateType: '营业执照' });
    const person = { applicantKind: '个人', certificate: '11010519491231002X' };
    expect(one(person, same).entry.text.certificateType).toBe('居民身份证');
    expect(one({ ...person, certificate: '12345' }, same).entry.text.certificateType).toBeUndefined();
    expect(one({ ...person, applicantKind: '企业' }, same).entry.text.certificateType).toBe('营业执照');
  });

  it('whose telephone is a mobile one has both, a landline is no mobile number', () => {
    expect(one({ phone: '13900139000' }).entry.text.contactMobile).toBe('13900139000');
    expect(one({ phone: '010-12345678' }).entry.text.contactMobile).toBeUndefined();
    expect(one({ mobile: '13900139000' }).entry.text.contactPhone).toBe('13900139000');
  });

  it('is checked as a single form is', () => {
    const made = one({ ...fullValues, certificate: '91350100M000I00Y43', email: 'nobody' });
    expect(codes(made)).toEqual(['certificateNumber uscc-character', 'contactEmail email-shape']);
    expect(made.findings).toEqual(checkEntry(made.form, made.entry, now));
  });

  it('mended by hand says what was typed, and stays empty where it was emptied', () => {
    const mended = { 2: { text: { contactEmail: 'b@example.com', organiserName: '' } } };
    const { text } = one(fullValues, shared(), mended).entry;
    expect(text).toMatchObject({ contactEmail: 'b@example.com', organiserName: '' });
    const renamed = one(fullValues, shared(), { 2: { text: { targetOrganiser: '新名称公司' } } });
    expect(renamed.entry.text.organiserName).toBe('新名称公司');
  });
});

describe('somebody else’s filing', () => {
  const same = shared(
    { whose: 'other', ground: 'domain', applicant: 'unit' },
    { organiserName: '申请人公司', certificateType: '营业执照', certificateNumber: '91350100M000100Y43' },
  );

  it('names its organiser as what is to go, and the person as who applies', () => {
    const { entry } = one({ ...fullValues, applicantKind: '个人', certificate: '11010519491231002X' }, same);
    expect(entry.applicant).toBe('unit');
    expect(entry.checked).toMatchObject({ category: ['注销他单位备案'], ground: ['域名依据'] });
    expect(entry.text).toMatchObject({
      targetOrganiser: fullValues.organiser,
      targetDomains: fullValues.domains,
      organiserName: '申请人公司',
      certificateNumber: '91350100M000100Y43',
    });
    expect(entry.text.contactMobile).toBeUndefined();
  });

  it('never has its organiser as who applies, whatever else is known', () => {
    const given = fc.record({
      provinceId: fc.constantFrom(...provinceIds),
      whose: fc.constantFrom('other' as const, null),
      ground: fc.constantFrom('subject' as const, 'domain' as const, null),
      name: fc.constantFrom('', '申请人公司'),
      applicantKind: fc.constantFrom('企业', '个人'),
    });
    fc.assert(
      fc.property(given, ({ provinceId, whose, ground, name, applicantKind }) => {
        const values = { ...fullValues, organiser: '被注销者', applicantKind };
        const [made] = make(
          [row(2, provinceId, '17055554', values)],
          shared({ whose, ground }, { organiserName: name }),
        );
        const text: Record<string, string> = made?.entry.text ?? {};
        expect([text.organiserName ?? '', text.applicant ?? '']).not.toContain('被注销者');
        expect(text.targetOrganiser).toBe('被注销者');
      }),
    );
  });
});

describe('a whole organiser', () => {
  const rows = [
    row(2, 'bj', '17055554-1', { ...fullValues, domains: 'a.cn' }),
    row(3, 'gd', '17055554-1', fullValues),
    row(4, 'bj', '17055554-2', { ...fullValues, domains: 'b.cn a.cn' }),
  ];

  it('has one form for all its services, with its own number and all domains', () => {
    const [first, second, ...more] = make(rows, shared({ what: 'subject' }));
    expect(more).toEqual([]);
    expect(first).toMatchObject({ line: 2, lines: [2, 4], findings: [] });
    expect(first?.entry.text).toMatchObject({
      targetNumber: '京ICP备17055554号',
      targetDomains: 'a.cn、b.cn',
    });
    expect(second?.lines).toEqual([3]);
  });

  it('has a form for each number where that is what goes', () => {
    expect(make(rows).map(({ entry }) => entry.text.targetNumber)).toEqual([
      '京ICP备17055554号-1',
      '粤ICP备17055554号-1',
      '京ICP备17055554号-2',
    ]);
  });

  it('whose rows contradict each other takes the first and says so, until it is mended', () => {
    const differing = [
      row(2, 'bj', '17055554-1', fullValues),
      row(5, 'bj', '17055554-2', { ...fullValues, contact: '别的人' }),
    ];
    const same = shared({ what: 'subject' });
    const [made] = make(differing, same);
    expect(made?.entry.text.contactName).toBe(fullValues.contact);
    expect(made?.findings).toEqual([
      {
        field: 'contactName',
        severity: 'warning',
        code: 'rows-differ',
        params: { line: '2', value: fullValues.contact, otherLine: '5' },
      },
    ]);
    const [mended] = make(differing, same, { 2: { text: { contactName: '别的人' } } });
    expect(mended?.findings).toEqual([]);
  });
});
