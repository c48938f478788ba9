import { describe, expect, it } from 'vitest';
import { national } from '../../../data/directory';
import { repairLink } from '../../../lib/repair/repair-link';

const portal = national.portal.url;

const query = `${portal}#/Integrated/recordQuery`;

const elsewhere = 'https://help.example/page.html';

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
    ['http://beian.miit.gov.cn/，建议可以在后台直接修改网址。', 'http://beian.miit.gov.cn/'],
    ['http://beian.miit.gov.cn/%EF%BC%8C%E5%BB%BA%E8%AE%AE', 'http://beian.miit.gov.cn/'],
    ['https://beian.miit.gov.cn/#/Integrated/recordQuery，查询', query],
    ['https://beian.miit.gov.cn/https://beian.miit.gov.cn/', portal],
    ['https://gdca.miit.gov.cn/a.html；见附件', 'https://gdca.miit.gov.cn/a.html'],
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
