/** Where a fact comes from, in people's words. The strings are those of data/. */
import { describe, expect, it } from 'vitest';
import { forms, national, providers, provinces } from '../../../data/directory';
import { sourceName, sourceNames } from '../../../lib/guide/source-name';

function* sourcesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('source' in value && Array.isArray(value.source)) yield* value.source as string[];
  for (const inner of Object.values(value)) yield* sourcesIn(inner);
}
const every = [...new Set(sourcesIn({ forms, national, providers, provinces }))];

const folder = 'github.com/tencentyun/qcloud-documents: product/域名与网站/网站备案';
const tencent = '腾讯云文档';

describe('a source of the data', () => {
  it.each<[string, string, string | null, string | null]>([
    [
      'https://xzca.miit.gov.cn/zwgk/hlwgl/art/2021/art_d5b74a88464f4da5ae8daf9a30ce6c60.html (2021-11-29)',
      '西藏自治区通信管理局网页',
      '2021-11',
      'https://xzca.miit.gov.cn/zwgk/hlwgl/art/2021/art_d5b74a88464f4da5ae8daf9a30ce6c60.html',
    ],
    [
      'https://ywtb.mps.gov.cn/newhome/portal/fw/ssqd/000709114001 (address only)',
      '官方网页 ywtb.mps.gov.cn',
      null,
      'https://ywtb.mps.gov.cn/newhome/portal/fw/ssqd/000709114001',
    ],
    [
      'github.com/Leon12306/icp-edi-helper: province-fetcher/output/all_provinces.json @f4c8a69 (2026-06-08): https://gsca.miit.gov.cn/bsfw/bszn/art/2019/art_9e1b9da83652492e8ad16676a92a7ea2.html',
      '甘肃省通信管理局网页',
      '2026-06',
      'https://gsca.miit.gov.cn/bsfw/bszn/art/2019/art_9e1b9da83652492e8ad16676a92a7ea2.html',
    ],
    [
      'https://support.huaweicloud.com/icp_faq/icp_05_0829.html',
      '华为云帮助',
      null,
      'https://support.huaweicloud.com/icp_faq/icp_05_0829.html',
    ],
    ['https://www.west.cn/docs/439497.html', '西部数码帮助', null, 'https://www.west.cn/docs/439497.html'],
    [
      'https://developers.weixin.qq.com/miniprogram/product/record/record_guidelines.html',
      '微信小程序帮助',
      null,
      'https://developers.weixin.qq.com/miniprogram/product/record/record_guidelines.html',
    ],
    ['http://wiki.xialue.net/?document/product/243/55208', tencent, null, null],
    ['https://xyjjwl.com/445.html', '转载 xyjjwl.com', null, null],
    ['http://ttpvszb.cn/service/1532.html (2019-06-13)', '转载 ttpvszb.cn', '2019-06', null],
    // Neither the folder of an address nor a number in a name is a date.
    [
      'http://binuoshi.com/ms/content/2024-08/07/content_9060037.htm (re-post of a news report)',
      '转载 binuoshi.com',
      null,
      null,
    ],
    [
      'public source code (unnamed file, id 48297273053): copy of the portal’s menu script',
      '网上转载',
      null,
      null,
    ],
    ['help page of a cloud provider, about 2017', '网上转载', '2017', null],
    ['re-posted document without address: 湖北省ICP备案如何注销', '网上转载', null, null],
    [
      'github.com/UCloudDoc-Team/beian1: guidance/guidance2.md @af00572 (2025-12-30)',
      'UCloud 优刻得文档',
      '2025-12',
      null,
    ],
    [
      `${folder}/常见问题/注销备案.md @6de177c (2020-05-08), @8c12199 (2021-07-22), @f453d01 (2021-11-10)`,
      tencent,
      '2021-11',
      null,
    ],
    [
      'github.com/zhangkai263/cn: documentation/Domain-Name-&-License/ICP-License-Service/FAQ/Problem-summary.md @1cf8548 (2020-04 or later)',
      '京东云文档',
      '2020-04',
      null,
    ],
    // An old text is not as new as its copy, and a line not as new as its end.
    [
      `${folder}/0.弃用文档/各省管局要求20170605.md @4ceb723 (text of 2017-06-05, committed 2019-01-18)`,
      tencent,
      '2017-06',
      null,
    ],
    [
      'github.com/UCloudDoc-Team/beian1: regulations/regulations1.md @af00572 (2023-03-23, text of 2005)',
      'UCloud 优刻得文档',
      '2005',
      null,
    ],
    [
      'github.com/xinxinyixx/qcloud-documents: product/域名与网站/网站备案/条款与公告/备案相关条款/各省管局要求.md @0b79b70 (2019-06-21), removed @55b8935 (2020-01-10)',
      tencent,
      '2019-06',
      null,
    ],
  ])('%s', (raw, name, date, url) => {
    expect(every).toContain(raw);
    expect(sourceName(raw)).toMatchObject({ name: { zh: name }, date, url, raw });
  });

  it('has a name in both languages without the marks of those who check it, and no date to come', () => {
    const names = every.map((raw) => [raw, sourceName(raw)] as const);
    const marks = /github|@[0-9a-f]{5}|\.md\b|unnamed|https?:/;
    expect(names.filter(([, { name }]) => marks.test(`${name.zh} ${name.en}`))).toEqual([]);
    expect(names.filter(([, { name }]) => !name.zh || !/^[\x20-\x7e]+$/.test(name.en))).toEqual([]);
    expect(
      names.filter(([, { date }]) => date !== null && !/^(?:19|20)\d{2}(?:-(?:0\d|1[0-2]))?$/.test(date)),
    ).toEqual([]);
    expect(names.filter(([, { date }]) => date !== null && date > '2026-11')).toEqual([]);
  });

  it('is linked only where an authority or the provider itself speaks', () => {
    const hosts = every.flatMap((raw) => sourceName(raw).url ?? []).map((url) => new URL(url).hostname);
    const ofProviders = providers.flatMap(({ docs, consoleUrl }) =>
      [consoleUrl, ...docs.map(({ url }) => url)].flatMap((url) => (url ? [new URL(url).hostname] : [])),
    );
    const others = hosts.filter((host) => !host.endsWith('.gov.cn') && !ofProviders.includes(host));
    expect(others).toEqual([]);
    expect(hosts.length).toBeGreaterThan(30);
  });

  it.each([
    'https://mp.weixin.qq.com/s/abc',
    'https://baijiahao.baidu.com/s?id=1',
    'https://developer.aliyun.com/article/1',
    'https://bbs.huaweicloud.com/blogs/1',
    'https://miit.gov.cn.example.com/a',
    'https://help.aliyun.com.example.com/a',
    'https://[',
    '',
  ])('%s, where anybody may write, is no link and nobody’s own help', (raw) => {
    expect(sourceName(raw)).toMatchObject({ url: null });
    expect(sourceName(raw).name.zh).not.toMatch(/帮助|管理局|官方/);
  });
});

describe('the sources of several facts', () => {
  it('name each teller once, with its newest date and a page where one has any', () => {
    const old = 'github.com/AlibabaCloudDocs/icp: cn.zh-CN/常见问题/注销备案FAQ.md @4755ecf (2019-09-02)';
    const older =
      'github.com/AlibabaCloudDocs/icp: cn.zh-CN/常见问题/如何注销其他单位备案.md @4755ecf (2018-10-16)';
    const names = (sources: string[]) =>
      sourceNames(sources).map(({ name, date, url }) => [name.zh, date, url !== null]);
    expect(names([older, old, older])).toEqual([['阿里云文档', '2019-09', false]]);
    const page = 'https://xzca.miit.gov.cn/zwgk/hlwgl/art/2021/a.html';
    expect(names([`${page} (2021-11-29)`, page, old])).toEqual([
      ['西藏自治区通信管理局网页', '2021-11', true],
      ['阿里云文档', '2019-09', false],
    ]);
    expect(names([page, `${page} (2021-11-29)`])).toEqual([['西藏自治区通信管理局网页', '2021-11', true]]);
    expect(names([])).toEqual([]);
  });
});
