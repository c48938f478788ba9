import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedEndings } from '../../../lib/host/domain-list';
import { findDomains } from '../../../lib/host/find-domains';

describe('findDomains in Chinese text', () => {
  it.each([
    ['主题备案号链接的www.beian.miit.gov.cn', ['www.beian.miit.gov.cn']],
    ['网站abc.com', ['abc.com']],
    ['网址：www.例子.cn', ['www.例子.cn']],
    ['我的域名是example.com的备案', ['example.com']],
    ['我的域名是例子.中国', ['例子.中国']],
    ['网址是.中国 域名是.公司', ['网址是.中国', '域名是.公司']],
    ['example.com网站abc.cn', ['example.com', 'abc.cn']],
    ['a.com和b.cn、c.net以及例子.中国', ['a.com', 'b.cn', 'c.net', '例子.中国']],
    ['a.com的例子.中国', ['a.com', '例子.中国']],
    ['例子.中国www.abc.com', ['例子.中国', 'www.abc.com']],
    ['备案域名例.公司的主体', ['备案域名例.公司']],
    ['网址之家.cn', ['网址之家.cn']],
    ['小度.中国 例子.公司', ['小度.中国', '例子.公司']],
    ['例子。中国', ['例子.中国']],
    ['例子.香港', ['例子.香港']],
    ['3d打印.com www.3d打印.com www.qq群.com', ['3d打印.com', 'www.3d打印.com', 'www.qq群.com']],
    ['中国.com', ['中国.com']],
    ['www.abc.com.如有 www.abc.com。网站', ['www.abc.com']],
    ['abc.com-首页', ['abc.com']],
    ['版权所有.保留', []],
    ['第一.第二', []],
    ['第一.公司注册', []],
    ['例子.公司法', []],
    ['1.公司 2.网站 10.信息', []],
    ['12306.中国', ['12306.中国']],
  ])('%s → %j', (text, domains) => {
    expect(findDomains(text)).toEqual(domains);
  });
});

describe('findDomains in any text', () => {
  const numRuns = process.env.CI ? 100_000 : 2_000;
  it.each([
    ['ｅｘａｍｐｌｅ．ｃｏｍ a.com A.COM', ['example.com', 'a.com']],
    ['xn--fsqu00a.xn--fiqs8s的', ['xn--fsqu00a.xn--fiqs8s']],
    ['*.example.com', ['example.com']],
    ['url=https%3A%2F%2Fwww.example.com%2Fa', ['www.example.com']],
    ['https://site.example.com/www.example.cn/', ['site.example.com', 'www.example.cn']],
    ['me@example.com', []],
    ['first.last@example.com', []],
    ['邮箱first.last@example.com和b.cn', ['b.cn']],
    ['用户@例子.中国', []],
    ['127.0.0.1 1.5 v2.0 1.2.3', []],
    ['index.html photo.jpg README.md 备案.docx shell.zip logo.svg', []],
    ['index.html的', []],
    ['exämple.com pаypal.com', []],
    ['a..com a_b.com .com', []],
    [`${'a'.repeat(64)}.com`, []],
    [`${'a.'.repeat(130)}com`, []],
  ])('%s → %j', (text, domains) => {
    expect(findDomains(text)).toEqual(domains);
  });

  it('finds a name whatever Chinese stands around it, in the case of Latin labels', () => {
    const words = fc.array(fc.constantFrom(...'主题备案号链接的是网站和见'), { maxLength: 6 });
    const label = fc
      .array(fc.constantFrom(...'abc019-'), { minLength: 1, maxLength: 6 })
      .map((letters) => letters.join(''));
    const host = fc.tuple(fc.array(label, { minLength: 1, maxLength: 3 }), fc.constantFrom(...namedEndings));
    fc.assert(
      fc.property(words, host, words, (before, [labels, ending], after) => {
        const name = [...labels, ending].join('.');
        fc.pre(findDomains(name)[0] === name);
        const [found, ...more] = findDomains(
          `${before.join('')}${name}${/[a-z]$/.test(ending) ? after.join('') : ''}`,
        );
        expect(more).toEqual([]);
        expect(found).toBe(name);
      }),
      { numRuns },
    );
  }, 60_000);

  it('never throws; what it finds is found again alone', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '.',
        '。',
        '-',
        '_',
        '@',
        '%2F',
        '公司',
        '中国',
        '的',
        'com',
        'cn',
        'www',
        '1',
        'ä',
        '．',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        for (const name of findDomains(parts.join(''))) expect(findDomains(name)).toEqual([name]);
      }),
      { numRuns },
    );
  }, 60_000);
});
