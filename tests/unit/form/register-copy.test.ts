/** What a form copies out of the public register, and what it says when that is changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProvinceId, provinceIds } from '../../../data/schema';
import { readFiling, readNumber } from '../../../lib/filing/filing';
import { checkEntry } from '../../../lib/form/model/check-entry';
import { forNumber, isAsCopied } from '../../../lib/form/model/copied-text';
import { type FormEntry, newEntry, type Prefill, parseEntry } from '../../../lib/form/model/form-entry';
import { fieldsToFill, formFor, formUses } from '../../../lib/form/model/form-model';
import { moveEntry } from '../../../lib/form/model/move-entry';
import type { RegisterReading } from '../../../lib/official/reading';
import { toRegisterEntry } from '../../../lib/official/register-entry';
import { anyCharacter } from '../any-text';

const now = new Date(2026, 10, 29, 12);
const subject = '粤ICP备17055554号';
const service = '粤ICP备17055554号-34';
const organiser = '示例（深圳）网络科技有限公司';

const reading: RegisterReading = {
  kind: 'entry',
  on: '2026-11-28',
  entry: {
    organiser,
    nature: '企业',
    subject,
    service,
    domain: 'example.com',
    serviceName: null,
    approved: null,
  },
};

function fill(number: string, given: Partial<Prefill> = {}, provinceId: ProvinceId = 'gd'): FormEntry {
  const filing = readFiling(provinceId, number);
  return newEntry(formFor(provinceId), { filing, own: true, register: reading, now, ...given });
}

const texts = ({ text }: FormEntry) => [
  text.targetNumber,
  text.targetOrganiser,
  text.targetDomains,
  text.organiserName,
];

describe('a form for an entry of the register', () => {
  it.each<[string, FormEntry, (string | undefined)[]]>([
    ['one’s own service', fill(service), [service, organiser, 'example.com', organiser]],
    ['one’s own subject', fill(subject), [subject, organiser, 'example.com', organiser]],
    [
      'one’s own service where the whole subject is to go',
      fill(service, { target: 'subject' }),
      [subject, organiser, 'example.com', organiser],
    ],
    [
      'another service of the subject',
      fill('粤ICP备17055554号-2'),
      ['粤ICP备17055554号-2', organiser, undefined, organiser],
    ],
    ['somebody else’s', fill(service, { own: false }), [service, organiser, 'example.com', undefined]],
    ['nobody knows whose', fill(service, { own: null }), [service, organiser, 'example.com', undefined]],
    [
      'another filing',
      fill('粤ICP备17055555号-34'),
      ['粤ICP备17055555号-34', undefined, undefined, undefined],
    ],
    [
      'several numbers',
      fill(`${service} 粤ICP备17055555号`),
      [`${service} 粤ICP备17055555号`, undefined, undefined, undefined],
    ],
    [
      'its website first',
      fill(service, { domain: 'shop.com' }),
      [service, organiser, 'example.com', organiser],
    ],
  ])('%s', (_, entry, expected) => {
    expect(texts(entry)).toEqual(expected);
    if (expected[1])
      expect(entry.copied).toMatchObject({ on: '2026-11-28', text: { targetNumber: expected[0] } });
    else expect(entry.copied).toBeUndefined();
  });

  it.each([
    ['企业', true, 'unit'],
    ['个人', true, 'individual'],
    ['个人', false, 'unit'],
    [null, true, 'unit'],
  ] as const)('of the nature %s, own: %s, is for %s', (nature, own, applicant) => {
    const register = { ...reading, entry: { ...reading.entry, nature } };
    expect(fill(service, { register, own }).applicant).toBe(applicant);
  });

  it('says so in drafts that can be stored; drafts without it stay what they are', () => {
    const entry = fill(service, { register: { ...reading, from: 'text' } });
    expect(parseEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
    const { copied, ...before } = entry;
    expect(parseEntry(before)).toEqual(before);
    for (const wrong of [
      {},
      { ...copied, on: 'x' },
      { ...copied, from: 'x' },
      { ...copied, text: { targetOrganiser: '长'.repeat(201) } },
      { ...copied, text: Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`k${at}`, ''])) },
    ]) {
      expect(parseEntry({ ...entry, copied: wrong })).toBeNull();
    }
  });

  it('takes it along to another form', () => {
    const entry = fill(service);
    expect(moveEntry(entry, 'sd', 'empty-subject').copied).toEqual(entry.copied);
  });
});

describe('what was changed since', () => {
  const said = (changes: Record<string, string>, given: Partial<Prefill> = {}): string[] => {
    const entry = fill(service, given);
    const changed = { ...entry, text: { ...entry.text, ...changes } };
    return checkEntry(formFor('gd'), changed, now)
      .filter(({ code }) => code.startsWith('differs-'))
      .map(({ field, code, severity, params }) =>
        [severity, field, code, params.value, params.date].join(' '),
      );
  };
  const warning = `warning targetOrganiser differs-from-register ${organiser} 2026-11-28`;
  it.each<[Record<string, string>, string[]]>([
    [{}, []],
    [{ targetOrganiser: '示例(深圳)网络科技有限公司' }, [warning]],
    [{ targetOrganiser: `${organiser}。` }, [warning]],
    [{ targetOrganiser: ` ${organiser}\u200b ` }, []],
    [{ targetOrganiser: '' }, []],
    [{ targetNumber: ' 粵ICP備17055554號-34 ' }, []],
    [{ targetNumber: subject }, []],
    [
      { targetNumber: '粤ICP备17055554号-3' },
      [`warning targetNumber differs-from-register ${service} 2026-11-28`],
    ],
    [{ targetDomains: 'EXAMPLE.com' }, []],
    [
      { targetDomains: 'example.com、shop.com' },
      ['warning targetDomains differs-from-register example.com 2026-11-28'],
    ],
    [{ organiserName: '别的公司' }, [`warning organiserName differs-from-register ${organiser} 2026-11-28`]],
    [{ reason: '不再使用' }, []],
  ])('%j', (changes, expected) => {
    expect(said(changes)).toEqual(expected);
  });

  it('is held against the pasted text where it comes from one', () => {
    expect(said({ targetOrganiser: '乙' }, { register: { ...reading, from: 'text' } })).toEqual([
      `warning targetOrganiser differs-from-text ${organiser} 2026-11-28`,
    ]);
  });

  it('says nothing of the applicant where the filing is somebody else’s', () => {
    expect(said({ organiserName: '我的公司' }, { own: false })).toEqual([]);
  });

  it('is nothing in a form as it was filled in, whatever the register says', () => {
    const words = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 210 }),
      fc.stringMatching(/^[一-鿿（）()·a-zA-Z　 ]{1,60}$/),
    );
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('企业', '个人', '其他'),
        fc.constantFrom('', 'example.com', 'www.例子.中国', 'a.b.example.cn'),
        fc.constantFrom(...provinceIds),
        fc.constantFrom('', '-1', '-3A', '-2X'),
        fc.constantFrom(true, false, null),
        fc.constantFrom('subject', 'service', null),
        (name, nature, domain, provinceId, suffix, own, target) => {
          const { prefix } = formFor(provinceId);
          const number = `${prefix}ICP备17055554号${suffix}`;
          const entry = toRegisterEntry({ organiser: name, nature, numbers: [number], domain });
          fc.pre(entry !== null);
          const register: RegisterReading = { ...reading, entry: entry as NonNullable<typeof entry> };
          for (const use of formUses(provinceId)) {
            const form = formFor(provinceId, use);
            const made = newEntry(form, { filing: readNumber(number), own, target, register, now });
            expect(made.copied).toBeDefined();
            expect(parseEntry(made)).toEqual(made);
            expect(checkEntry(form, made, now).filter(({ code }) => code.startsWith('differs-'))).toEqual([]);
            expect(fieldsToFill(form).every((field) => isAsCopied(made, field))).toBe(true);
          }
        },
      ),
    );
  });
});

describe('a form that is split by its numbers', () => {
  const first = (number: string) => readNumber(number).filings[0] ?? expect.fail('no number');
  it.each<[string, string, (string | undefined)[], boolean]>([
    ['the same service', service, [organiser, 'example.com', organiser], true],
    ['its subject', subject, [organiser, 'example.com', organiser], true],
    ['another service of it', '粤ICP备17055554号-2', [organiser, undefined, organiser], true],
    ['another subject', '粤ICP备17055555号', [undefined, undefined, undefined], false],
  ])('for %s', (_, number, expected, isCopied) => {
    const part = forNumber(fill(service), first(number));
    expect(texts(part).slice(1)).toEqual(expected);
    expect(part.copied !== undefined).toBe(isCopied);
  });

  it('keeps what the person has changed', () => {
    const entry = fill(service);
    const changed = { ...entry, text: { ...entry.text, targetOrganiser: '乙公司' } };
    expect(forNumber(changed, first('粤ICP备17055555号')).text.targetOrganiser).toBe('乙公司');
  });
});
