import { describe, expect, it } from 'vitest';
import { national } from '../../../data/directory';
import { repairLink } from '../../../lib/repair/repair-link';

const portal = national.portal.url;
const elsewhere = 'https://help.example/page.html';
const police = 'https://beian.mps.gov.cn/#/query/webSearch?code=44010602006999';
const oldPolice = 'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=44010602006999';
const inEscapes = encodeURIComponent(oldPolice);

describe('link pages of other sites that lead on to a filing host', () => {
  it.each([
    `https://link.zhihu.com/?target=${inEscapes}`,
    `http://link.zhihu.com/?target=${oldPolice}`,
    `https://link.csdn.net/?from_id=1&target=${inEscapes}`,
    `https://link.juejin.cn/?target=${inEscapes}`,
    `https://link.juejin.cn?target=${inEscapes}`,
    `https://gitee.com/link?target=${inEscapes}`,
    `https://links.jianshu.com/go?to=${inEscapes}`,
    `https://www.jianshu.com/go-wild?ac=2&url=${inEscapes}`,
    `https://www.oschina.net/action/GoToLink?url=${inEscapes}`,
    `https://segmentfault.com/link?url=${inEscapes}`,
    `https://www.google.com/url?sa=t&url=${inEscapes}&usg=x`,
    `https://www.google.com/url?q=${oldPolice}&sa=D`,
    `https://nam02.safelinks.protection.outlook.com/?url=${inEscapes}&data=04%7C01`,
    'https://urldefense.proofpoint.com/v2/url?u=http-3A__www.beian.gov.cn_portal_registerSystemInfo-3Frecordcode-3D44010602006999&d=x',
    `https://urldefense.com/v3/__${oldPolice}__;!!abc$`,
    `https://www.google.com/url?q=${encodeURIComponent(`https://link.zhihu.com/?target=${inEscapes}`)}`,
  ])('%s', (href) => {
    expect(repairLink(href, elsewhere)).toEqual({
      url: police,
      reasons: ['retired-host', 'wrapped'],
      provinceId: 'gd',
    });
  });

  it('lead on to a living address as it is', () => {
    const living = 'https://gdca.miit.gov.cn/bsfw/bszn/?a=b';
    expect(repairLink(`https://link.zhihu.com/?target=${encodeURIComponent(living)}`, elsewhere)).toEqual({
      url: living,
      reasons: ['wrapped'],
      provinceId: 'gd',
    });
  });

  it.each([
    `https://sso.example/login?service=${inEscapes}`,
    `https://accounts.google.com/signin?continue=${inEscapes}`,
    `https://open.weixin.qq.com/connect/oauth2/authorize?redirect_uri=${encodeURIComponent(portal)}`,
    `https://evil.example/?target=${inEscapes}`,
    `https://link.zhihu.com.evil.example/?target=${inEscapes}`,
    `https://notlink.zhihu.com/?target=${inEscapes}`,
    `https://web.archive.org/web/2016/${oldPolice}`,
    'https://link.zhihu.com/?target=https%3A%2F%2Fexample.com%2F',
    'https://link.zhihu.com/?target=https%3A%2F%2Fevil.example%2Fwww.miitbeian.gov.cn',
    'https://link.zhihu.com/?target=https%3A%2F%2Fbeian.miit.gov.cn%40evil.example%2F',
    'https://link.zhihu.com/?target=%E0%A4%A.gov.cn',
    'https://link.zhihu.com/question/beian.miit.gov.cn',
  ])('leaves alone: %s', (href) => {
    expect(repairLink(href, elsewhere)).toBeNull();
  });

  it('is nobody’s link when it is wrapped over and over', () => {
    let href = portal;
    for (let times = 0; times < 12; times++)
      href = `https://link.zhihu.com/?target=${encodeURIComponent(href)}`;
    expect(repairLink(href, elsewhere)).toBeNull();
  });
});
