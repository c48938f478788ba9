import { describe, expect, it } from 'vitest';
import { provinceOf } from '../../../data/directory';
import { type ProvinceId, provinceIds } from '../../../data/schema';
import { findFilingNumbers } from '../../../lib/filing/filing-number';
import { formFor } from '../../../lib/form/model/form-model';
import type { CoveringItem } from '../../../lib/form/paper/covering-item';
import { coveringLetter } from '../../../lib/form/paper/covering-letter';
import { coveringList } from '../../../lib/form/paper/covering-list';
import { envelope } from '../../../lib/form/paper/envelope-sheet';
import type { Paper } from '../../../lib/form/paper/paper';
import { heightOf, tableHeight } from '../../../lib/form/paper/row-height';
import { type Sender, senderOf } from '../../../lib/form/paper/sender';
import { postAddressOf } from '../../../lib/guide/guide-hand-in';
import { filled } from './filled-entry';

const now = new Date(2026, 10, 30, 12);
/** When the addresses of Shandong were still fresh. */
const then = new Date(2022, 9, 1, 12);
const sender: Sender = {
  kind: 'unit',
  name: '示例网络科技有限公司',
  contact: '欧阳·𠮷㛃',
  phone: '13800138000',
  address: '福建省某市某路2号',
};
const nobody: Sender = { kind: 'unit', name: '', contact: '', phone: '', address: '' };

function itemsOf(
  id: ProvinceId,
  count: number,
  use: 'general' | 'empty-subject' = 'general',
): CoveringItem[] {
  const form = formFor(id, use);
  return Array.from({ length: count }, (_, at) => ({
    number: findFilingNumbers(`${form.prefix}ICP备${20210000 + at}00号`)[0] as CoveringItem['number'],
    organiser: `客户${at}网络科技（某某）有限公司`,
    domains: at % 3 === 0 ? `site-${at}.com 例子.中国` : `site-${at}.com`,
    form,
  }));
}

function textsOf(paper: Paper): string {
  return paper.sheets
    .flatMap(({ title, subtitle, tables, foot }) => [
      title,
      subtitle ?? '',
      ...tables.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.map((cell) => (cell.kind === 'boxes' ? '' : cell.text))),
      ),
      foot,
    ])
    .join('\n');
}

/** Streets, houses and rooms that stand anywhere among what is known of a province. */
function knownStreets(id: ProvinceId): string[] {
  const said = provinceOf(id).submission.flatMap(({ value, zh }) => [value ?? '', zh]);
  return said.flatMap((text) => text.match(/[^，。；（）\s]{2,8}?(?:路|街|大道|道)\d+号?/g) ?? []);
}

describe('the envelope', () => {
  it.each(provinceIds)('to %s bears no address that is not sure, and room to write one', (id) => {
    for (const isEmpty of [true, false]) {
      const known = postAddressOf(provinceOf(id), isEmpty, now);
      const sure = known?.sure ? known.value : '';
      const texts = textsOf(envelope(id, null, sender, now, isEmpty));
      for (const street of knownStreets(id)) {
        if (!sure.includes(street)) expect(texts).not.toContain(street);
      }
      const room = `□□□□□□\n地　　址\n\n收 件 人\n${provinceOf(id).authority.zh}\n`;
      expect(texts.includes(room)).toBe(sure === '');
      expect(texts).toContain(sure ? '寄出前先打电话向管局确认' : '先问管局');
    }
  });

  it('knows of streets to look for', () => {
    expect(provinceIds.flatMap(knownStreets).length).toBeGreaterThan(6);
  });

  it('bears one that is fresh, with whom it names and when it was seen', () => {
    const texts = textsOf(envelope('sd', null, sender, then, true));
    expect(texts).toContain(
      '地　　址\n山东省济南市经十一路40号一楼备案办公室\n收 件 人\n山东省通信管理局\n备案办公室',
    );
    expect(texts).toContain('地址见于2021年11月以后的公开资料，寄出前先打电话向管局确认。');
    const general = textsOf(envelope('sd', null, sender, then, false));
    expect(general).toContain(
      '地　　址\n山东省济南市经十一路40号203室\n收 件 人\n山东省通信管理局\n寄 件 人',
    );
    expect(general).toContain('2022年9月');
  });

  it.each([
    ['510030 广州市某路1号', '5 1 0 0 3 0', '广州市某路1号'],
    ['广州市某路1号（邮编 510030）', '5 1 0 0 3 0', '广州市某路1号'],
    ['广州市某路1号，邮政编码：510030', '5 1 0 0 3 0', '广州市某路1号'],
    ['广州市某路1号 510030', '5 1 0 0 3 0', '广州市某路1号'],
    ['广州市某路123456号', '□□□□□□', '广州市某路123456号'],
    ['广州市\n某路1号\u202e', '□□□□□□', '广州市 某路1号'],
  ])('bears what the person wrote, %j, before anything known', (typed, postcode, address) => {
    for (const day of [now, then]) {
      const texts = textsOf(envelope('sd', typed, sender, day, true));
      expect(texts).toContain(
        `邮政编码\n${postcode}\n地　　址\n${address}\n收 件 人\n山东省通信管理局\n寄 件 人`,
      );
      expect(texts).not.toContain('经十一路');
    }
  });

  it('says who sends it, whom to call once where that is the same person', () => {
    expect(textsOf(envelope('gd', null, sender, now, false))).toContain(
      '寄 件 人\n示例网络科技有限公司\n地　　址\n福建省某市某路2号\n联 系 人\n欧阳·𠮷㛃\n电　　话\n13800138000',
    );
    const alone = textsOf(envelope('gd', null, { ...sender, name: '欧阳·𠮷㛃' }, now, false));
    expect(alone.split('欧阳·𠮷㛃')).toHaveLength(2);
  });

  it('takes its sender from the form', () => {
    expect(senderOf(filled('gd', 'unit'))).toEqual({ ...sender, phone: '13900139000', address: '' });
    expect(senderOf(filled('bj', 'individual'))).toMatchObject({ kind: 'individual', name: '欧阳·𠮷㛃' });
    expect(senderOf({ ...filled('gd', 'unit'), text: {} })).toEqual(nobody);
  });

  it('names nobody in the name of its file', () => {
    expect(envelope('gd', '某路', sender, now, false).fileName).toBe('致广东省通信管理局-信封');
    expect(coveringLetter('gd', itemsOf('gd', 1), sender, now).fileName).toBe('致广东省通信管理局-附函');
  });
});

describe('the covering letter', () => {
  it('for one filing says which, what is enclosed, who sends it and when', () => {
    expect(textsOf(coveringLetter('gd', itemsOf('gd', 1), sender, now)).split('\n')).toEqual([
      '关于报送ICP备案注销申请材料的函',
      '',
      '广东省通信管理局：',
      '　　现提交粤ICP备2021000000号（主办单位：客户0网络科技（某某）有限公司；域名：site-0.com、例子.中国（xn--fsqu00a.xn--fiqs8s））的注销申请材料，请予办理。',
      '　　随函附上：',
      '　　1. 注销备案申请表1份；',
      '　　2. 各份申请要求附的证件和证明材料。',
      '　　材料如需补正，请与下面的联系人联系。',
      '　　联系人：欧阳·𠮷㛃　　电话：13800138000',
      '　　通信地址：福建省某市某路2号',
      '示例网络科技有限公司',
      '（加盖公章）',
      '2026年11月30日',
      '本函由寄件人自拟，不是管局的官方文书；广东省通信管理局另有要求的，以其为准。',
    ]);
  });

  it('of an individual is signed, and leaves room for what is not known', () => {
    const texts = textsOf(
      coveringLetter('sd', itemsOf('sd', 1, 'empty-subject'), { ...nobody, kind: 'individual' }, now),
    );
    expect(texts).toContain('关于提交ICP备案注销申请材料的说明');
    expect(texts).toContain('注销备案申请书1份');
    expect(texts).toContain('联系人：＿＿＿＿＿＿＿＿　　电话：＿＿＿＿＿＿＿＿');
    expect(texts).toContain('（本人签字）');
  });

  it.each([
    [1, 1],
    [4, 1],
    [60, null],
    [500, null],
  ])('for %i names every number once, on sheets that hold them', (count, sheets) => {
    const items = itemsOf('gd', count);
    const paper = coveringLetter('gd', items, sender, now);
    if (sheets) expect(paper.sheets).toHaveLength(sheets);
    else expect(paper.sheets.length).toBeGreaterThan(2);
    const texts = textsOf(paper);
    for (const { number } of items) expect(texts.split(number.canonical)).toHaveLength(2);
    for (const { tables } of paper.sheets) {
      const height = tables.reduce((sum, table) => sum + heightOf(table.rows, table), 0);
      expect(height).toBeLessThanOrEqual(tableHeight);
    }
  });
});

describe('the list of what goes where', () => {
  const all = provinceIds.flatMap((id) => itemsOf(id, 2));

  it('names every filing once under its administration, in the order of the provinces', () => {
    const texts = textsOf(coveringList([...all].reverse(), new Map(), now));
    for (const { number } of all) expect(texts.split(number.canonical)).toHaveLength(2);
    const names = provinceIds.map((id) => texts.indexOf(`${provinceOf(id).authority.zh}　2个`));
    expect(names).not.toContain(-1);
    expect([...names].sort((one, other) => one - other)).toEqual(names);
    expect(texts).toContain('62个备案号，31个管局　2026年11月30日　第1页，共');
  });

  it.each(provinceIds)('says of %s whom to ask, and no address that is not sure', (id) => {
    const texts = textsOf(coveringList(itemsOf(id, 1), new Map(), now));
    const known = postAddressOf(provinceOf(id), false, now);
    const sure = known?.sure ? known.value : '';
    for (const street of knownStreets(id)) {
      if (!sure.includes(street)) expect(texts).not.toContain(street);
    }
    if (!sure) expect(texts).toMatch(/先问管局（(?:全国咨询)?电话 [\d-]+/);
    const licenceDesks = provinceOf(id).submission.flatMap(({ purpose, value }) =>
      purpose === 'licence-desk' && value ? [value] : [],
    );
    for (const desk of licenceDesks) expect(texts).not.toContain(desk);
  });

  it('bears what the person wrote, and what is known for certain with its date', () => {
    const items = [...itemsOf('gd', 1), ...itemsOf('sd', 1, 'empty-subject'), ...itemsOf('js', 1)];
    const texts = textsOf(coveringList(items, new Map([['gd', '510030 广州市某路1号']] as const), then));
    expect(texts).toContain('寄到：510030 广州市某路1号\n');
    expect(texts).toContain(
      '寄到：山东省济南市经十一路40号一楼备案办公室，收件人写「备案办公室」（地址见于2021年11月以后的公开资料',
    );
    expect(texts).toContain('用电子邮件交，不用邮寄');
    expect(texts).toContain('申请书');
  });

  it('has no sheet where there is nothing', () => {
    expect(coveringList([], new Map(), now).sheets).toEqual([]);
  });
});
