import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { national, provinceOf, provinces } from '../../../data/directory';
import type { ProvinceId } from '../../../data/schema';
import { findHost } from '../../../lib/host/find-host';
import { type RepairReason, repairLink } from '../../../lib/repair/repair-link';
import hrefs from '../../fixtures/hrefs.json';
import seedLinks from '../../fixtures/seed-links.json';

const portal = national.portal.url;
const query = `${portal}#/Integrated/recordQuery`;
const law = `${portal}#/Integrated/lawStatute`;
const elsewhere = 'https://help.example/page.html';

const homeOf = (id: ProvinceId): string => provinceOf(id).authority.url;
function formOf(id: ProvinceId): string {
  const { authority, forms } = provinceOf(id);
  const page = forms.find((form) => form.kind === 'official-page' && !form.superseded && form.url);
  return page?.url ?? authority.guideListUrl ?? authority.url;
}

describe('the 33 links of the help page', () => {
  it('are 33', () => {
    expect(seedLinks).toHaveLength(33);
  });

  it.each(seedLinks.map((link) => [link.label, link] as const))('%s', (_, link) => {
    const repair = repairLink(link.href, 'https://www.jcloud.com/help/detail/2061/isCatalog/1');
    const id = link.province as ProvinceId | null;
    if (link.means === 'password-help') {
      expect(repair).toBeNull();
    } else if (link.means === 'public-query') {
      expect(repair).toEqual({ url: query, reasons: ['retired-host', 'malformed'], provinceId: null });
    } else if (link.href.includes('.doc?')) {
      const [document] = link.href.split('?');
      expect(repair).toEqual({ url: document, reasons: ['tracking'], provinceId: id });
    } else {
      if (!id) throw new Error('the fixture names no province');
      const reasons = link.href.includes(';jsessionid=') ? ['session', 'retired-host'] : ['retired-host'];
      const url = link.means === 'form-download' ? formOf(id) : homeOf(id);
      expect(repair).toEqual({ url, reasons, provinceId: id });
    }
  });
});

describe('real links to filing hosts', () => {
  const links = hrefs.filter((entry) => entry.group === 'beian');
  const untouched = ['miit-current', 'not-beian', 'not-beian-mock', 'not-beian-parody'];

  it.each(links.map((link) => [`${link.id} ${link.href}`, link] as const))('%s', (_, link) => {
    const repair = repairLink(link.href, link.base ?? '');
    if (untouched.includes(link.class ?? '')) {
      expect(repair).toBeNull();
      return;
    }
    expect(repair?.provinceId).toBe(link.province);
    expect(repair?.reasons.includes('session')).toBe(/jsessionid/i.test(link.href));
    if (link.suggest) {
      expect(repair?.url).toBe(link.suggest);
    } else if (link.class === 'form-mirror') {
      expect(repair?.url).toBe(link.href.split('?')[0]);
    } else {
      const known = findHost(new URL(repair?.url ?? '').hostname);
      expect(known).toMatchObject({ kind: 'province', provinceId: link.province, status: 'current' });
    }
  });

  it.each(links.flatMap((link) => (link.clean ? [[link.clean, link] as const] : [])))(
    'leads to the same place without its session: %s',
    (clean, link) => {
      expect(repairLink(clean, link.base ?? '')?.url).toBe(repairLink(link.href, link.base ?? '')?.url);
    },
  );
});

describe('real links with a session on other sites', () => {
  const links = hrefs.filter((entry) => entry.group === 'other');

  it.each(links.map((link) => [`${link.id} ${link.href}`, link] as const))('%s', (_, link) => {
    const repair = repairLink(link.href, link.base ?? '');
    expect(repair?.url ?? null).toBe(link.strip ? link.clean : null);
    if (repair) expect(repair).toMatchObject({ reasons: ['session'], provinceId: null });
  });
});

describe('session ids', () => {
  it.each([
    ['http://a.example/x.do;jsessionid=1F8CDE6614FE88372567B8E480A1D342', 'http://a.example/x.do'],
    ['http://a.example/x.do;jsessionid=1F8C.node-1_2?id=7', 'http://a.example/x.do?id=7'],
    ['http://a.example/x;JSessionID=e-hrAz_GbL5A!1958385134', 'http://a.example/x'],
    ['http://a.example/x;jsessionid=9gLv%21-822702665#f', 'http://a.example/x#f'],
    ['http://a.example/x;jsessionid=0000HP4C:16pltg5ae?a', 'http://a.example/x?a'],
    ['http://a.example/x;jsessionid=node01726s.node0', 'http://a.example/x'],
    ['http://a.example/a;jsessionid=1/b/c?d=1#e', 'http://a.example/a/b/c?d=1#e'],
    ['http://a.example/a;v=1;jsessionid=2;w=3/b', 'http://a.example/a;v=1;w=3/b'],
    ['http://a.example/a%3Bjsessionid%3D1F8C%3Fid%3D18', 'http://a.example/a%3Fid%3D18'],
    ['http://a.example/a%3bJSESSIONID%3d1F8C', 'http://a.example/a'],
    ['http://a.example/a;jsessionid=1;jsessionid=2', 'http://a.example/a'],
    ['http://a.example/x?id=1;jsessionid=2', 'http://a.example/x?id=1'],
    ['http://a.example/x?id=1;jsessionid=2&b=3', 'http://a.example/x?id=1&b=3'],
    ['http://a.example/x?a=1&amp;jsessionid=2&amp;b=3', 'http://a.example/x?a=1&amp;b=3'],
    ['http://a.example/x?a&jsessionid=2&&b', 'http://a.example/x?a&&b'],
    ['http://a.example/x?jsessionid=2', 'http://a.example/x'],
    ['http://a.example/x?jsessionid=2?b=3', 'http://a.example/x?b=3'],
    ['http://a.example/x?jsessionid=a/b&c', 'http://a.example/x?c'],
    ['http://a.example/x;jsessionid=1\\y', 'http://a.example/x\\y'],
    [
      'http://a.example/%C4%E3//x;jsessionid=1?wd=%C4%E3&q=1+1&d=%d&&',
      'http://a.example/%C4%E3//x?wd=%C4%E3&q=1+1&d=%d&&',
    ],
    ['//a.example/x;jsessionid=1', '//a.example/x'],
    [' \n http://a.example/x;jsessionid=1\t', 'http://a.example/x'],
  ])('%s', (href, url) => {
    expect(repairLink(href, elsewhere)).toEqual({ url, reasons: ['session'], provinceId: null });
  });

  it.each([
    'https://sso.example/login?service=http%3A%2F%2Fa.example%2Fx%3Bjsessionid%3D1',
    'https://sso.example/login?service=http://a.example/x;jsessionid=1',
    'https://a.example/x?sessionid=1',
    'https://a.example/x?note=jsessionid',
    'https://a.example/x#;jsessionid=1',
    'https://a.example/x#/y;jsessionid=1?z',
    'javascript:go("x;jsessionid=1")',
    'data:text/html,;jsessionid=1',
    'blob:https://a.example/x;jsessionid=1',
    'mailto:a@b.example?body=x;jsessionid=1',
    'ftp://a.example/x;jsessionid=1',
    'https://a.example/jsessionid=1',
    'ht\ntp://a.example/x;jsessionid=1',
    '',
  ])('leaves alone: %s', (href) => {
    expect(repairLink(href, elsewhere)).toBeNull();
  });

  it.each([
    ['/x.do;jsessionid=1', 'https://a.example/y'],
    ['x.do;jsessionid=1?b', 'https://a.example/y'],
    ['?a=1;jsessionid=1', 'https://a.example/y'],
    ['https://a.example/x.do;jsessionid=1', 'https://a.example/y'],
    ['http://a.example:8080/x.do;jsessionid=1', 'https://a.example/y'],
    ['https://www.a.example/x.do;jsessionid=1', 'https://a.example/y'],
    ['https://a.example/x.do;jsessionid=1', 'https://www.a.example/y'],
    ['https://app.a.example/x.do;jsessionid=1', 'https://a.example/y'],
    ['/captcha.jpg;jsessionid=1', 'https://a.example/y'],
    ['http://例子.中国/x;jsessionid=1', 'https://www.xn--fsqu00a.xn--fiqs8s/y'],
    ['http://ａ.example/x;jsessionid=1', 'https://a.example/y'],
    ['http://a%2Eexample。/x;jsessionid=1', 'https://a.example/y'],
    ['http://127.1/x;jsessionid=1', 'http://127.0.0.1:8080/y'],
    ['http://[0:0::1]/x;jsessionid=1', 'http://[::1]/y'],
    ['/x.jsp;jsessionid=1', 'https://a.example/y'],
  ])('keeps a session of the page’s own site: %s on %s', (href, page) => {
    expect(repairLink(href, page)).toBeNull();
  });

  it.each([
    ['https://nota.example/x.do;jsessionid=1', 'https://a.example/y', 'https://nota.example/x.do'],
    ['http://例子.公司/x;jsessionid=1', 'https://xn--fsqu00a.xn--fiqs8s/y', 'http://例子.公司/x'],
    ['/s.css;jsessionid=1', 'https://a.example/y', '/s.css'],
    ['/f.woff2;jsessionid=1?v=2', 'https://a.example/y', '/f.woff2?v=2'],
    ['/x.do;jsessionid=1', '', '/x.do'],
    ['/x.do;jsessionid=1', 'about:blank', '/x.do'],
    ['/x.do;jsessionid=1', 'not an address', '/x.do'],
  ])('cuts one that is no login of the page: %s on %s', (href, page, url) => {
    expect(repairLink(href, page)?.url).toBe(url);
  });

  it.each([
    '/;jsessionid=1/evil.example/',
    '/;jsessionid=1//evil.example/a.css',
    ';jsessionid=1//evil.example/',
    '/\\;jsessionid=1',
    ';jsessionid=1',
  ])('never turns a relative address into another site: %s', (href) => {
    const { url } = repairLink(href, '') ?? {};
    const base = 'https://a.example/b/c';
    if (url !== undefined) expect(new URL(url, base).host).toBe(new URL(href, base).host);
    expect(url === undefined || !/^[/\\]{2}/.test(url)).toBe(true);
  });
});

describe('retired hosts and dead paths', () => {
  const download = '/state/outPortal/queryMutualityDownloadInfo.action?id=1';

  it.each(
    provinces.flatMap(({ id, hosts }) =>
      hosts
        .filter(({ status, shared }) => (status === 'retired' || status === 'presumed-dead') && !shared)
        .map(({ host }) => [host, id] as const),
    ),
  )('%s belongs to %s', (host, id) => {
    const repaired = (path: string) => repairLink(`http://${host}${path}`, elsewhere);
    const expected = (url: string) => ({ url, reasons: ['retired-host'], provinceId: id });
    expect(repaired('')).toEqual(expected(homeOf(id)));
    expect(repaired('/state/outPortal/loginPortal.action')).toEqual(expected(homeOf(id)));
    expect(repaired(download)).toEqual(expected(formOf(id)));
    expect(repaired('/publish/query/indexFirst.action')).toEqual(expected(query));
    expect(repaired('/icp/publish/query/icpMemoInfo_showPage.action')).toEqual(expected(query));
  });

  it.each(national.retiredNationalHosts.map(({ host }) => host))('%s is national', (host) => {
    const url = (path: string) => repairLink(`http://${host}${path}`, elsewhere)?.url;
    expect(url('')).toBe(portal);
    expect(url('/state/outPortal/loginPortal.action')).toBe(portal);
    expect(url(download)).toBe(law);
    expect(url('/publish/query/indexFirst.action')).toBe(query);
    for (const { route } of national.portal.routes) expect(url(`/${route}`)).toBe(portal + route);
    expect(url('/#/Integrated/unknown')).toBe(portal);
    expect(url('/lorem/ipsum.png')).toBeUndefined();
  });

  it.each(
    national.deadPaths.flatMap(({ examples, means, goTo }) =>
      examples.map((example) => [example, means, goTo] as const),
    ),
  )('goes where the data says: %s (%s)', (example, means, goTo) => {
    const repair = repairLink(example, elsewhere);
    if (goTo === 'province-authority') {
      const id = repair?.provinceId;
      if (!id) throw new Error('no province');
      expect(repair?.url).toBe(means === 'form-download' ? formOf(id) : homeOf(id));
    } else if (goTo.endsWith('{code}')) {
      expect(repair?.url).toBe(goTo.replace('{code}', /\d+/.exec(example)?.[0] ?? ''));
    } else {
      expect(repair?.url).toBe(goTo);
    }
  });

  it.each<[string, string, RepairReason[], ProvinceId | null]>([
    ['http://WWW.MIITBEIAN.GOV.CN/', portal, ['retired-host'], null],
    ['http://www.miitbeian.gov.cn.:80/', portal, ['retired-host'], null],
    ['https://beian.miit.gov.cn/publish/query/indexFirst.action', query, ['dead-path'], null],
    [
      'https://beian.miit.gov.cn/state/outPortal/loginPortal.action#/Integrated/recordQuery?x=1',
      `${query}?x=1`,
      ['dead-path'],
      null,
    ],
    [
      'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=粤公网安备 44030302001160号',
      'https://beian.mps.gov.cn/#/query/webSearch?code=44030302001160',
      ['retired-host'],
      'gd',
    ],
    [
      'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=%E7%B2%A4%E5%85%AC%E7%BD%91%E5%AE%89%E5%A4%8744030302001160%E5%8F%B7',
      'https://beian.mps.gov.cn/#/query/webSearch?code=44030302001160',
      ['retired-host'],
      'gd',
    ],
    [
      'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=%20110105020089%20',
      'https://beian.mps.gov.cn/#/query/webSearch?code=110105020089',
      ['retired-host'],
      'bj',
    ],
    [
      'http://www.beian.gov.cn/portal/registerSystemInfo?a=1&recordcode=44030302001160&b',
      'https://beian.mps.gov.cn/#/query/webSearch?code=44030302001160',
      ['retired-host'],
      'gd',
    ],
    [
      'http://www.beian.gov.cn/portal/registerSystemInfo?a=1&amp;recordcode=44030302001160',
      'https://beian.mps.gov.cn/#/query/webSearch?code=44030302001160',
      ['retired-host'],
      'gd',
    ],
    [
      'http://gd.beian.miit.gov.cn/state/outPortal/queryMutualityDownloadInfo.action%3Bjsessionid%3D1F%3Fid=18',
      formOf('gd'),
      ['session', 'retired-host'],
      'gd',
    ],
    [
      'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=440303020011600',
      'https://beian.mps.gov.cn/',
      ['retired-host'],
      null,
    ],
  ])('%s', (href, url, reasons, provinceId) => {
    expect(repairLink(href, elsewhere)).toEqual({ url, reasons, provinceId });
  });

  it.each([
    portal,
    query,
    '//BEIAN.MIIT.GOV.CN/',
    'http://beian.miit.gov.cn:80/',
    'https://user@beian.miit.gov.cn/',
    'https://beian.mps.gov.cn/#/query/webSearch?code=1',
    ...provinces.flatMap(({ authority }) => [authority.url, authority.guideListUrl ?? authority.url]),
    'https://beian.miit.gov.cn.evil.example/state/outPortal/loginPortal.action',
    'http://www.miitbeian.gov.cn@evil.example/',
    'http://evil.example/?u=http://www.miitbeian.gov.cn/',
    'http://evil.example/#www.miitbeian.gov.cn',
    'http://oscca.gov.cn/',
    'http://notwww.miitbeian.gov.cn.cn/',
    'https://web.archive.org/web/2016/http://www.miitbeian.gov.cn/',
    'https://lookup.example/site/www.miitbeian.gov.cn',
    '/www.miitbeian.gov.cn',
  ])('needs no repair: %s', (href) => {
    expect(repairLink(href, elsewhere)).toBeNull();
  });

  it('leaves the links of an old page alone that is open and so lives', () => {
    const page = 'http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action';
    expect(repairLink(`http://gdcainfo.miitbeian.gov.cn${download}`, page)).toBeNull();
    expect(repairLink(`http://gdcainfo.miitbeian.gov.cn${download}`, elsewhere)).not.toBeNull();
    expect(repairLink('http://hunca.miit.gov.cn/TGJCMS/a.htm', 'https://hunca.miit.gov.cn/')).not.toBeNull();
  });
});

describe('mangled addresses', () => {
  it.each([
    'http://http://www.miitbeian.gov.cn',
    'http://https://www.miitbeian.gov.cn/',
    'http//:www.miitbeian.gov.cn',
    'http:www.miitbeian.gov.cn',
    'http:/www.miitbeian.gov.cn/',
    'http:///www.miitbeian.gov.cn/',
    'http;//www.miitbeian.gov.cn/',
    'http:\\\\www.miitbeian.gov.cn\\',
    'http://www.miitbeian.gov.cn,',
    'http://www.miitbeian.gov.cn)',
    'http://www.miitbeian.gov.cn/)。',
    'http://www.miitbeian.gov.cn，查询',
    'http://www.miitbeian.gov.cn 查询',
    'http:// www.miitbeian.gov.cn',
    'http://www. miitbeian.gov.cn/',
    'http://www.miitbeian .gov.cn/',
    'http://www.miit\u200bbeian.gov.cn\u200b',
    'http://www.miitbeian.gov.cn：',
    'http://www.miitbeian.gov.cn…',
    'http://www.miitbeian.gov.cn%EF%BC%8C',
    'http://www.miitbeian.gov.cn%22/',
    'http://www.miitbeian｡gov｡cn',
    'hhttp://www.miitbeian.gov.cn',
    'ttp://www.miitbeian.gov.cn',
    'http://www.miitbeian.gov.cn%20',
    '<http://www.miitbeian.gov.cn>',
    '"http://www.miitbeian.gov.cn"',
    '(http://www.miitbeian.gov.cn)',
    '[工信部](http://www.miitbeian.gov.cn)',
    '[http://www.miitbeian.gov.cn](http://www.miitbeian.gov.cn)',
    'http://www.miitbeian.gov.cn](http://www.miitbeian.gov.cn)',
    'http：//www.miitbeian.gov.cn',
    'http：／／ｗｗｗ．ｍｉｉｔｂｅｉａｎ．ｇｏｖ．ｃｎ',
    'http://www。miitbeian。gov。cn/',
    'www.miitbeian.gov.cn',
    'www.miitbeian.gov.cn/state/outPortal/loginPortal.action',
    './www.miitbeian.gov.cn',
    '../../www.miitbeian.gov.cn/index.htm',
    'https://help.example/www.miitbeian.gov.cn',
    'https://help.example/www.miitbeian.gov.cn,',
    'https://help.example/http//:www.miitbeian.gov.cn',
  ])('%s means the portal', (href) => {
    expect(repairLink(href, elsewhere)).toEqual({
      url: portal,
      reasons: ['retired-host', 'malformed'],
      provinceId: null,
    });
  });

  it.each([
    'https://help.aliyun.com/knowledge_detail/www.miitbeian.gov.cn/',
    'https://help.aliyun.com/knowledge_detail/www.miitbeian.gov.cn，',
    'https://help.aliyun.com/knowledge_detail/www.miitbeian.gov.cn?spm=a2c4g.1',
  ])('%s, resolved against a help page, means the query', (href) => {
    expect(repairLink(href, elsewhere)?.url).toBe(query);
  });

  it.each<[string, string]>([
    ['beian.miit.gov.cn', 'https://beian.miit.gov.cn'],
    ['http//beian.miit.gov.cn/#/Integrated/recordQuery', query],
    ['https://https://beian.miit.gov.cn/#/Integrated/index', `${portal}#/Integrated/index`],
    ['https://beian.miit.gov.cn/#/Integrated/index）', `${portal}#/Integrated/index`],
    ['https://beian.miit.gov.cn/,', portal],
    ['gdca.miit.gov.cn/bsfw/bszn/', 'https://gdca.miit.gov.cn/bsfw/bszn/'],
    ['https://gdca.miit.gov.cn/a(b)', ''],
  ])('%s keeps its living address', (href, url) => {
    expect(repairLink(href, elsewhere)?.url ?? '').toBe(url);
  });

  it.each([
    'http//:beian.miit.gov.cn@evil.example/',
    'http://beian.miit.gov.cn。evil.example/',
    'http://http://beian.miit.gov.cn.evil.example/',
    'http://beian.miit.gov.cn,evil.example/',
    'http://beian.miit.gov.cn%2Eevil.example/',
    'http://beian.miit.gov.cn%E3%80%82evil.example/',
    'https://help.example/http://www.miitbeian.gov.cn/',
    'http://a.example/x,',
    'a.example/www',
    'javascript:location="http://www.miitbeian.gov.cn"',
    'mailto:icp@www.miitbeian.gov.cn',
  ])('leaves alone: %s', (href) => {
    expect(repairLink(href, elsewhere)).toBeNull();
  });
});

describe('tracking', () => {
  it.each<[string, string]>([
    ['https://gdca.miit.gov.cn/a?spm=1.2&id=3', 'https://gdca.miit.gov.cn/a?id=3'],
    ['https://gdca.miit.gov.cn/a/b.html?id=3&file=b.html', 'https://gdca.miit.gov.cn/a/b.html?id=3'],
    ['https://beian.miit.gov.cn/?spm=5176#/Integrated/index', `${portal}#/Integrated/index`],
  ])('%s', (href, url) => {
    expect(repairLink(href, elsewhere)).toMatchObject({ url, reasons: ['tracking'] });
  });

  it.each([
    'https://gdca.miit.gov.cn/a?file=other.html',
    'https://gdca.miit.gov.cn/a/show.action?file=n',
    'https://help.aliyun.com/a?spm=a2c4g.11186623',
    'http://imgs-storage.cdn.aliyuncs.com/help/other.doc?spm=1',
  ])('leaves alone: %s', (href) => {
    expect(repairLink(href, elsewhere)).toBeNull();
  });
});

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
      ...hrefs.map(({ href }) => href),
      ...provinces.flatMap(({ hosts }) => hosts.map(({ host }) => host)),
      ...[...national.retiredNationalHosts, national.portal].map(({ host }) => host),
    ),
    fc.string({ maxLength: 4, unit: 'binary' }),
  );
  const anything = fc.oneof(
    fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  );
  const anyPage = fc.oneof(fc.constantFrom('', elsewhere, 'http://hunca.miit.gov.cn/TGJCMS/x'), anything);
  // 100,000 cases in all where CI is set.
  const numRuns = process.env.CI ? 25_000 : 2_500;

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

  it('only leaves bytes out of an address whose host it keeps', () => {
    fc.assert(
      fc.property(anything, anyPage, (href, page) => {
        const repair = repairLink(href, page);
        if (!repair || repair.reasons.some((reason) => reason !== 'session' && reason !== 'tracking')) return;
        let at = 0;
        for (const c of repair.url) {
          at = href.indexOf(c, at) + c.length;
          expect(at).toBeGreaterThanOrEqual(c.length);
        }
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
