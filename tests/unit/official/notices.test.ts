import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formsListed, provinceNamedIn, searchWordsOf } from '../../../lib/official/notice-list';
import type { OfficialPage } from '../../../lib/official/official-page';
import { noticeOn } from '../../../lib/official/read-notice';
import { parseReading } from '../../../lib/official/reading';
import { noticeLimits, parseNotice } from '../../../lib/official/seen-notice';
import { snapshotWith } from './snapshots';

const portal: OfficialPage = { kind: 'notices', provinceId: null };
const article: OfficialPage = { kind: 'article', provinceId: 'gd' };
const portalUrl = 'https://beian.miit.gov.cn/#/Integrated/notice_list';
const articleUrl = 'https://gdca.miit.gov.cn/bsfw/bszn/art/2026/art_0a.html';

describe('the list of notices', () => {
  const heads = ['序号', '省份', '标题', '发布时间', '操作'];
  const row = (province: string, title: string, issued: string) => ['1', province, title, issued, '详情'];
  const listed = (rows: string[][], names = heads) =>
    formsListed(snapshotWith({ tables: [{ heads: names, rows }] }), 'gd').map(({ title }) => title);

  it('names the deregistration forms of the province, newest first', () => {
    expect(
      listed([
        row('广东省', '广东省网站备案注销(删除)申请表(旧)', '2021-07-08'),
        row('广东省', '广东省ICP用户注销备案申请表', '2025-03-18'),
        row('全国', '广东、广西两省ICP备案注销申请表', '2025-01-01'),
        row('', '广东ICP备案注销申请书', ''),
      ]),
    ).toEqual(['广东省ICP用户注销备案申请表', '广东省网站备案注销(删除)申请表(旧)', '广东ICP备案注销申请书']);
  });

  it.each([
    ['天津市', '天津市ICP备案注销申请表'],
    ['广东省', '关于注销空壳类备案数据的公示'],
    ['广东省', '关于暂停邮寄受理ICP备案注销申请的通知'],
    ['广东省', '增值电信业务经营许可证申请表'],
    ['广东省', '注销备案主体名单（申请表见附件）'],
    ['广东省', `${'很长'.repeat(100)}注销申请表`],
  ])('not, for %s: %s', (province, title) => {
    expect(listed([row(province, title, '2025-01-01')])).toEqual([]);
  });

  it('reads nothing under other names, and of columns that are not all there', () => {
    const form = row('广东省', '广东省ICP用户注销备案申请表', '2025-03-18');
    expect(listed([form], ['编次', '地域', '主旨', '登出日', '动作'])).toEqual([]);
    expect(listed([form.slice(0, 2)])).toEqual([]);
  });

  it.each([
    ['广东省通信管理局', 'gd'],
    ['内蒙古自治区', 'nm'],
    ['广东、广西', null],
    ['全国', null],
  ])('%s names %s', (text, id) => {
    expect(provinceNamedIn(text)).toBe(id);
  });

  it('is searched for the province by its short name', () => {
    expect(searchWordsOf('xj')).toEqual({ province: '新疆', title: '注销' });
  });
});

describe('an opened notice', () => {
  const lines = [
    '通知公告',
    '公告详情信息',
    '返回',
    '广东省ICP用户注销备案申请表',
    '发布时间：2025-03-18 10:00:00',
    '请下载附件：',
    '申请表.doc',
    '地址：广州市某某路1号（邮编 510000）',
    '传 真：020-22220001',
    '电话：020-22220002',
    'E-mail：beian@gdca.gov.cn',
    '填写完毕后盖章。',
    '主办：工业和信息化部',
    '电话：010-66411166',
  ];
  const links = [
    { text: '申请表.doc', url: 'https://beian.miit.gov.cn/file/1.doc' },
    { text: '申请表.doc', url: 'https://files.example.com/form.doc' },
    { text: '政策文件', url: 'https://beian.miit.gov.cn/#/Integrated/lawStatute' },
  ];

  it('is read from its heading to where the page goes on', () => {
    expect(noticeOn(snapshotWith({ lines, links }), portal, portalUrl)).toEqual({
      place: 'portal',
      url: portalUrl,
      title: '广东省ICP用户注销备案申请表',
      issued: '2025-03-18',
      attachments: [{ name: '申请表.doc', url: 'https://beian.miit.gov.cn/file/1.doc' }],
      lines: [
        '地址：广州市某某路1号（邮编 510000）',
        '传 真：020-22220001',
        '电话：020-22220002',
        'E-mail：beian@gdca.gov.cn',
      ],
    });
  });

  it.each(['地　　址：天津市某某路1号', '传　真 022-1', '邮 　箱 见附件', '联 系 电 话 见附件'])(
    'keeps %s as it stands',
    (line) => {
      const found = noticeOn(
        snapshotWith({ lines: ['公告详情信息', '注销申请表', line] }),
        portal,
        portalUrl,
      );
      expect(found?.lines).toEqual([line.replace(/\s+/g, ' ')]);
    },
  );

  it('is read without signs that nobody sees', () => {
    const odd = '\u202e\ue000\u0007\u200b';
    const page = snapshotWith({
      lines: ['公告详情信息', odd, `${odd}注销申请${odd}表`, `电${odd}话：022-1`, '附件.doc'],
      links: [{ text: `附件${odd}.doc`, url: 'https://beian.miit.gov.cn/1.doc' }],
    });
    expect(noticeOn(page, portal, portalUrl)).toMatchObject({
      title: '注销申请表',
      attachments: [{ name: '附件.doc' }],
      lines: ['电话：022-1'],
    });
  });

  it('of an administration by its heading, wherever it stands', () => {
    const page = snapshotWith({
      headings: ['广东省通信管理局', 'ICP备案注销办事指南'],
      lines: [
        '首页',
        '广东省通信管理局',
        'ICP备案注销办事指南',
        '发布时间：2026-03-02 来源：本局',
        '咨询电话：020-22220002',
        '上一篇：无',
        '电话：020-1',
      ],
    });
    expect(noticeOn(page, article, articleUrl)).toMatchObject({
      place: 'administration',
      title: 'ICP备案注销办事指南',
      issued: '2026-03-02',
      lines: ['咨询电话：020-22220002'],
    });
  });

  it.each([
    ['the list alone', portal, { lines: ['通知公告', '广东省ICP用户注销备案申请表'] }],
    ['something else', portal, { lines: ['公告详情信息', '关于春节假期的通知', '电话：010-1'] }],
    ['another article', article, { headings: ['许可证年报通知'], lines: ['许可证年报通知', '注销'] }],
    ['the query', { kind: 'register', provinceId: null } as OfficialPage, { lines }],
  ])('is none: %s', (_, page, parts) => {
    expect(noticeOn(snapshotWith(parts), page, portalUrl)).toBeNull();
  });

  it('never holds more than may be kept', () => {
    const page = snapshotWith({
      lines: [
        '公告详情信息',
        `注销${'很'.repeat(498)}`,
        ...Array.from({ length: 90 }, (_, at) => `地址：${at}${'长'.repeat(90)}`),
      ],
      links: Array.from({ length: 40 }, (_, at) => ({ text: '', url: `https://a.gov.cn/${at}.doc` })),
    });
    const notice = noticeOn(page, portal, portalUrl);
    expect(notice?.title).toHaveLength(noticeLimits.title);
    expect(notice?.attachments).toHaveLength(noticeLimits.attachments);
    expect(notice?.lines.join('\n').length).toBeLessThanOrEqual(noticeLimits.text);
    expect(notice?.lines.length).toBeGreaterThan(15);
  });

  it('of any page is one that may be kept, or none', () => {
    const word = fc.constantFrom(
      '公告详情信息',
      '注销',
      '发布时间：2025-02-30',
      '电话：1',
      '返回',
      '\u202e',
      '',
    );
    const line = fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 40 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.array(line, { maxLength: 4 }), (all, headings) => {
        for (const page of [portal, article]) {
          const notice = noticeOn(snapshotWith({ lines: all, headings }), page, articleUrl);
          expect(notice === null || parseNotice(notice) !== null).toBe(true);
        }
      }),
    );
  });
});

it.each([
  ['title', '注销\u202e表'],
  ['title', '注销\u0000表'],
  ['title', '注销\ue000表'],
  ['title', '注销\u200b表'],
  ['issued', '2025-02-30'],
  ['issued', '2025-13-01'],
  ['lines', ['电话\u2066：1']],
  ['attachments', [{ name: 'a\u200f.doc', url: 'https://a.gov.cn/a.doc' }]],
  ['attachments', [{ name: 'a.doc', url: 'https://a.gov.cn/\u202ea.doc' }]],
])('no notice may be kept with such a %s: %j', (part, value) => {
  const good = {
    place: 'portal',
    url: portalUrl,
    title: '表',
    issued: '2024-02-29',
    attachments: [],
    lines: [],
  };
  expect(parseNotice(good)).not.toBeNull();
  expect(parseNotice({ ...good, [part]: value })).toBeNull();
});

it('what was read was read on a day of the calendar', () => {
  const notice = { place: 'portal', url: portalUrl, title: '表', issued: null, attachments: [], lines: [] };
  const on = (day: string) => parseReading({ kind: 'notice', on: day, provinceId: null, notice });
  expect(on('2024-02-29')).not.toBeNull();
  expect(on('2025-02-29')).toBeNull();
});
