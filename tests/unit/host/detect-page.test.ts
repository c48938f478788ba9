import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provinces } from '../../../data/directory';
import { detectPage } from '../../../lib/host/detect-page';
import { findHost } from '../../../lib/host/find-host';
import hrefs from '../../fixtures/hrefs.json';
import { anyCharacter } from '../any-text';

describe('detectPage', () => {
  it.each([
    ['https://beian.miit.gov.cn/#/Integrated/recordQuery', 'miit', null, 'current'],
    ['http://www.miitbeian.gov.cn/', 'miit', null, 'retired'],
    ['http://www.beian.miit.gov.cn/', 'miit', null, 'presumed-dead'],
    ['https://xn--eqrt2g.xn--vuq861b/', 'miit', null, 'current'],
    ['https://域名.信息/', 'miit', null, 'current'],
    ['https://gdca.miit.gov.cn/bsfw/bszn/', 'province', 'gd', 'current'],
    ['http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action', 'province', 'gd', 'retired'],
    ['http://hbcainfo.miitbeian.gov.cn/', 'province', 'he', 'retired'],
    ['http://hb.beian.miit.gov.cn/', 'province', 'hb', 'presumed-dead'],
    ['http://hn.beian.miit.gov.cn/', 'province', 'hn', 'presumed-dead'],
    ['https://hnca.miit.gov.cn/', 'province', 'hi', 'current'],
    ['http://114.80.217.250/index.php', 'province', 'sh', 'presumed-dead'],
    ['http://www.028icp.com/', 'province', 'sc', 'presumed-dead'],
    ['http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=1', 'psb', null, 'retired'],
    ['https://beian.mps.gov.cn/#/query/webSearch?code=1', 'psb', null, 'current'],
    ['https://help.aliyun.com/zh/icp-filing/', 'provider', null, null],
    ['https://console.cloud.tencent.com/beian', 'provider', null, null],
    ['HTTPS://USER:PW@GDCA.MIIT.GOV.CN.:8443/x', 'province', 'gd', 'current'],
    ['https://beian.miit.gov.cn.evil.example/', 'none', null, null],
    ['https://beian.miit.gov.cn@evil.example/', 'none', null, null],
    ['https://evil.example/beian.miit.gov.cn', 'none', null, null],
    ['https://www.oscca.gov.cn/', 'none', null, null],
    ['https://example.com/', 'none', null, null],
    ['chrome://extensions/', 'none', null, null],
    ['javascript:location="https://beian.miit.gov.cn/"', 'none', null, null],
    ['ftp://beian.miit.gov.cn/', 'none', null, null],
    ['', 'none', null, null],
  ])('%s → %s %s %s', (url, kind, provinceId, hostStatus) => {
    expect(detectPage(url)).toMatchObject({ kind, provinceId, hostStatus });
  });

  it('names the province of a form copy on shared storage, and of nothing else there', () => {
    const copy = hrefs.find((entry) => entry.id === 'url-205')?.href ?? '';
    expect(detectPage(copy)).toMatchObject({ kind: 'provider', provinceId: 'sd' });
    expect(detectPage('http://imgs-storage.cdn.aliyuncs.com/other.doc').kind).toBe('none');
  });

  it.each(provinces.map((province) => [province.name.en, province] as const))(
    'knows every host of %s',
    (_, province) => {
      for (const { host, shared } of province.hosts) {
        if (shared) continue;
        expect(detectPage(`http://${host}/any/path?x=1`)).toMatchObject({
          kind: 'province',
          provinceId: province.id,
        });
      }
    },
  );

  it('never throws and never takes a longer name for a known one', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        detectPage(text);
        expect(findHost(`gdca.miit.gov.cn.${text}x`)).toBeNull();
      }),
      { numRuns: process.env.CI ? 5000 : 2000 },
    );
    for (const name of ['constructor', '__proto__', 'toString'])
      expect(detectPage(`https://${name}/`).kind).toBe('none');
  });
});
