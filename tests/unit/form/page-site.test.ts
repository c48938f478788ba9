import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { national, providers, provinces } from '../../../data/directory';
import type { FilingKind } from '../../../lib/filing/filing-number';
import { isFilingOf } from '../../../lib/filing/target';
import { siteOf } from '../../../lib/form/model/page-site';

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
