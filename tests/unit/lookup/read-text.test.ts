import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../lib/lookup/lookup';
import { lookUpEntries } from '../../../lib/lookup/lookup-entries';
import { readNames, readText } from '../../../lib/lookup/read-text';
import { shownText } from '../../../lib/lookup/shown-text';
import footers from '../../fixtures/footers.json';
import hrefs from '../../fixtures/hrefs.json';
import { anyCharacter } from '../any-text';

describe('what a text holds', () => {
  it.each<[string, string[], string[], string[]]>([
    ['京ICP备&nbsp;2020046999号', ['京ICP备2020046999号'], [], []],
    ['<p>京ICP备<b>2020046999</b>号&#45;1</p>', ['京ICP备2020046999号-1'], [], []],
    ['<td>粤ICP备</td><td>17055554号</td>', [], [], []],
    ['<img alt="粤ICP备17055554号"> 公司', ['粤ICP备17055554号'], [], []],
    ['<script>粤ICP备17055554号</script><!-- 粤ICP备17055555号 -->', [], [], []],
    [
      '[粤公网安备](http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=44010602006999)',
      ['粤公网安备44010602006999号'],
      ['https://beian.mps.gov.cn/#/query/webSearch?code=44010602006999'],
      [],
    ],
    [
      '<a href="https://beian.mps.gov.cn/#/query/webSearch?code=44010602006999"><img src="x.png"></a>',
      ['粤公网安备44010602006999号'],
      ['https://beian.mps.gov.cn/#/query/webSearch?code=44010602006999'],
      [],
    ],
    [
      'https://link.zhihu.com/?target=http%3A//www.beian.gov.cn/portal/registerSystemInfo%3Frecordcode%3D44010602006999',
      ['粤公网安备44010602006999号'],
      ['https://beian.mps.gov.cn/#/query/webSearch?code=44010602006999'],
      [],
    ],
    [
      'https://beian.gov.cn/portal/registerSystemInfo?recordcode=33049802000999',
      ['浙公网安备33049802000999号'],
      ['https://beian.mps.gov.cn/#/query/webSearch?code=33049802000999'],
      [],
    ],
    [
      'https://beian.mps.gov.cn/portal/registerSystemInfo?recordcode=32010402002999',
      ['苏公网安备32010402002999号'],
      ['https://beian.mps.gov.cn/#/query/webSearch?code=32010402002999'],
      [],
    ],
    ['https://www.example.cn/x', [], ['https://www.example.cn/x'], ['example.cn']],
    ['邮箱在 e.mail.example.cn 上', [], [], ['example.cn']],
    ['网址之家.cn 和 小度.中国', [], [], ['网址之家.cn', '小度.中国']],
    ['主题备案号链接的www.beian.miit.gov.cn', [], ['https://beian.miit.gov.cn/'], []],
    ['发到 me@example.com', [], [], []],
    ['https://example.com/a?to=other.com', [], ['https://example.com/a?to=other.com'], ['example.com']],
    [
      '{"beian":"<a href=\\"http:\\/\\/www.miitbeian.gov.cn\\/\\">粤ICP备17055554号<\\/a>"}',
      ['粤ICP备17055554号'],
      ['https://beian.miit.gov.cn/'],
      [],
    ],
  ])('%s', (text, numbers, addresses, domains) => {
    const reading = readText(text);
    expect({
      numbers: reading.numbers.map(({ canonical }) => canonical),
      addresses: reading.addresses.map(({ url, repair }) => repair?.url ?? url),
      domains: reading.domains,
    }).toEqual({ numbers, addresses, domains });
  });

  it.each(footers.filter((entry) => !('tolerated' in entry)).map((entry) => [entry.id, entry] as const))(
    'footer %s, as text and as source',
    (_, entry) => {
      const numbers = readText(entry.text).numbers.map(({ number, suffix }) => [number, suffix]);
      const source = `<div class="footer"><p>${entry.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(' ', '&nbsp;')}</p></div>`;
      const once = new Map(
        entry.expected.map(({ number, suffix }) => [`${number}-${suffix}`, [number, suffix]]),
      );
      expect(numbers).toEqual([...once.values()]);
      expect(readText(source).numbers.map(({ number, suffix }) => [number, suffix])).toEqual(numbers);
    },
  );

  it.each(
    hrefs
      .filter(({ href, suggest }) => suggest && /^https?:\/\/[\w.-]+(?:\/\S*)?$/.test(href))
      .map(({ href, suggest }) => [href.trim(), suggest]),
  )('the address %s in a sentence and in source', (href, suggest) => {
    const [found] = readText(`<p>见 <a href="${href}">这里</a></p>`).addresses;
    expect(found?.repair?.url ?? found?.url).toBe(suggest);
  });

  it('answers every address of a sentence, and at most ten', () => {
    const { addresses } = lookUp(
      '先看 http://www.miitbeian.gov.cn，再看 http://gdcainfo.miitbeian.gov.cn/、http://beian.mitt.gov.cn/。',
    );
    expect(addresses.map(({ repair, provinceId }) => [repair?.url, provinceId])).toEqual([
      ['https://beian.miit.gov.cn/', null],
      ['https://gdca.miit.gov.cn/', 'gd'],
      ['https://beian.miit.gov.cn/', null],
    ]);
    const many = Array.from({ length: 14 }, (_, i) => `https://beian.miit.gov.cn/?${i}`).join(' ');
    expect(lookUp(many)).toMatchObject({ addresses: { length: 10 }, moreAddresses: 4 });
  });

  it('finds an entry of the register in its source', () => {
    const source =
      '<div>ICP备案主体信息</div><ul><li>ICP备案/许可证号：京ICP备2024012346号</li><li>主办单位名称：示例公司</li></ul>';
    expect(lookUpEntries(source)).toMatchObject([{ subject: '京ICP备2024012346号', organiser: '示例公司' }]);
  });
});

describe('source as what it shows', () => {
  it.each([
    ['a < b and c > d', 'a < b and c > d'],
    ['R&D &unknown; &amp;', 'R&D &unknown; &'],
    ['a<br>b<BR/>c', 'a\nb\nc'],
    ['<p>a</p><p>b</p>', '\n\na\n\n\n\nb\n\n'],
    ['<a title="t">a</a>', 'a\n\nt'],
    ['<a data-x=\'1\' class="no">a</a>', 'a\n\n1'],
    ['&#x4eac;&#20140;&#0;&#xd800;', '京京&#0;&#xd800;'],
    ['<style>a</style>b', ' b'],
    ['<b', '<b'],
    ['加 <script>，备案号', '加 \n\n，备案号'],
    ['a <!-- b', 'a <!-- b'],
    ['<!-- a -->b<!-- c', ' b<!-- c'],
    ['\\u7ca4ICP\\u5907\\n\\"x\\"\\/', '粤ICP备\n"x"/'],
    ['plain', 'plain'],
  ])('%j shows %j', (text, shown) => {
    expect(shownText(text)).toBe(shown);
  });
});

describe('any text', () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      ...[
        '<a href="',
        '">',
        "<td title='",
        '</p>',
        '<script>',
        '<!--',
        '-->',
        '&nbsp;',
        '&#45;',
        '&',
        '<',
        '"',
      ],
      ...['京ICP备', '2020046999', '号-1', '公网安备', '44010602006999', 'B2-20090191', '****', ' ', '\n'],
      ...[
        'http://',
        'www.beian.gov.cn',
        '/portal/registerSystemInfo?recordcode=',
        'example.cn',
        '小度.中国',
        '。',
      ],
      ...[
        'https://link.zhihu.com/?target=',
        '%3A%2F%2F',
        '主办单位名称：',
        '13912345678',
        '91350203M0001QKT19',
      ],
    ),
    fc.string({ maxLength: 3, unit: anyCharacter }),
  );
  const text = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));
  // 100,000 cases where CI is set.
  const numRuns = process.env.CI ? 100_000 : 2_000;

  it('is read without throwing, each thing once and where it stands', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { numbers, addresses, domains } = readText(given);
        const all = [
          numbers.map(({ canonical }) => canonical),
          addresses.map(({ url }) => url),
          [...domains],
        ];
        for (const keys of all) expect(new Set(keys).size).toBe(keys.length);
        for (const { start, end } of addresses) expect(end).toBeGreaterThan(start);
      }),
      { numRuns },
    );
  });
});

it('names alone are those of the whole reading', () => {
  for (const { text } of footers) {
    const { hosts, domains } = readText(text);
    expect(readNames(text)).toEqual({ hosts, domains });
  }
});
