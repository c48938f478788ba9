import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { national, provinces } from '../../../data/directory';
import { findHost } from '../../../lib/host/find-host';
import { repairLink } from '../../../lib/repair/repair-link';
import hrefs from '../../fixtures/hrefs.json';
import { anyCharacter } from '../any-text';

const elsewhere = 'https://help.example/page.html';

describe('any string', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        'http',
        'https',
        ':',
        '//',
        '/',
        '\\',
        '?',
        '#',
        '&',
        ';',
        '@',
        '.',
        ',',
        ')',
        '](',
        ' ',
        '\t',
        '%3B',
        '%2F',
      ],
      ...[
        ';jsessionid=',
        '%3Bjsessionid%3D',
        'jsessionid=',
        ';JSESSIONID=',
        'A1B2',
        '!-12',
        'id=7',
        '&amp;',
        '。',
        '：',
      ],
      ...[
        'spm=1',
        'file=x.doc',
        'x.doc',
        'a.example',
        '/a.css',
        'javascript:',
        '/state/outPortal/',
        '/TGJCMS/',
      ],
      ...[
        'queryMutualityDownloadInfo.action',
        '/publish/query/',
        '#/Integrated/index',
        '?recordcode=44030302001160',
      ],
      ...[
        'beian.mitt.gov.cn',
        'www.miitbeain.gov.cn',
        '，建议',
        '%EF%BC%8C',
        '（附件）.doc',
        'https://link.zhihu.com/?target=',
        'https%3A%2F%2F',
        'https://help.aliyun.com/a/',
        '/portal/',
      ],
      ...hrefs.map(({ href }) => href),
      ...provinces.flatMap(({ hosts }) => hosts.map(({ host }) => host)),
      ...[...national.retiredNationalHosts, national.portal].map(({ host }) => host),
    ),
    fc.string({ maxLength: 4, unit: anyCharacter }),
  );
  const anything = fc.oneof(
    fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
    fc.string({ unit: anyCharacter }),
  );
  const anyPage = fc.oneof(fc.constantFrom('', elsewhere, 'http://hunca.miit.gov.cn/TGJCMS/x'), anything);
  // 100,000 cases in all where CI is set.
  const numRuns = process.env.CI ? 25_000 : 2_000;

  it('never throws, and repairing twice is repairing once', () => {
    fc.assert(
      fc.property(anything, anyPage, (href, page) => {
        const once = repairLink(href, page);
        if (!once) return;
        const twice = repairLink(once.url, page);
        expect(twice === null || twice.url === once.url).toBe(true);
      }),
      { numRuns },
    );
  });

  it('keeps the host or leads to a living official one', () => {
    const hostIn = (url: string, base: string): string => {
      try {
        return new URL(url, base).hostname;
      } catch {
        return 'unreadable';
      }
    };
    fc.assert(
      fc.property(anything, fc.constantFrom('', elsewhere), (href, page) => {
        const repair = repairLink(href, page);
        if (!repair) return;
        const base = page || 'https://base.example/x/y';
        const host = hostIn(repair.url, base);
        const known = findHost(host);
        const official = known !== null && known.kind !== 'provider' && known.status === 'current';
        expect(official || host === hostIn(href, base)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('leads to an address that opens, where it was not one before', () => {
    fc.assert(
      fc.property(anything, anyPage, (href, page) => {
        const repair = repairLink(href, page);
        if (!repair?.reasons.some((one) => ['malformed', 'misspelt', 'wrapped'].includes(one))) return;
        const known = findHost(new URL(repair.url).hostname);
        expect([known?.status, known?.kind === 'provider']).toEqual(['current', false]);
      }),
      { numRuns },
    );
  });

  it('only leaves bytes out of an address whose host it keeps', () => {
    fc.assert(
      fc.property(anything, anyPage, (href, page) => {
        const repair = repairLink(href, page);
        if (!repair || repair.reasons.some((reason) => reason !== 'session' && reason !== 'tracking')) return;
        // Every sign of the repaired address stands in the one given, in the same order.
        let at = 0;
        const added = [...repair.url].filter((c) => {
          const found = href.indexOf(c, at);
          at = found + c.length;
          return found < 0;
        });
        expect(added).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('cuts exactly the id and nothing beside it', () => {
    const safe = fc.string({ unit: fc.constantFrom(..."ab1%C4E3+d&=.-_~!'()*,"), maxLength: 12 });
    const id = fc.string({ unit: fc.constantFrom(...'ABCDEF0123456789.!-_:'), minLength: 1, maxLength: 40 });
    const mark = fc.constantFrom(';jsessionid=', '%3Bjsessionid=', ';JSESSIONID%3D', '%3bJSessionId%3d');
    const tail = fc.oneof(
      fc.constant(''),
      safe.map((text) => `/${text}`),
      safe.map((text) => `?x${text}`),
      safe.map((text) => `#${text}`),
      safe.map((text) => `;v=${text}`),
    );
    fc.assert(
      fc.property(safe, mark, id, tail, (before, sign, value, after) => {
        const head = `http://a.example/${before}`;
        expect(repairLink(head + sign + value + after, elsewhere)?.url).toBe(head + after);
      }),
      { numRuns },
    );
  });

  it('ends quickly on long strings', () => {
    for (const unit of [
      ';jsessionid=',
      'http',
      '.gov.cn',
      '(',
      ',',
      ' ',
      '%3B',
      '/www.miitbeian.gov.cn',
      '&spm=1',
      '[](',
      'jsessionid=1;',
      '%20',
      '，',
      'https://link.zhihu.com/?target=',
      'https%3A%2F%2Flink.zhihu.com%2F%3Ftarget%3D',
      'mitt.gov.cn',
    ]) {
      for (const tail of ['', 'http://beian.miit.gov.cn/', '/x;jsessionid=1']) {
        for (const head of ['', 'http://a.example/', 'http://beian.miit.gov.cn/', '?']) {
          const long = head + unit.repeat(20_000) + tail;
          const repair = repairLink(long, '');
          expect(repair === null || repair.url.length <= long.length + 100).toBe(true);
        }
      }
    }
  });
});
