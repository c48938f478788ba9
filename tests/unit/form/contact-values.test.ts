import fc from 'fast-check';
import { parse } from 'tldts';
import { describe, expect, it } from 'vitest';
import { emailKind } from '../../../lib/form/values/email-address';
import { chineseDate, findDateFault } from '../../../lib/form/values/form-date';
import { phoneKind } from '../../../lib/form/values/phone-number';
import { printedDomain, readDomains } from '../../../lib/host/domain-list';
import { anyCharacter } from '../any-text';

describe('telephone numbers', () => {
  it.each([
    ['13800138000', 'mobile'],
    ['+86 138-0013-8000', 'mobile'],
    ['０１３８', 'unreadable'],
    ['１３８００１３８０００', 'mobile'],
    ['12800138000', 'unreadable'],
    ['138001380001', 'unreadable'],
    ['020-87628386', 'landline'],
    ['(010) 6641 1166', 'landline'],
    ['0755-83522122转801', 'landline'],
    ['021-12345678-801', 'landline'],
    ['021-12345678 ext. 801', 'landline'],
    ['0535 6212345 分机 12', 'landline'],
    ['+86 21 1234 5678', 'landline'],
    ['86-21-12345678', 'landline'],
    ['2112345678', 'unreadable'],
    ['021-1234567890', 'unreadable'],
    ['8613800138000', 'mobile'],
    ['0086-138-0013-8000', 'mobile'],
    ['+86 128 0013 8000', 'unreadable'],
    ['800-820-1234', 'landline'],
    ['00852 2345 6789', 'foreign'],
    ['400-123-4567', 'landline'],
    ['+852 2345 6789', 'foreign'],
    ['号码', 'unreadable'],
    ['', 'unreadable'],
  ])('%s is %s', (text, kind) => {
    expect(phoneKind(text)).toBe(kind);
  });
});

describe('domains', () => {
  it.each([
    ['example.com', 'example.com', null],
    ['EXAMPLE.com.', 'example.com', null],
    ['https://example.com/path?a=1', 'example.com', null],
    ['www.example.com', 'www.example.com', 'domain-www'],
    ['例子.中国', '例子.中国（xn--fsqu00a.xn--fiqs8s）', null],
    ['xn--fsqu00a.xn--fiqs8s', '例子.中国（xn--fsqu00a.xn--fiqs8s）', null],
    ['例子。中国', '例子.中国（xn--fsqu00a.xn--fiqs8s）', null],
    ['例子.中国（xn--fsqu00a.xn--fiqs8s）', '例子.中国（xn--fsqu00a.xn--fiqs8s）', null],
    ['example.com:8080/x', 'example.com', null],
    ['//example.com', 'example.com', null],
    ['\u202eexample.com\u2066', 'example.com', null],
    ['name@example.com', 'name@example.com', 'domain-shape'],
    ['example.dev', 'example.dev', 'domain-tld'],
    ['localhost', 'localhost', 'domain-shape'],
    ['a..com', 'a..com', 'domain-shape'],
    ['-a.com', '-a.com', 'domain-shape'],
    ['xn--a.com', 'xn--a.com', 'domain-shape'],
    ['192.168.1.1', '192.168.1.1', 'domain-shape'],
    ['<b>.com', '<b>.com', 'domain-shape'],
    ['有 ', '有', 'domain-shape'],
  ])('%s → %s, %s', (typed, printed, fault) => {
    const [entry] = readDomains(typed);
    expect(entry && printedDomain(entry)).toBe(printed);
    expect(entry?.fault).toBe(fault);
  });

  it('reads several, however they are separated', () => {
    const names = readDomains('a.com、b.cn，c.net; d.com\ne.cn').map(({ ascii }) => ascii);
    expect(names).toEqual(['a.com', 'b.cn', 'c.net', 'd.com', 'e.cn']);
  });

  it('takes every registrable domain that tldts knows', () => {
    fc.assert(
      fc.property(fc.domain(), (name) => {
        const [entry] = readDomains(name);
        const known = parse(name);
        fc.pre(known.isIcann === true && known.domain !== null && !/(^|\.)xn--/i.test(name));
        expect(entry?.ascii).toBe(known.hostname);
        expect(entry?.fault).not.toBe('domain-shape');
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 300 }), (text) => {
        readDomains(text).map(printedDomain);
      }),
    );
  });
});

describe('e-mail addresses', () => {
  it.each([
    ['name@example.com', 'plain'],
    ["o'n.a+b@d-e.co.uk", 'plain'],
    ['用户@例子.中国', 'unusual'],
    ['name@例子.中国', 'unusual'],
    ['name@example', 'unreadable'],
    ['name@example.com.', 'unreadable'],
    ['name@例子.中国。', 'unreadable'],
    ['name@example..com', 'unreadable'],
    ['.name@example.com', 'unreadable'],
    ['name name@example.com', 'unreadable'],
    ['a@example.com;b@example.com', 'unreadable'],
    ['a@b@例子.中国', 'unreadable'],
    ['<name@example.com>', 'unreadable'],
    ['name@例子.中国/x', 'unreadable'],
    ['name@[192.0.2.1]', 'unreadable'],
    [`${'用'.repeat(65)}@example.com`, 'unreadable'],
    ['', 'unreadable'],
  ])('%s is %s', (text, kind) => {
    expect(emailKind(text)).toBe(kind);
  });
});

describe('dates', () => {
  it.each([
    ['2026-11-24', null],
    ['2026-11-25', 'date-future'],
    ['2026-08-26', null],
    ['2026-08-25', 'date-old'],
    ['2026-02-30', 'date-unreadable'],
    ['24.11.2026', 'date-unreadable'],
  ])('%s on 2026-11-24 → %s', (iso, fault) => {
    expect(findDateFault(iso, '2026-11-24')).toBe(fault);
  });

  it('writes them the Chinese way', () => {
    expect(chineseDate('2026-11-04')).toBe('2026年11月4日');
    expect(chineseDate('2026-02-30')).toBe('2026-02-30');
  });
});
