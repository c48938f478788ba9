import { describe, expect, it } from 'vitest';
import { national, provinceOf, provinces } from '../../../data/directory';
import type { ProvinceId } from '../../../data/schema';
import { type RepairReason, repairLink } from '../../../lib/repair/repair-link';

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
    'http://www.beian.gov.cn/img/ghs.png',
    'https://domain.miit.gov.cn/域名注册服务机构/互联网域名/阿里云计算有限公司',
    'https://domain.miit.gov.cn/%E5%9F%9F%E5%90%8D%E6%B3%A8%E5%86%8C/x',
    'https://gdca.miit.gov.cn/附件（一）.docx/download',
    'https://gdca.miit.gov.cn/附件，单位.ofd',
    'https://gdca.miit.gov.cn/x%20y/z',
    'https://gdca.miit.gov.cn/a?title=%EF%BC%88%E6%B3%A8%EF%BC%8C%E9%94%80&id=5',
    'https://gdca.miit.gov.cn/a?q=注销，备案&p=1',
    'https://gdca.miit.gov.cn/leave.html?https://www.gov.cn/',
    'https://gdca.miit.gov.cn/redirect/https://www.gov.cn/a',
    'https://help.example/www.miitbeian.gov.cn',
    'https://help.example/www.miitbeian.gov.cn/',
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
