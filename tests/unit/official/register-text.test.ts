/** Entries of the register in texts that people copy and paste. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegisterEntry } from '../../../lib/official/register-entry';
import { parseRegisterEntry } from '../../../lib/official/register-entry';
import { findRegisterEntries } from '../../../lib/official/register-text';
import { anyCharacter } from '../any-text';

const entry = (given: Partial<RegisterEntry>): RegisterEntry => ({
  organiser: '示例网络科技有限公司',
  nature: null,
  subject: '粤ICP备17055554号',
  service: null,
  domain: null,
  serviceName: null,
  approved: null,
  ...given,
});

const newer = [
  'ICP备案主体信息',
  'ICP备案/许可证号：粤ICP备17055554号',
  '审核通过日期：2025-03-18',
  '主办单位名称：示例网络科技有限公司',
  '主办单位性质：企业',
  'ICP备案服务信息',
  'ICP备案/许可证号：粤ICP备17055554号-34',
  '网站域名：example.com',
  '服务前置审批项：无',
];
const newerEntry = entry({
  nature: '企业',
  service: '粤ICP备17055554号-34',
  domain: 'example.com',
  approved: '2025-03-18',
});
const older = [
  '主办单位名称：张三',
  '主办单位性质：个人',
  '网站备案/许可证号：浙ICP备12034567号-2',
  '网站名称：个人博客',
  '网站首页网址：www.example.cn',
  '审核时间：2019-05-06',
];
const olderEntry = entry({
  organiser: '张三',
  nature: '个人',
  subject: '浙ICP备12034567号',
  service: '浙ICP备12034567号-2',
  domain: 'www.example.cn',
  serviceName: '个人博客',
  approved: '2019-05-06',
});

describe('a pasted block', () => {
  it.each<[string, string, RegisterEntry[]]>([
    ['of today', newer.join('\n'), [newerEntry]],
    ['with Windows’ line ends', newer.join('\r\n'), [newerEntry]],
    ['on one line', newer.join(' '), [newerEntry]],
    ['in one line of cells', newer.join('\t').replaceAll('：', '：\t'), [newerEntry]],
    ['with its values below', newer.join('\n').replaceAll('：', '：\n'), [newerEntry]],
    ['with ASCII colons and empty lines', newer.join('\n\n').replaceAll('：', ': '), [newerEntry]],
    [
      'after other words of the page',
      `首页 > 信息查询\n${newer.join('\n')}\n版权所有：工业和信息化部`,
      [newerEntry],
    ],
    ['of earlier years', older.join('\n'), [olderEntry]],
    ['of earlier years on one line', older.join('  '), [olderEntry]],
    ['twice the same', [...older, ...older].join('\n'), [olderEntry]],
    [
      'of an App',
      '主办单位名称：示例网络科技有限公司\n服务备案号：粤ICP备17055554号-3A\nAPP名称：示例',
      [entry({ service: '粤ICP备17055554号-3A', serviceName: '示例' })],
    ],
    ['of a subject alone', '主办单位名称：示例网络科技有限公司\n主体备案号：粤ICP备17055554号', [entry({})]],
    [
      'with a nature that is none of the register’s',
      '主办单位名称：示例网络科技有限公司\n主办单位性质：好人\n备案号：粤ICP备17055554号',
      [entry({})],
    ],
    [
      'with a day that is none',
      '主办单位名称：示例网络科技有限公司\n备案号：粤ICP备17055554号\n审核日期：2025-02-30',
      [entry({})],
    ],
    [
      'beside another one',
      `${newer.join('\n')}\nICP备案主体信息\n主办单位名称：乙公司\nICP备案/许可证号：京ICP备16044242号`,
      [newerEntry, entry({ organiser: '乙公司', subject: '京ICP备16044242号' })],
    ],
    [
      'beside one that does not hold together',
      `ICP备案主体信息\n主办单位名称：乙公司\n${newer.join('\n')}`,
      [newerEntry],
    ],
  ])('%s', (_, text, expected) => {
    expect(findRegisterEntries(text)).toEqual(expected);
  });

  it.each([
    ['with two names', [...older, '主办单位名称：李四'].join('\n')],
    ['with two natures', [...older, '主办单位性质：企业'].join('\n')],
    ['with two subjects', [...older, '备案号：粤ICP备17055554号'].join('\n')],
    ['with two services', [...older, '服务备案号：浙ICP备12034567号-3'].join('\n')],
    ['with three numbers', [...older, '备案号：浙ICP备12034567号', '备案号：浙ICP备12034567'].join('\n')],
    ['without a name', older.slice(1).join('\n')],
    ['without a number', older.filter((line) => !line.includes('备案')).join('\n')],
    ['with a licence’s number', '主办单位名称：示例公司\nICP备案/许可证号：京ICP证030173号'],
    ['with a damaged number', '主办单位名称：示例公司\n备案号：粤ICP备1705555号'],
    ['with the police’s number', '主办单位名称：示例公司\n备案号：粤公网安备44010502008968号'],
    ['with markup', '<p>主办单位名称：<b>示例公司</b></p>备案号：粤ICP备17055554号'],
    ['with a name that is turned round', '主办单位名称：示例\u202e公司\n备案号：粤ICP备17055554号'],
    ['with a name without letters', '主办单位名称：——\n备案号：粤ICP备17055554号'],
    ['with a name of 201 signs', `主办单位名称：${'长'.repeat(201)}\n备案号：粤ICP备17055554号`],
    ['that is a sentence', '请把「主办单位名称」和备案号（粤ICP备17055554号）写在表上。'],
    ['that is empty', ''],
  ])('%s is none', (_, text) => {
    expect(findRegisterEntries(text)).toEqual([]);
  });
});

const about = (name: string, ...more: string[]): string =>
  [`主办单位名称：${name}`, '备案号：粤ICP备17055554号', ...more].join('\n');

describe('a name', () => {
  it.each([
    '深圳市家政服务信息咨询有限公司',
    '北京网站信息技术有限公司',
    '某某县农业服务信息中心',
    '网站信息技术有限公司',
    'ICP备案主体信息咨询有限公司',
    '深圳备案主体信息咨询有限公司',
    '甲【网站信息】公司',
    '示例（深圳)有限公司',
    'ABC (China) Co., Ltd.',
    "O'Neil & Söhne 公司",
    '甲公司 ICP备案服务信息 乙',
  ])('%j is taken to the letter', (name) => {
    const headed = `ICP备案主体信息\n${about(name)}`;
    for (const text of [about(name), headed, headed.replaceAll('：', '：\n')]) {
      expect(findRegisterEntries(text)).toEqual([entry({ organiser: name })]);
    }
  });

  it.each([
    '甲有限公司 地址：广州 联系人：张三',
    '甲有限公司，统一社会信用代码：914403',
    '甲有限公司 主办单位性质：个人',
    '甲有限公司 域名 : evil.com',
    '李四公司，怎么注销？急',
    '"甲公司","',
    '"甲公司"',
    '“甲公司”',
    '甲公司；',
    '甲公司;',
    '甲公司,',
    '甲公司（',
    '甲公司（深圳',
    '甲公司）',
    '「甲公司',
    '广州某某\n（科技）有限公司',
    '广州某某\t有限公司',
  ])('%j makes none', (name) => {
    for (const text of [about(name), `ICP备案主体信息\n${about(name)}`]) {
      expect(findRegisterEntries(text)).toEqual([]);
    }
  });

  it.each([
    [
      'a sentence before it',
      '有人冒用我的域名，备案号：粤ICP备17055554号，主办单位名称：李四公司，怎么注销？急',
    ],
    ['a greeting before it', `您好\n${about('甲公司')}`],
    ['a question after it in one line', '备案号：粤ICP备17055554号 主办单位名称：李四公司 怎么注销'],
    ['a heading that is a question', `ICP备案主体信息是什么\n${about('甲公司')}`],
  ])('with %s is none', (_, text) => {
    expect(findRegisterEntries(text)).toEqual([]);
  });
});

describe('what an organiser wrote into a value', () => {
  const lied = '小游戏 域名：evil.com 主办单位性质：个人';
  const other = '小游戏 ICP备案主体信息 主办单位名称：乙公司 备案号：京ICP备16044242号';
  it.each([
    [about('甲公司', `服务名称：${lied}`)],
    [about('甲公司', `服务名称：${other}`)],
    [about('甲公司', '网站域名：example.com', `备注：${lied}`)],
    [`ICP备案主体信息\n${about('甲公司', `备注：${other}`)}`],
  ])('in %j is no label and no heading', (text) => {
    for (const found of findRegisterEntries(text)) {
      expect(found.organiser).toBe('甲公司');
      expect(found.nature).toBeNull();
      expect(found.domain).not.toBe('evil.com');
    }
  });

  it('leaves the rest as it stands where nobody relies on it', () => {
    expect(findRegisterEntries(about('甲公司', `备注：${other}`))).toEqual([entry({ organiser: '甲公司' })]);
  });
});

describe('any text', () => {
  it('of a megabyte is read without a stop, and gives twenty entries at most', () => {
    const blocks = `${newer.join('\n')}\n`.repeat(5000);
    const labels = '主办单位名称：'.repeat(150_000);
    const spaces = `主办单位名称：${' '.repeat(1_000_000)}\n备案号：粤ICP备17055554号`;
    expect(blocks.length).toBeGreaterThan(500_000);
    const start = performance.now();
    expect(findRegisterEntries(blocks)).toHaveLength(20);
    expect([labels, spaces].flatMap(findRegisterEntries)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('never throws, and gives nothing that could not be stored', () => {
    const piece = fc.oneof(
      fc.constantFrom(...newer, ...older, '\n', '\t', '：', '<b>', '主办单位名称', '\u202e'),
      fc.string({ unit: anyCharacter, maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const text of [pieces.join('\n'), pieces.join('')]) {
          for (const found of findRegisterEntries(text)) expect(parseRegisterEntry(found)).toEqual(found);
        }
      }),
    );
  });
});
