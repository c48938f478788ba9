import { describe, expect, it } from 'vitest';
import { registerEntriesOn, searchedInVain } from '../../../lib/official/register-table';
import { snapshotWith } from './snapshots';

const newer = [
  '序号',
  '主办单位名称',
  '主办单位性质',
  'ICP备案/许可证号',
  '网站域名',
  '审核通过日期',
  '是否限制接入',
  '操作',
];
const older = [
  '序号',
  '主办单位名称',
  '主办单位性质',
  '网站备案/许可证号',
  '网站名称',
  '网站首页地址',
  '审核日期',
  '操作',
];
const app = [
  '序号',
  '主办单位名称',
  '主办单位性质',
  '服务备案号',
  '服务名称',
  '审核通过日期',
  '是否限制接入',
  '操作',
];
const name = '广州某某网络（科技）有限公司';
const rowOf = (organiser: string, number = '粤ICP备12345678号-1') => [
  '1',
  organiser,
  '企业',
  number,
  'example.cn',
  '2021-03-05',
  '否',
  '详情',
];
const entries = (heads: string[], ...rows: string[][]) =>
  registerEntriesOn(snapshotWith({ tables: [{ heads, rows }] }));

describe('the table of an answer', () => {
  it.each([
    [newer, rowOf(name), { domain: 'example.cn', serviceName: null }],
    [
      older,
      ['1', name, '企业', '粤ICP备12345678号-1', '某某网', 'www.example.cn', '2021-03-05', '详情'],
      { domain: 'www.example.cn', serviceName: '某某网' },
    ],
    [
      app,
      ['1', name, '企业', '粤ICP备12345678号-2A', '某某App', '2021-03-05', '否', '详情'],
      { domain: null, serviceName: '某某App', service: '粤ICP备12345678号-2A' },
    ],
  ])('under %j', (heads, row, wanted) => {
    expect(entries(heads, row)).toEqual([
      {
        organiser: name,
        nature: '企业',
        subject: '粤ICP备12345678号',
        service: '粤ICP备12345678号-1',
        approved: '2021-03-05',
        ...wanted,
      },
    ]);
  });

  it('keeps the name to the letter', () => {
    for (const odd of ['A&B  两个空格公司', 'ＡＢＣ（全角）公司', "O'Neil 公司"]) {
      expect(entries(newer, rowOf(odd))[0]?.organiser).toBe(odd);
    }
  });

  it.each([
    ['a name cut on the way', rowOf('某'.repeat(301))],
    ['a name too long', rowOf('某'.repeat(201))],
    ['a name of marks', rowOf('<img src=x onerror=alert(1)>')],
    ['a name written backwards', rowOf('公司\u202e')],
    ['no name', rowOf(' ')],
    ['a licence', rowOf(name, '粤B2-20180017')],
    ['no number', rowOf(name, '—')],
    ['two numbers', rowOf(name, '粤ICP备12345678号-1 京ICP备12345678号')],
    ['too few cells', rowOf(name).slice(0, 4)],
  ])('has no entry of %s', (_, row) => {
    expect(entries(newer, row)).toEqual([]);
  });

  it('reads nothing under other names, or where a name stands twice', () => {
    expect(entries(['编次', '持有方', '类别', '登记号', '网址', '日子', '限', '动作'], rowOf(name))).toEqual(
      [],
    );
    expect(entries([...newer.slice(0, -1), '主办单位名称'], rowOf(name))).toEqual([]);
  });

  it('shows the same row once, and of rows whose cells speak in labels the rows alone', () => {
    expect(entries(newer, rowOf(name), rowOf(name))).toHaveLength(1);
    const lying = snapshotWith({
      lines: ['甲公司\t主办单位名称：乙公司 备案号：京ICP备12345678号'],
      tables: [{ heads: newer, rows: [rowOf(name)] }],
    });
    expect(registerEntriesOn(lying).map(({ organiser }) => organiser)).toEqual([name]);
  });

  it('reads a detail where no results are', () => {
    const detail = snapshotWith({
      lines: ['ICP备案主体信息', `主办单位名称：${name}`, 'ICP备案/许可证号：京ICP备12345678号'],
      tables: [{ heads: ['标题'], rows: [] }],
    });
    expect(registerEntriesOn(detail).map(({ subject }) => subject)).toEqual(['京ICP备12345678号']);
  });
});

describe('an answer that holds nothing', () => {
  const empty = { lines: ['ICP备案查询', '暂无数据'], tables: [{ heads: newer, rows: [] }] };

  it('is one for what was asked, as it was typed', () => {
    expect(searchedInVain(snapshotWith({ ...empty, asked: ' 粤ICP备12345678号-1 ' }))).toBe(
      '粤ICP备12345678号-1',
    );
  });

  it.each([
    ['nobody asked', { ...empty, asked: null }],
    ['nothing was typed', { ...empty, asked: ' ' }],
    ['no sentence says so', { ...empty, lines: ['请稍候'], asked: 'x' }],
    ['the sentence is part of another', { ...empty, lines: ['如暂无数据请稍后再试'], asked: 'x' }],
    ['what was asked stands in it', { ...empty, lines: [...empty.lines, '甲公司\tx'], asked: 'x' }],
    [
      'one cell of a row says something',
      { ...empty, tables: [{ heads: newer, rows: [['', '甲', '']] }], asked: 'y' },
    ],
    ['rows are there', { ...empty, tables: [{ heads: newer, rows: [rowOf(name)] }], asked: 'x' }],
    [
      'rows are there that cannot be read',
      { ...empty, tables: [{ heads: ['甲', '乙'], rows: [['1', '2']] }], asked: 'x' },
    ],
  ])('is none where %s', (_, page) => {
    expect(searchedInVain(snapshotWith(page))).toBeNull();
  });
});
