import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialCardFor } from '../../../lib/hint/official-card';
import type { OfficialPage } from '../../../lib/official/official-page';
import type { PageSnapshot } from '../../../lib/official/page-snapshot';
import { zh } from '../../words';
import { snapshotWith } from '../official/snapshots';

const register: OfficialPage = { kind: 'register', provinceId: null };
const notices: OfficialPage = { kind: 'notices', provinceId: null };
const url = 'https://beian.miit.gov.cn/#/Integrated/notice_list';
const heads = ['主办单位名称', '主办单位性质', 'ICP备案/许可证号', '网站域名', '审核通过日期'];
const boxes = { province: true, title: true, query: false };

const card = (page: OfficialPage, parts: Partial<PageSnapshot>, hasNumber = false) =>
  officialCardFor(page, url, snapshotWith(parts), { provinceId: 'gd', hasNumber }, 'zh_CN');
const acts = (...given: Parameters<typeof card>): string[] =>
  (card(...given)?.buttons ?? []).map(({ act, main }) => (main ? `${act}!` : act));
const rows = (...organisers: string[]) => [
  {
    heads,
    rows: organisers.map((name, at) => [
      name,
      '企业',
      `粤ICP备12345678号-${at + 1}`,
      `a${at}.cn`,
      '2021-03-05',
    ]),
  },
];

describe('what is offered on an official page', () => {
  it.each<[string, string[], string[]]>([
    ['the boxes are there', acts(notices, { boxes }), ['fill!']],
    ['one of them is not', acts(notices, { boxes: { ...boxes, title: false } }), ['copy:广东', 'copy:注销']],
    [
      'forms are listed',
      acts(notices, { boxes, tables: [{ heads: ['省份', '标题'], rows: [['广东省', '注销申请表']] }] }),
      ['fill'],
    ],
    ['a notice is open', acts(notices, { lines: ['公告详情信息', '广东省注销申请表'] }), ['note!']],
    ['one entry is there', acts(register, { tables: rows('甲公司') }), ['use:0!']],
    ['several are there', acts(register, { tables: rows('甲公司', '乙公司') }), ['use:0', 'use:1']],
    [
      'many are there',
      acts(register, { tables: rows(...'甲乙丙丁戊') }),
      ['use:0', 'use:1', 'use:2', 'use:3'],
    ],
    ['nothing was found', acts(register, { asked: 'x', lines: ['暂无数据'] }), ['gone']],
    ['it was opened for a number', acts(register, { boxes: { ...boxes, query: true } }, true), ['fill!']],
    ['it was not', acts(register, { boxes: { ...boxes, query: true } }), []],
    ['it shows nothing', acts(register, {}), []],
    ['it draws itself', acts(notices, { boxes, drawn: false }), []],
  ])('where %s', (_, offered, wanted) => {
    expect(offered).toEqual(wanted);
  });

  it('where no province is known, nothing on the list of notices', () => {
    const known = { provinceId: null, hasNumber: false };
    expect(officialCardFor(notices, url, snapshotWith({ boxes }), known, 'en')).toBeNull();
  });

  it('tells the services of one organiser apart, and organisers by their names', () => {
    const of = (...names: string[]) => card(register, { tables: rows(...names) });
    expect(of('甲公司', '甲公司')?.buttons[1]?.text).toBe('粤ICP备12345678号-2 a1.cn');
    expect(of('甲公司', '甲公司')?.notes[0]).toBe('甲公司');
    expect(of('甲公司', '乙公司')?.buttons[1]?.text).toBe('粤ICP备12345678号-2 乙公司');
    expect(of(...'甲乙丙丁戊')?.notes).toEqual([zh('hint.official.note.more', { count: 4 })]);
  });

  it('says little, whatever a page says', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.constantFrom(
        '公告详情信息',
        '注销',
        '主办单位名称：甲',
        '暂无数据',
        '省份',
        '标题',
        '广东省注销申请表',
      ),
    );
    const page = fc.record({
      lines: fc.array(text, { maxLength: 12 }),
      headings: fc.array(text, { maxLength: 3 }),
      asked: fc.option(text),
      tables: fc.array(
        fc.record({
          heads: fc.array(text, { maxLength: 6 }),
          rows: fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 6 }),
        }),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(page, fc.constantFrom(register, notices), (parts, kind) => {
        const { title = '', notes = [], buttons = [] } = card(kind, parts) ?? {};
        expect([title, ...notes].every((line) => line.length < 400)).toBe(true);
        expect(buttons.length).toBeLessThanOrEqual(4);
        expect(buttons.filter(({ main }) => main).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
