/** What may be an entry of the register, and what it says of a form. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReading } from '../../../lib/official/reading';
import {
  applicantOf,
  numberOfEntry,
  parseRegisterEntry,
  type RawEntry,
  toRegisterEntry,
} from '../../../lib/official/register-entry';
import { anyCharacter } from '../any-text';

const raw = (given: Partial<RawEntry> = {}): RawEntry => ({
  organiser: ' 示例（深圳）网络科技有限公司 ',
  nature: '企业',
  numbers: ['粤ICP备 17055554 号-34'],
  ...given,
});

describe('an entry', () => {
  it('keeps the name to the letter and reads the rest', () => {
    const entry = toRegisterEntry(raw({ domain: 'http://Example.com/', approved: '2025年3月8日 10:00' }));
    expect(entry).toEqual({
      organiser: '示例（深圳）网络科技有限公司',
      nature: '企业',
      subject: '粤ICP备17055554号',
      service: '粤ICP备17055554号-34',
      domain: 'example.com',
      serviceName: null,
      approved: '2025-03-08',
    });
    expect(entry && numberOfEntry(entry)).toBe('粤ICP备17055554号-34');
  });

  it('of a subject is about its number', () => {
    const entry = toRegisterEntry(raw({ numbers: ['粤ICP备17055554号'] }));
    expect(entry && [entry.service, numberOfEntry(entry)]).toEqual([null, '粤ICP备17055554号']);
  });

  it.each([
    ['企业', 'unit'],
    ['个体工商户', 'unit'],
    ['民办非企业单位', 'unit'],
    ['个人', 'individual'],
    ['', null],
    ['不详', null],
  ])('by an organiser of the nature %j applies as %s', (nature, applicant) => {
    const entry = toRegisterEntry(raw({ nature }));
    expect(entry && applicantOf(entry)).toBe(applicant);
  });

  it.each<[string, Partial<RawEntry>]>([
    ['no name', { organiser: undefined }],
    ['a name of several lines', { organiser: '示例\n公司' }],
    ['a name with markup', { organiser: '示例<b>公司' }],
    ['no number', { numbers: [] }],
    ['a number without a province', { numbers: ['ICP备17055554号'] }],
    ['two subjects', { numbers: ['粤ICP备17055554号 京ICP备16044242号'] }],
    ['a licence beside it', { numbers: ['粤ICP备17055554号', '粤B2-20090191'] }],
  ])('with %s is none', (_, given) => {
    expect(toRegisterEntry(raw(given))).toBeNull();
  });

  it.each([
    ['example.com', 'example.com'],
    ['HTTPS://www.Example.cn/a?b', 'www.example.cn'],
    ['example.com、example.cn', 'example.com'],
    ['ｅxample.com', 'example.com'],
    ['例子.中国', '例子.中国'],
    ['xn--fsqu00a.com', 'xn--fsqu00a.com'],
    ['аpple.com', null],
    ['exаmple.com', null],
    ['ex\u200bample.com', null],
    ['éxample.com', null],
    ['请看 example.com', null],
    ['无', null],
  ])('of the domain %j has %j', (domain, read) => {
    expect(toRegisterEntry(raw({ domain }))?.domain).toBe(read);
  });

  const whole = {
    organiser: '示例公司',
    nature: '企业',
    subject: '粤ICP备17055554号',
    service: '粤ICP备17055554号-34',
    domain: 'example.com',
    serviceName: '示例',
    approved: '2025-03-18',
  };
  it('that is given is taken as it is', () => {
    expect(parseRegisterEntry(whole)).toEqual(whole);
    expect(parseRegisterEntry({ ...whole, service: null, domain: null })).not.toBeNull();
  });
  it.each<[keyof typeof whole, string]>([
    ['subject', '粤ICP备17055554号-34'],
    ['subject', '粤ICP备17055554'],
    ['subject', ' 粤ICP备17055554号'],
    ['subject', '粤ICP备17055554号 甲'],
    ['subject', '粤ICP备1705555号'],
    ['subject', '粤公网安备44010502008968号'],
    ['subject', '京ICP证030173号'],
    ['subject', 'x'],
    ['service', '粤ICP备17055554号'],
    ['service', '京ICP备16044242号-1'],
    ['service', '粤icp备17055554号-34'],
    ['organiser', '示例\u202e公司'],
    ['organiser', '示例\ue000公司'],
    ['organiser', '示例\n公司'],
    ['organiser', ' 示例公司'],
    ['organiser', '——'],
    ['serviceName', '示\u0000例'],
    ['nature', '<b>企业'],
    ['domain', 'аpple.com'],
    ['domain', 'no domain'],
    ['approved', '2025-02-30'],
    ['approved', '2025-3-8'],
  ])('that is given with the %s %j is none', (key, value) => {
    expect(parseRegisterEntry({ ...whole, [key]: value })).toBeNull();
  });

  it('is made of any strings without throwing, and can be stored as it is', () => {
    const words = fc.oneof(
      fc.constantFrom('企业', '示例公司', '粤ICP备17055554号-1', 'example.com', '2025-01-01'),
      fc.string({ unit: anyCharacter }),
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 6, maxLength: 6 }), ([organiser, nature, ...rest]) => {
        const [domain, serviceName, approved] = rest;
        const entry = toRegisterEntry({ organiser, nature, numbers: rest, domain, serviceName, approved });
        if (entry) expect(parseRegisterEntry(entry)).toEqual(entry);
      }),
    );
    fc.assert(fc.property(fc.anything(), (value) => parseRegisterEntry(value) === null));
  });
});

describe('a reading of it', () => {
  const reading = { kind: 'entry', on: '2026-11-29', entry: toRegisterEntry(raw()) };
  it.each<[string, unknown, boolean]>([
    ['of the register', reading, true],
    ['of a pasted text', { ...reading, from: 'text' }, true],
    ['of somewhere else', { ...reading, from: 'evil' }, false],
    ['of no day', { ...reading, on: 'today' }, false],
    ['of no entry', { ...reading, entry: { organiser: 'x' } }, false],
  ])('%s', (_, value, isOne) => {
    expect(parseReading(value) !== null).toBe(isOne);
  });
});
