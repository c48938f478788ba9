import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableHost } from '../../../lib/host/readable-host';

describe('a host for people', () => {
  it.each([
    ['gdca.miit.gov.cn', 'gdca.miit.gov.cn'],
    ['xn--eqrt2g.xn--vuq861b', '域名.信息 (xn--eqrt2g.xn--vuq861b)'],
    ['xn--fiqs8s.example:8080', '中国.example:8080 (xn--fiqs8s.example:8080)'],
    ['[::1]', '[::1]'],
    ['xn--a-\u0000', 'xn--a-\u0000'],
    ['', ''],
  ])('%j → %s', (host, shown) => expect(readableHost(host)).toBe(shown));

  it('never throws and always holds the host itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `xn--${text}`),
        ),
        (host) => {
          expect(readableHost(host)).toContain(host);
        },
      ),
    );
  });
});
