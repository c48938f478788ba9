import { describe, expect, it } from 'vitest';
import { repairLink } from '../../../lib/repair/repair-link';

const elsewhere = 'https://help.example/page.html';

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
    ['http://a.example/login.do;jsessionid=2?ticket=1', 'http://a.example/login.do?ticket=1'],
    ['http://a.example/list?sessionidea=1&jsessionid=2', 'http://a.example/list?sessionidea=1'],
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
    // Handed over from site to site.
    'https://a.example/portal/consumeSharedSession.do?site=2&JSESSIONID=0123ABCD.node1',
    'https://a.example/sso?JSESSIONID=0123ABCD&target=x',
    'https://a.example/enter?ticket=ST-1&jsessionid=0123ABCD',
    'https://a.example/handover?id=1&amp;JSESSIONID=0123ABCD',
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
