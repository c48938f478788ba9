import { describe, expect, it } from 'vitest';
import { national, provinceOf, provinces } from '../../../data/directory';
import { provinceIds } from '../../../data/schema';
import { attachmentsAreOwn, attachmentsFor } from '../../../lib/form/model/attachments';
import { cellSize, findOverflow, linesNeeded, textWidth } from '../../../lib/form/model/cell-fit';
import { otherOption } from '../../../lib/form/model/form-entry';
import { type FormUse, fieldsToFill, formFor, formUses } from '../../../lib/form/model/form-model';
import { safeFileName } from '../../../lib/form/paper/file-name';
import type { ApplicantKind } from '../../../lib/form/values/certificates';
import { masked } from '../../../lib/form/values/mask';
import { printableText } from '../../../lib/form/values/printable-text';
import { postAddressOf } from '../../../lib/guide/guide-hand-in';
import en from '../../../locales/en/form.json';
import zh from '../../../locales/zh_CN/form.json';
import { filled } from './filled-entry';

const on = new Date('2026-11-28T00:00:00Z');

describe('the form of a province', () => {
  it('is its own where the labels were read', () => {
    const form = formFor('gd');
    expect(form).toMatchObject({ origin: 'own', title: '广东省ICP用户注销备案申请表', asOf: '2020-08' });
    expect(form.sections.map(({ title, byAdministration }) => [title, byAdministration])).toEqual([
      [null, false],
      ['Ⅰ 注销备案信息', false],
      ['Ⅱ 申请单位信息', false],
      ['Ⅲ 处理结果', true],
    ]);
    expect(fieldsToFill(form).find(({ key }) => key === 'category')).toMatchObject({
      options: ['注销本单位备案主体'],
      optionsComplete: false,
      suggestions: ['注销本单位备案', '注销他单位备案'],
    });
  });

  it('takes Shandong’s letter for empty subjects only', () => {
    expect(formFor('sd')).toMatchObject({ origin: 'common', use: 'general' });
    expect(formFor('sd', 'empty-subject')).toMatchObject({ shape: 'letter', numberNeed: 'subject' });
    expect(provinceIds.filter((id) => formUses(id).length > 1)).toEqual(['sd']);
  });

  it('falls back to the common layout, which bears nobody’s title but names its addressee', () => {
    for (const { id, authority, forms } of provinces) {
      const form = formFor(id, 'empty-subject');
      if (form.origin === 'own') continue;
      expect(form.use).toBe('general');
      expect(form.title).toBe(`注销备案申请表（致${authority.zh}）`);
      expect(forms.map(({ title }) => title)).not.toContain(form.title);
    }
  });

  it('names only forms that are surely the administration’s, and none twice', () => {
    const named = Object.fromEntries(provinceIds.map((id) => [id, formFor(id).unreadTitles]));
    expect(named).toMatchObject({
      bj: ['北京市ICP用户注销(删除)备案申请表'],
      ha: ['河南省网站备案注销(删除)申请表'],
      hb: [],
      hl: [],
      nx: [],
      gd: [],
    });
  });

  it('never asks for what is obsolete and always leads to the administration’s own site', () => {
    for (const id of provinceIds) {
      for (const use of formUses(id)) {
        const form = formFor(id, use);
        expect(fieldsToFill(form).map(({ key }) => key)).not.toContain('filingPassword');
        const hosts = provinceOf(id).hosts.filter(({ status }) => status === 'current');
        expect(form.places.length).toBeGreaterThan(1);
        for (const { kind, url } of form.places) {
          const official = kind === 'notices' ? [national.portal.host] : hosts.map(({ host }) => host);
          expect(official).toContain(new URL(url).hostname);
        }
      }
    }
  });

  it('has words in both languages for every field that is filled in, and for no other', () => {
    const keys = provinceIds.flatMap((id) =>
      formUses(id).flatMap((use) => fieldsToFill(formFor(id, use)).map(({ key }) => key)),
    );
    expect(Object.keys(zh.field).sort()).toEqual([...new Set(keys)].sort());
    expect(Object.keys(en.field).sort()).toEqual(Object.keys(zh.field).sort());
  });
});

describe('enclosures', () => {
  /** The list as it is proposed: what is left out in brackets. */
  const listOf = (
    id: (typeof provinceIds)[number],
    applicant: ApplicantKind,
    checked: Record<string, string[]>,
    use: FormUse = 'general',
  ): string[] =>
    attachmentsFor(formFor(id, use), { ...filled(id, applicant, use), checked }).map(
      ({ text, mark, included }) => (included ? `${text} ${mark}` : `(${text})`),
    );
  const subject = { ground: ['主体依据'], category: ['注销本单位备案'] };
  const domain = { ground: ['域名依据'], category: ['注销他单位备案'] };

  it('are the province’s own where known, without what is low or superseded', () => {
    expect(listOf('gd', 'unit', subject)).toEqual(['加盖公章的申请表 seal', '盖章的有效证件复印件 seal']);
    expect(listOf('gd', 'individual', subject)).toEqual(['本人签字的申请表 sign', '有效证件 none']);
    expect(attachmentsAreOwn(formFor('gd'), filled('gd', 'unit'))).toBe(true);
    expect(attachmentsAreOwn(formFor('tj'), filled('tj', 'unit'))).toBe(false);
  });

  it('are one paper a line, and only those that what was chosen calls for', () => {
    expect(listOf('tj', 'unit', subject)).toEqual([
      '申请表 seal',
      '申请人的有效证件（营业执照或身份证） none',
      '(域名持有人的有效证件)',
      '(域名证书)',
      '(发证机关的变更或注销证明)',
    ]);
    expect(listOf('tj', 'individual', domain)).toEqual([
      '申请表 sign',
      '(申请人的有效证件（营业执照或身份证）)',
      '域名持有人的有效证件 none',
      '域名证书 none',
    ]);
    expect(listOf('tj', 'unit', {}).filter((line) => line.startsWith('('))).toEqual([
      '(发证机关的变更或注销证明)',
    ]);
    expect(listOf('bj', 'unit', subject)).toEqual([
      '加盖公章的申请表 seal',
      '单位有效证件复印件，例如营业执照副本 none',
      '(域名证书)',
    ]);
    expect(listOf('sh', 'unit', domain)).toEqual([
      '盖红章的申请表原件 seal',
      '主办单位有效证件复印件 none',
      '(登记机关的变更证明)',
      '域名证书 none',
      '域名持有人的证件 none',
    ]);
    const taken = { ...subject, category: ['注销他单位备案'] };
    expect(listOf('hb', 'individual', taken)).toEqual([
      '申请表 sign',
      '(域名证书)',
      '(域名证书上所有者的证件复印件)',
      '主体证件复印件 none',
    ]);
    expect(listOf('ha', 'unit', domain)).toEqual([
      '河南省网站备案注销(删除)申请表 seal',
      '加盖公章的单位有效证件复印件（营业执照、事业单位法人证书等） seal',
      '加盖公章的法人身份证正反面复印件 seal',
      '加盖公章的申请人身份证正反面复印件 seal',
      '域名证书（盖注册商章） none',
      '(发证机关的变更或注销证明)',
    ]);
    expect(listOf('sd', 'unit', {}, 'empty-subject')).toEqual([
      '加盖公章的主体证件复印件 seal',
      '注销申请书 seal',
      '域名证书 none',
    ]);
  });

  it('follow the words of an option that is written in, and leave open what none of them says', () => {
    const written = { ground: [otherOption], category: [otherOption] };
    const listOn = (text: Record<string, string>): string[] => {
      const entry = filled('gd', 'unit');
      return attachmentsFor(formFor('gd'), { ...entry, checked: written, text: { ...entry.text, ...text } })
        .filter(({ included }) => included)
        .map(({ text }) => text);
    };
    const always = ['加盖公章的申请表', '盖章的有效证件复印件'];
    const other = { categoryOther: '注销他单位备案' };
    expect(listOn({ ...other, groundOther: '域名依据' })).toEqual([...always, '域名证书']);
    expect(listOn({ ...other, groundOther: '主体依据' })).toEqual(always);
    expect(listOn({ ...other, groundOther: '其他' })).toEqual([...always, '域名证书']);
    expect(listOn({ categoryOther: '注销本单位备案网站', groundOther: '' })).toEqual(always);
  });

  it('of Hubei are for conflicts alone: one’s own filing takes what several provinces share', () => {
    const entry = { ...filled('hb', 'unit'), checked: subject };
    expect(listOf('hb', 'unit', subject).slice(0, 2)).toEqual([
      '申请表 seal',
      '申请人的有效证件（营业执照或身份证） none',
    ]);
    expect(attachmentsAreOwn(formFor('hb'), entry)).toBe(false);
    expect(attachmentsAreOwn(formFor('hb'), { ...entry, checked: domain })).toBe(true);
  });

  it('prove the end of a unit where its case says that, for units and their own filing alone', () => {
    const proofs = (applicant: ApplicantKind, checked: Record<string, string[]>) =>
      attachmentsFor(formFor('bj'), { ...filled('bj', applicant), checked, dissolved: true }).flatMap(
        ({ text, included }) => (included && text.includes('注销证明') ? [text] : []),
      );
    expect(proofs('unit', subject)).toEqual(['发证机关的变更或注销证明']);
    expect(proofs('individual', subject)).toEqual([]);
    expect(proofs('unit', domain)).toEqual([]);
  });

  it('have a postal address only where one is known for this very purpose, and none that is old stands on the paper', () => {
    const known = (isEmpty: boolean) =>
      provinceIds.filter((id) => postAddressOf(provinceOf(id), isEmpty, on) !== null);
    expect(known(true)).toEqual(['sd', 'gz']);
    expect(postAddressOf(provinceOf('sd'), false, on)?.value).toContain('203室');
    const old = postAddressOf(provinceOf('sd'), true, on);
    expect([old?.value, old?.sure]).toEqual(['山东省济南市经十一路40号一楼备案办公室', false]);
  });
});

describe('small things of the paper', () => {
  it('measures text in Chinese characters', () => {
    expect(textWidth('粤ICP备12')).toBeCloseTo(5.52);
    expect(textWidth('example-1.cn')).toBeCloseTo(7.16);
    expect(textWidth('WＷ')).toBeCloseTo(2.1);
    expect(textWidth('e\u0301')).toBe(0.56);
    expect(textWidth('𠮷㛃·')).toBe(2.56);
    expect(linesNeeded('长'.repeat(37), 36)).toBe(2);
    expect(linesNeeded('a\n\nb', 36)).toBe(3);
    expect(findOverflow('reason', '长'.repeat(216))).toBeNull();
    expect(findOverflow('reason', '长'.repeat(217))).toBe(216);
    expect(cellSize('contactName')).toEqual({ line: 13, lines: 2 });
  });

  it.each([
    ['粤ICP备16044242号-1-注销备案申请表', '粤ICP备16044242号-1-注销备案申请表'],
    ['a<b>:"/\\|?*c', 'abc'],
    [' name. ', 'name'],
    ['con', '_con'],
    ['LPT1.txt', '_LPT1.txt'],
    ['a\u202egpj.exe', 'agpj.exe'],
  ])('%s becomes the file name %s', (text, name) => {
    expect(safeFileName(text)).toBe(name);
  });

  it('keeps rare characters and drops what XML or a reader cannot take', () => {
    expect(printableText(' 𠮷㛃·\u0000\u000b\ud800\ufffe\r\n２\u202e ')).toBe('𠮷㛃·\ufffd\n２');
  });

  it.each([
    ['11010519491231002X', '110••••••••••••02X'],
    ['E12345678', 'E1•••••78'],
    ['abc', '•••'],
    ['', ''],
  ])('%s is listed as %s', (text, shown) => {
    expect(masked(text)).toBe(shown);
  });
});
