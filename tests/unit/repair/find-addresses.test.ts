import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { national } from '../../../data/directory';
import { copiedAddress } from '../../../lib/repair/copied-address';
import { type FoundAddress, findAddresses } from '../../../lib/repair/find-addresses';
import hrefs from '../../fixtures/hrefs.json';
import { anyCharacter } from '../any-text';

const portal = national.portal.url;
const police = 'https://beian.mps.gov.cn/#/query/webSearch?code=44010602006999';

function repaired(text: string): string {
  let result = '';
  let last = 0;
  for (const { start, end, replacement } of findAddresses(text)) {
    result += text.slice(last, start) + (replacement ?? text.slice(start, end));
    last = end;
  }
  return result + text.slice(last);
}

describe('addresses in a text', () => {
  it.each<[string, string]>([
    [
      'http://beian.miit.gov.cn/，建议可以在后台直接修改网址。',
      'http://beian.miit.gov.cn/，建议可以在后台直接修改网址。',
    ],
    ['主题备案号链接的www.beian.miit.gov.cn', '主题备案号链接的beian.miit.gov.cn'],
    ['工信部超链接为https://www.beian.miit.gov.cn/', `工信部超链接为${portal}`],
    [
      '[粤公网安备](http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=44010602006999)',
      `[粤公网安备](${police})`,
    ],
    ['见 http://www.miitbeian.gov.cn.', `见 ${portal}.`],
    ['（http://www.miitbeian.gov.cn）查', `（${portal}）查`],
    ['(see http://www.miitbeian.gov.cn/).', `(see ${portal}).`],
    ['**http://www.miitbeian.gov.cn/**', `**${portal}**`],
    ['<http://www.miitbeian.gov.cn/>', `<${portal}>`],
    ['<a href="http://www.miitbeian.gov.cn/，">x</a>', `<a href="${portal}">x</a>`],
    ["<a href=' http://http://www.miitbeian.gov.cn'>x</a>", `<a href='${portal}'>x</a>`],
    ['<a href=http://www.miitbeian.gov.cn/>x</a>', `<a href=${portal}>x</a>`],
    ['<a href="www.miitbeian.gov.cn">www.miitbeian.gov.cn</a>', `<a href="${portal}">beian.miit.gov.cn</a>`],
    ['[a](www.miitbeian.gov.cn "title")', `[a](${portal} "title")`],
    ['[a]: http://www.miitbeian.gov.cn', `[a]: ${portal}`],
    ['http://www.miitbeian.gov.cn&nbsp;查询', `${portal}&nbsp;查询`],
    ['http:// www.miitbeian.gov.cn 查询', `${portal} 查询`],
    ['http：／／ｗｗｗ．ｍｉｉｔｂｅｉａｎ．ｇｏｖ．ｃｎ 和', `${portal} 和`],
    ['//www.miitbeian.gov.cn/', '//beian.miit.gov.cn/'],
    ['{"u":"http:\\/\\/www.miitbeian.gov.cn\\/","v":1}', '{"u":"https:\\/\\/beian.miit.gov.cn\\/","v":1}'],
    ['{"t":"a\\nhttp://www.miitbeian.gov.cn\\n查询"}', `{"t":"a\\n${portal}\\n查询"}`],
    [
      '{"u":"http:\\/\\/www.beian.gov.cn\\/portal\\/registerSystemInfo?a=1\\u0026recordcode=44010602006999"}',
      `{"u":"${police.replaceAll('/', '\\/')}"}`,
    ],
    ['www.beian.gov.cn/portal/registerSystemInfo?recordcode=44010602006999号', `${police}号`],
    [
      'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=粤公网安备44010602006999号',
      `${police}号`,
    ],
    [
      'http://gdca.miit.gov.cn/x.action;jsessionid=1A2B?id=18)下载',
      'http://gdca.miit.gov.cn/x.action?id=18)下载',
    ],
    ['gdca.miit.gov.cn/x.action;jsessionid=1A2B', 'gdca.miit.gov.cn/x.action'],
    ['http://a.example/x;jsessionid=1A2B，等', 'http://a.example/x，等'],
    ['https://link.zhihu.com/?target=https%3A//www.miitbeian.gov.cn/ 见', `${portal} 见`],
    ['http://beian.mitt.gov.cn、beian.mitt.gov.cn', 'https://beian.miit.gov.cn、beian.miit.gov.cn'],
    // Cells of a table, and what stands behind a list's item.
    [
      '广东,http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action,020-87626789',
      '广东,https://gdca.miit.gov.cn/,020-87626789',
    ],
    [
      'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=44010602006999,粤公网安备',
      `${police},粤公网安备`,
    ],
    // The number is put in by a program.
    [
      '"http://www.beian.gov.cn/portal/registerSystemInfo?recordcode={{ code }}"',
      '"https://beian.mps.gov.cn/#/query/webSearch?code={{ code }}"',
    ],
    [
      `\`http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=${'$'}{code}\``,
      `\`https://beian.mps.gov.cn/#/query/webSearch?code=${'$'}{code}\``,
    ],
    ['http://www.miitbeian.gov.cn/(工信部)', `${portal}(工信部)`],
    ['http://www.miitbeian.gov.cn/&rdquo;见', `${portal}&rdquo;见`],
    ['http://www.miitbeian.gov.cn/→见', `${portal}→见`],
    ['**http://www.miitbeian.gov.cn**查询', `**${portal}**查询`],
    ['{"t":"\\u90e8http://www.miitbeian.gov.cn\\u67e5"}', `{"t":"\\u90e8${portal}\\u67e5"}`],
    ['"host": "www.miitbeian.gov.cn"', '"host": "beian.miit.gov.cn"'],
    ['https://gdca.miit.gov.cn/附件（一）.doc?spm=1，', 'https://gdca.miit.gov.cn/附件（一）.doc?spm=1，'],
  ])('%s', (text, expected) => {
    expect(repaired(text)).toBe(expected);
    expect(repaired(expected)).toBe(expected);
  });

  it.each([
    'icp@beian.gov.cn',
    'https://beian.miit.gov.cn@evil.example/',
    'https://site.ip138.com/www.miitbeian.gov.cn/',
    'site.ip138.com/www.miitbeian.gov.cn/',
    'docs/www.miitbeian.gov.cn',
    'https://sso.example/login?service=http%3A%2F%2Fwww.miitbeian.gov.cn%2F',
    '/go?url=www.miitbeian.gov.cn',
    'xwww.miitbeian.gov.cnx',
    'www.miitbeian.gov.cn.evil.example',
    'beian.miit.gov.cn',
    'https://beian.miit.gov.cn/#/Integrated/index。',
    'http://www.beian.gov.cn。www.example.cn',
    'http://www.miitbeian.gov.cn/*',
    "'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=%s'",
    's:28:"http://www.miitbeian.gov.cn/";',
    'http&#x3A;&#x2F;&#x2F;www.beian.gov.cn&#x2F;portal',
    'https://domain.miit.gov.cn/域名注册服务机构/互联网域名/阿里云计算有限公司',
    'https://gdca.miit.gov.cn/a?title=%E3%80%8A注销%E3%80%8B&id=5',
  ])('changes nothing in %s', (text) => {
    expect(repaired(text)).toBe(text);
  });

  it('tells filing addresses from others', () => {
    const text =
      'beian.miit.gov.cn https://help.aliyun.com/a https://a.example/x;jsessionid=1 https://gitee.com/link?target=http%3A%2F%2Fwww.beian.gov.cn';
    expect([...findAddresses(text)].map(({ url, isFiling }) => [url.slice(0, 22), isFiling])).toEqual([
      ['https://beian.miit.gov', true],
      ['https://help.aliyun.co', false],
      ['https://a.example/x;js', false],
      ['https://gitee.com/link', true],
    ]);
  });

  it('can be searched for in two texts at a time', () => {
    const one = findAddresses('www.miitbeian.gov.cn www.beian.gov.cn');
    const first = one.next().value as FoundAddress;
    expect([...findAddresses('a b')]).toEqual([]);
    expect([first, one.next().value].map((found) => (found as FoundAddress).start)).toEqual([0, 21]);
  });
});

describe('any text', () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      ...' \n\t"\'<>()[]{}，。：；、（）【】|\\/?#&=@.:;-_*~`%京号备',
      ...[
        'http://',
        'https://',
        'http：／／',
        'http//:',
        '//',
        '\\/',
        'href="',
        "src='",
        '](',
        '&nbsp;',
        '&amp;',
      ],
      ...['www.miitbeian.gov.cn', 'beian.miit.gov.cn', 'beian.mitt.gov.cn', 'www.beian.gov.cn', 'a.example'],
      ...[
        'https://link.zhihu.com/?target=',
        '%3A%2F%2F',
        ';jsessionid=1A',
        '?recordcode=44010602006999',
        '\\u0026',
      ],
      ...hrefs.map(({ href }) => href),
    ),
    fc.string({ maxLength: 3, unit: anyCharacter }),
  );
  const text = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
  // 100,000 cases in all where CI is set.
  const numRuns = process.env.CI ? 50_000 : 2_000;

  it('is repaired twice as once, and outside its addresses not at all', () => {
    fc.assert(
      fc.property(text, (given) => {
        const found = [...findAddresses(given)];
        const isApart = found.every(
          ({ start, end }, at) => start >= (found[at - 1]?.end ?? 0) && end > start && end <= given.length,
        );
        const once = repaired(given);
        expect([isApart, repaired(once)]).toEqual([true, once]);
      }),
      { numRuns },
    );
  });
});

describe('what is copied', () => {
  it.each([
    ['/x.do;jsessionid=1', 'https://a.example/y', '/x.do'],
    ['www.miitbeian.gov.cn', 'https://a.example/y', portal],
    [' https://a.example/ ', 'https://a.example/y', 'https://a.example/'],
  ])('of the link %s on %s is %s', (given, page, expected) => {
    expect(copiedAddress(given, page)).toBe(expected);
  });
});
