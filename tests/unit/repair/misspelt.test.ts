import { describe, expect, it } from 'vitest';
import { national, provinceOf, provinces } from '../../../data/directory';
import { knownHosts } from '../../../lib/host/find-host';
import { repairLink } from '../../../lib/repair/repair-link';

const portal = national.portal.url;
const elsewhere = 'https://help.example/page.html';

describe('slips in the letters of a host', () => {
  it.each<[string, string]>([
    ['http://beian.mitt.gov.cn', 'https://beian.miit.gov.cn'],
    ['https://beian.mit.gov.cn/', portal],
    ['https://beian.miiit.gov.cn/', portal],
    ['https://beian.mlit.gov.cn/', portal],
    ['https://bieian.miit.gov.cn/', portal],
    ['https://beain.miit.gov.cn/#/Integrated/recordQuery', `${portal}#/Integrated/recordQuery`],
    ['https://bean.miti.gov.cn/', portal],
    ['http://www.mittbeian.gov.cn/', portal],
    ['http://www.miitbeain.gov.cn/', portal],
    ['http://www.miitbian.gov.cn/', portal],
    ['http://wwww.miitbeian.gov.cn/', portal],
    ['http://mitbeian.gov.cn/', portal],
    ['http://www.beian.mitt.gov.cn/', portal],
    ['http://ww.beian.gov.cn/', 'https://beian.mps.gov.cn/'],
    ['https://baian.mps.gov.cn/', 'https://beian.mps.gov.cn/'],
    [
      'http://www.bejan.gov.cn/portal/registerSystemInfo?recordcode=44010602006999',
      'https://beian.mps.gov.cn/#/query/webSearch?code=44010602006999',
    ],
    ['http//:beian.mitt.gov.cn，', 'https://beian.miit.gov.cn'],
    ['http://http://www.mittbeian.gov.cn', portal],
    ['http://gd.beian.mitt.gov.cn/', provinceOf('gd').authority.url],
  ])('%s means %s', (href, url) => {
    const repair = repairLink(href, elsewhere);
    expect(repair?.url).toBe(url);
    expect(repair?.reasons).toContain('misspelt');
  });

  it.each([
    // Places and ministries whose names are near: 米易, 泰安, 瑞安, 西安, 吉安, 德安, 北安's neighbours.
    'https://beian.miyi.gov.cn/',
    'https://beian.moe.gov.cn/',
    'https://beian.mof.gov.cn/',
    'https://beian.mct.gov.cn/',
    'https://beian.mpa.gov.cn/',
    'https://beian.cac.gov.cn/',
    'https://www.taian.gov.cn/',
    'https://www.ruian.gov.cn/',
    'https://www.xian.gov.cn/',
    'https://www.jian.gov.cn/',
    'https://www.deian.gov.cn/',
    'https://www.leian.gov.cn/',
    'https://www.mpsbeian.gov.cn/',
    'https://www.moebeian.gov.cn/',
    'https://www.hebeian.gov.cn/',
    'https://www.libeian.gov.cn/',
    'https://www.miit.gov.cn/',
    'https://wap.miit.gov.cn/',
    'https://bszn.miit.gov.cn/',
    'https://bjcb.miit.gov.cn/',
    'https://hlca.miit.gov.cn.example/',
    'https://beian.mitt.gov.com/',
    'https://beian.mitt.com/',
    'https://beian.mitt.gov.cn@evil.example/',
    'https://user@beian.mitt.gov.cn/',
    'https://evil.example/beian.mitt.gov.cn',
  ])('leaves alone what another authority could own: %s', (href) => {
    expect(repairLink(href, elsewhere)).toBeNull();
  });

  it('never takes one host of the table for another', () => {
    for (const host of knownHosts().keys()) {
      expect([host, repairLink(`https://${host}/a`, elsewhere)?.reasons ?? []]).not.toEqual([
        host,
        expect.arrayContaining(['misspelt']),
      ]);
    }
  });

  it('never guesses the letters of a province', () => {
    const own = new Set(provinces.flatMap(({ hosts }) => hosts.map(({ host }) => host)));
    for (const { host } of provinces.flatMap(({ hosts }) => hosts)) {
      for (const letter of 'abcxz') {
        const other = letter + host.slice(1);
        if (own.has(other)) continue;
        expect([other, repairLink(`https://${other}/`, elsewhere)]).toEqual([other, null]);
      }
    }
  });
});
