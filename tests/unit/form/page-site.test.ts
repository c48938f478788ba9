import fc from 'fast-check';
import { parse } from 'tldts';
import { describe, expect, it } from 'vitest';
import { national, providers, provinces } from '../../../data/directory';
import type { FilingKind } from '../../../lib/filing/filing-number';
import { isFilingOf } from '../../../lib/filing/target';
import { siteOf } from '../../../lib/form/model/page-site';
import { namedEndings } from '../../../lib/host/domain-list';
import { registeredDomain } from '../../../lib/host/registered-domain';

describe('the domain as it was registered', () => {
  it.each([
    ['shop.com', 'shop.com'],
    ['www.shop.com', 'shop.com'],
    ['m.www.Shop.COM.', 'shop.com'],
    ['www.shop.com.cn', 'shop.com.cn'],
    ['bbs.shop.gd.cn', 'shop.gd.cn'],
    ['shop.cn', 'shop.cn'],
    ['com.cn', null],
    ['www.cn', 'www.cn'],
    // An ending whose rules are not known here.
    ['www.shop.example', 'shop.example'],
    ['a.shop.example', 'a.shop.example'],
    ['www.example', 'www.example'],
    ['www.xn--fsqu00a.xn--fiqs8s', '例子.中国'],
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

  it('is what tldts says under every ending that is known here', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
    const kind = fc.constantFrom(
      'com',
      'net',
      'org',
      'gov',
      'edu',
      'ac',
      'mil',
      'nom',
      'gd',
      'bj',
      'tw',
      'www',
    );
    const ending = fc.constantFrom(...[...namedEndings].filter((each) => /^[a-z]+$/.test(each)));
    fc.assert(
      fc.property(fc.array(fc.oneof(label, kind), { minLength: 1, maxLength: 3 }), ending, (labels, last) => {
        const host = [...labels, last].join('.');
        fc.pre(parse(host).isIcann === true);
        expect(registeredDomain(host)).toBe(parse(host).domain);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (host) => void registeredDomain(host)),
    );
  });
});

type Shown = [number: string, own: boolean, kind?: FilingKind];

function shown(...numbers: Shown[]) {
  return numbers.map(([canonical, own, kind]) => ({
    canonical,
    own,
    kind: kind ?? (canonical.includes('-') ? ('icp-website' as const) : ('icp-subject' as const)),
  }));
}

describe('the website of a page and its filing', () => {
  const address = 'https://www.shop.example:8443/a?b#c';
  const one = '粤ICP备16044242号';

  it.each<[string, Shown[], string | null]>([
    ['the only one', [[`${one}-1`, true]], `${one}-1`],
    [
      'the one it shows as its own',
      [
        [`${one}-1`, true],
        ['京ICP备16044243号-1', false],
      ],
      `${one}-1`,
    ],
    ['none of its own', [[`${one}-1`, false]], null],
    [
      'a service and its subject',
      [
        [one, true],
        [`${one}-3`, true],
      ],
      `${one}-3`,
    ],
    [
      'several services of one subject: the subject’s',
      [
        [`${one}-1`, true],
        [`${one}-2`, true],
      ],
      one,
    ],
    [
      'several subjects: nobody can tell',
      [
        [`${one}-1`, true],
        ['京ICP备16044243号-1', true],
      ],
      null,
    ],
    ['an App’s', [[`${one}-3A`, true, 'icp-app']], null],
    [
      'a website’s beside an App’s and the police’s',
      [
        [`${one}-1`, true],
        [`${one}-3A`, true, 'icp-app'],
        ['粤公网安备44010502008968号', true, 'psb'],
      ],
      `${one}-1`,
    ],
    ['a licence', [['粤ICP证160442号', true, 'icp-licence']], null],
    ['nothing', [], null],
  ])('%s', (_, numbers, number) => {
    expect(siteOf(address, shown(...numbers))).toEqual(number && { number, host: 'www.shop.example' });
  });

  it.each([
    ...provinces.map(({ authority }) => authority.url),
    ...providers.flatMap(({ consoleUrl }) => consoleUrl ?? []),
    ...providers.flatMap(({ helpHosts }) => helpHosts.map((host) => `https://${host}/`)),
    ...providers.flatMap(({ docs }) => docs.map(({ url }) => `https://other.${new URL(url).hostname}/`)),
    national.portal.url,
    national.publicSecurity.url,
    'http://www.miitbeian.gov.cn/',
    'http://localhost/',
    'http://127.0.0.1:8080/',
    'http://[::1]/',
    'http://intranet/',
    'file:///home/shop.com/index.html',
    'ftp://shop.com/',
    'view-source:https://shop.com/',
    'chrome://shop.com/',
    'about:blank',
    'https://',
    '',
  ])('is none at %s', (url) => {
    expect(siteOf(url, shown([`${one}-1`, true]))).toBeNull();
  });

  it('never throws, whatever the address', () => {
    fc.assert(fc.property(fc.string(), (url) => void siteOf(url, shown([one, true]))));
  });

  it.each([
    [`${one}-1`, `${one}-1`, true],
    [`${one}-1`, one, true],
    [one, `${one}-1`, false],
    [`${one}-1`, `${one}-11`, false],
    [`${one}-11`, `${one}-1`, false],
  ])('a page of %s is one of the filing %s: %s', (page, filing, expected) => {
    expect(isFilingOf(page, filing)).toBe(expected);
  });
});
