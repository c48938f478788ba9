import { describe, expect, it } from 'vitest';
import { provinces } from '../../../data/directory';
import { type FilingNumber, findFilingNumbers } from '../../../lib/filing/filing-number';

const canonicals = (text: string): string[] => findFilingNumbers(text).map((number) => number.canonical);

const only = (text: string): FilingNumber => {
  const [number, ...rest] = findFilingNumbers(text);
  if (!number || rest.length) throw new Error(`not one number in ${text}`);
  return number;
};

describe('findFilingNumbers on ways of writing', () => {
  it.each([
    ['粤ICP备12345678号', '粤ICP备12345678号'],
    ['粤ICP备12345678', '粤ICP备12345678号'],
    ['粤icp备12345678号', '粤ICP备12345678号'],
    ['粤Icp备12345678-1', '粤ICP备12345678号-1'],
    ['粵ICP備12345678號-1', '粤ICP备12345678号-1'],
    ['滬ＩＣＰ備２０２３００３４５７號－１', '沪ICP备2023003457号-1'],
    ['粤\u200bI\u200dCP\ufeff备1234\u00ad5678\u2060号-\u200b1', '粤ICP备12345678号-1'],
    ['粤\u00a0ICP\u00a0备\u00a012345678\u00a0号\u00a0-\u00a01', '粤ICP备12345678号-1'],
    ['粤 ICP 备 \t 12345678\n号', '粤ICP备12345678号'],
    ['粤ICP备\r\n12345678\r\n号', '粤ICP备12345678号'],
    ['粤ICP备12345678号—1', '粤ICP备12345678号-1'],
    ['粤ICP备12345678号–1', '粤ICP备12345678号-1'],
    ['粤ICP备12345678号--1', '粤ICP备12345678号-1'],
    ['粤ICP备12345678-1号', '粤ICP备12345678号-1'],
    ['粤ICP备12345678-1号-1', '粤ICP备12345678号-1'],
    ['粤ICP备12345678号-1-1', '粤ICP备12345678号-1'],
    ['粤ICP备12345678号-2a', '粤ICP备12345678号-2A'],
    ['粤ICP备12345678号-1K', '粤ICP备12345678号-1K'],
    ['粤ICP备12345678号-100', '粤ICP备12345678号-100'],
    ['粤ICP备案：12345678号', '粤ICP备12345678号'],
    ['粤ICP备案号：12345678-1', '粤ICP备12345678号-1'],
    ['粤ICP备案编号: 12345678', '粤ICP备12345678号'],
    ['粤ICP备ICP备12345678号', '粤ICP备12345678号'],
    ['粤ICP备(example.com)12345678号-1', '粤ICP备12345678号-1'],
    ['粤ICP备【12345678】号', '粤ICP备12345678号'],
    ['粤ICP备2023 003457号', '粤ICP备2023003457号'],
    ['粤ICP备190 077 88号-1', '粤ICP备19007788号-1'],
    ['粤ICP备2023 003457-1', '粤ICP备2023003457号-1'],
    ['粤ICP备19007788 12号楼', '粤ICP备19007788号'],
    ['粤 I C P 备 案 19007788 号', '粤ICP备19007788号'],
    ['粤ICP备12345678X号', '粤ICP备12345678号'],
    ['粤ICP备⼀12345678号 ⿊ICP备12345679号', '黑ICP备12345679号'],
    ['川ICP备12345678号', '蜀ICP备12345678号'],
    ['甘ICP备12345678号', '陇ICP备12345678号'],
    ['云ICP备12345678号', '滇ICP备12345678号'],
    ['雲ICP備12345678號', '滇ICP备12345678号'],
    ['京ICP证030173号-1', '京ICP证030173号-1'],
    ['京ICP證：030173號', '京ICP证030173号'],
    ['粤B\u200b2-20090191', '粤B2-20090191'],
    ['全国B2-20090003', '全国B2-20090003'],
    ['京ICP证0301731号', '京ICP证0301731号'],
    ['京ICP备案号：B2-20171701', '京B2-20171701'],
    ['粤Ｂ２－20090191－18', '粤B2-20090191-18'],
    ['编号：B1、B2-20200001', 'B1.B2-20200001'],
    ['川公网安备 51010502008968号', '川公网安备51010502008968号'],
    ['蜀公网安备51010502008968号', '川公网安备51010502008968号'],
    ['京公網安備11010502008968號', '京公网安备11010502008968号'],
    ['京 公 网 安 备 11010502008968 号', '京公网安备11010502008968号'],
    ['京公网安备（11010502008968）号', '京公网安备11010502008968号'],
    ['京ICP证（030173）号', '京ICP证030173号'],
    ['公安备案号11010502008968', '京公网安备11010502008968号'],
    ['河北网安备案号：13010502008968', '冀公网安备13010502008968号'],
    ['京公网安备110105020089', '京公网安备110105020089号'],
    ['辽宁公网安备 21010502008968号', '辽公网安备21010502008968号'],
  ])('%s → %s', (text, canonical) => {
    expect(canonicals(text)).toEqual([canonical]);
  });

  it.each([
    ['粤ICP备12345678号粤公网安备44010502008968号', '粤ICP备12345678号', '粤公网安备44010502008968号'],
    ['粤ICP备12345678号-1京ICP备16044242号', '粤ICP备12345678号-1', '京ICP备16044242号'],
    [
      '粤ICP备12345678号|粤B2-20090191-18｜沪ICP证030173号',
      '粤ICP备12345678号',
      '粤B2-20090191-18',
      '沪ICP证030173号',
    ],
    ['粤ICP备12345678粤ICP备87654321-2A', '粤ICP备12345678号', '粤ICP备87654321号-2A'],
  ])('takes neighbours apart: %s', (text, ...expected) => {
    expect(canonicals(text)).toEqual(expected);
  });

  it.each([
    ['a year after the number', '粤ICP备12345678号 - 2024 版权所有', null],
    ['a telephone number', '粤ICP备12345678号 - 020-12345678', null],
    ['a service telephone number', '粤ICP备12345678号-400-081-2017', null],
    ['a word after the suffix', '粤ICP备12345678号-1All rights reserved', '1'],
    ['a list item on the next line', '粤ICP备12345678号\n- 1 首页', null],
    ['a second number', '粤ICP备12345678号-1 2', '1'],
  ])('does not take %s for a suffix', (_, text, suffix) => {
    expect(only(text).suffix).toBe(suffix);
  });

  it.each([
    '阿里云ICP备案',
    '阿里云ICP备案12345678',
    '腾讯云ICP备案号：2023003457',
    '星云ICP备20231234号',
    '萌ICP备20231234号',
    '管ICP备20231234号',
    '隐藏ICP备案12345678',
    '更新ICP备12345678号',
    '粤ICP备********号-X',
    '粤ICP备123456**号',
    '粤ICP备1234567XX号',
    '粤ICP备1234567X号',
    '粤ICP备202312345X号-1',
    '粤ICP备1234567*号',
    '粤ICP备123456??号',
    '粤ICP备20231234__号',
    '粤ICP备123456……号',
    '粤ICP备123456○○号',
    '粤ICP备xxxxxxxx号',
    '北京ICP备案 13900001111',
    '北京ICP备案（13900001111）',
    '北京ICP备案：01088886666',
    '北京ICP备案：4008886666',
    '南京ICP备12345678号',
    '济宁ICP备12345678号',
    '粤ICP备{number}号',
    '粤ICP备123456789012号',
    '粤ICP\n\n备12345678号',
    '粤ICP备\r\n\r\n12345678号',
    '粤\u2029ICP备12345678号',
    'ICP备12345678号',
    '粤备12345678号',
    '京ICP证12345号',
    '京ICP证书0301731',
    'D3-20220001',
    'XB2-20200001',
    'SKU AB2-20200001',
    '公安备案号99010502008968',
    '统一社会信用代码 91440300708461136T',
    '京公网安备1101050200896号',
    '京公网安备110105020089681号',
    '',
  ])('finds nothing in %j', (text) => {
    expect(findFilingNumbers(text)).toEqual([]);
  });

  it.each([
    ['粤ICP备12345678号', ['sample']],
    ['粤ICP备17055554号', []],
    ['川ICP备17055554号', ['unofficial-prefix']],
    ['川公网安备51010502008968号', []],
    ['京ICP备170555541号', ['damaged']],
    ['京ICP备1705555号', ['damaged']],
    ['京ICP备3023003457号', ['damaged']],
    ['京ICP备36325334号', ['impossible-year']],
    ['晋公网安备11010502008968号', ['prefix-mismatch']],
  ])('marks what is odd: %s %j', (text, flags) => {
    expect(only(text).flags).toEqual(flags);
  });

  it('takes the province of a public-security number from its digits', () => {
    expect(only('晋公网安备11010502008968号')).toMatchObject({ prefix: '晋', provinceId: 'bj' });
    for (const { gbCode, id } of provinces) {
      expect(only(`公安备案号${gbCode}010502008968`).provinceId).toBe(id);
    }
  });

  it('knows the prefix of every province, official or not', () => {
    for (const { id, prefix, unofficialPrefixes } of provinces) {
      for (const character of [prefix, ...unofficialPrefixes]) {
        const number = only(`${character}ICP备17055554号-1`);
        expect(number).toMatchObject({ provinceId: id, canonical: `${prefix}ICP备17055554号-1` });
        expect(number.flags).toEqual(character === prefix ? [] : ['unofficial-prefix']);
      }
    }
  });

  it('says where a number stands in the text as it was', () => {
    const text =
      '𠮷 ﷺ 版权\u200b所有 \r\n\r\n 粵\u200bＩＣＰ備 １７０５５５５４ 號－３Ａ\u200b 。京公网安备 11010502008968 号';
    expect(findFilingNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '粵\u200bＩＣＰ備 １７０５５５５４ 號－３Ａ',
      '京公网安备 11010502008968 号',
    ]);
  });
});
