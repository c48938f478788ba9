import fc from 'fast-check';
import { toASCII } from 'punycode/punycode.es6.js';
import { parse } from 'tldts';
import { describe, expect, it } from 'vitest';
import { namedEndings } from '../../../lib/host/domain-list';
import { provinceIds } from '../../../lib/host/province-id';
import { registeredDomain } from '../../../lib/host/registered-domain';
import { anyCharacter } from '../any-text';

describe('endings approved for filing', () => {
  it.each([...namedEndings])('.%s exists', (ending) => {
    expect(parse(`example.${ending}`).isIcann).toBe(true);
  });

  it('would miss one that does not exist', () => {
    expect(parse('example.cipic').isIcann).toBe(false);
  });
});

describe('the domain as it was registered', () => {
  it.each([
    ['shop.com', 'shop.com'],
    ['www.shop.com', 'shop.com'],
    ['m.www.Shop.COM.', 'shop.com'],
    ['https://www.shop.com:8080/x?y#z', 'shop.com'],
    ['ｗｗｗ．ｓｈｏｐ．ｃｏｍ', 'shop.com'],
    ['www.shop.com.cn', 'shop.com.cn'],
    ['bbs.shop.gd.cn', 'shop.gd.cn'],
    ['www.example.cn', 'example.cn'],
    ['e.mail.example.cn', 'example.cn'],
    ['a.b.example.vip', 'example.vip'],
    ['a.b.shop.shop', 'shop.shop'],
    ['www.abc.me', 'abc.me'],
    ['www.abc.co.me', 'abc.co.me'],
    ['www.law.pro', 'www.law.pro'],
    ['www.abc.com.co', 'abc.com.co'],
    ['www.abc.org', 'abc.org'],
    ['m.abc.dev', 'abc.dev'],
    ['www.某市.政务.cn', '某市.政务.cn'],
    ['www.xn--fiqs8s.xn--zfr164b.cn', '中国.政务.cn'],
    ['shop.cn', 'shop.cn'],
    ['com.cn', null],
    ['www.cn', 'www.cn'],
    ['www.gov.cn', 'www.gov.cn'],
    ['www.a.shop.example', 'shop.example'],
    ['www.example', 'www.example'],
    // Endings whose rules are not held here.
    ['www.shop.co.uk', 'shop.co.uk'],
    ['a.shop.co.uk', 'a.shop.co.uk'],
    ['www.shop.公司.香港', 'shop.公司.香港'],
    ['www.xn--fsqu00a.xn--fiqs8s', '例子.中国'],
    ['www.例子.我爱你', '例子.我爱你'],
    ['m.www.xn--fsqu00a.xn--6qq986b3xl', '例子.我爱你'],
    ['xn--80ak6aa92e.com', 'аррӏе.com'],
    ['localhost', null],
    ['shop', null],
    ['shop.localhost', null],
    ['nas.local', null],
    ['shop.test', null],
    ['router.home.arpa', null],
    ['127.0.0.1', null],
    ['0x7f.1', null],
    ['[::1]', null],
    ['', null],
    ['.com', null],
    ['a b.com', null],
    ['a.com,b.com', null],
    ['<b>.com', null],
  ])('%s → %s', (host, domain) => {
    expect(registeredDomain(host)).toBe(domain);
  });

  const kinds =
    'ac co com edu firm gov info int its law med mil net nom off org priv web www aaa cpa 公司 网络 網絡 个人 公益';
  const kind = fc.constantFrom(...kinds.split(' '), ...provinceIds, 'hk', 'mo', 'tw');

  it('is what tldts says under every ending that is known here, in Latin, Chinese and punycode', () => {
    const label = fc.stringMatching(/^[a-z\u4e00-\u4eff][a-z0-9]{0,8}$/);
    const ending = fc.constantFrom(...namedEndings, 'org', 'gov', 'name', 'tel', 'dev', 'app', 'ai', 'io');
    fc.assert(
      fc.property(fc.array(fc.oneof(label, kind), { minLength: 1, maxLength: 4 }), ending, (labels, last) => {
        const host = [...labels, last].join('.');
        // MIIT's own kind that the list does not have.
        fc.pre(!host.endsWith('公益.cn'));
        const { domain } = parse(host);
        const found = [host, toASCII(host)].map(registeredDomain);
        if (found.some((one) => one !== domain)) expect(found).toEqual([domain, domain]);
      }),
      { numRuns: process.env.CI ? 20_000 : 2_000 },
    );
  });

  it('is the same for the domain itself and for every host below it', () => {
    fc.assert(
      fc.property(fc.domain(), fc.stringMatching(/^[a-z]{1,4}$/), (name, below) => {
        const domain = registeredDomain(name);
        // Endings whose rules are not held: most of two letters, and these.
        fc.pre(domain !== null && !/^www\./.test(domain) && !/\.([a-z]{2}|aero|int)$/.test(domain));
        expect(registeredDomain(domain as string)).toBe(domain);
        expect(registeredDomain(`${below}.${domain}`)).toBe(domain);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 80 }), (host) => void registeredDomain(host)),
    );
  });
});
