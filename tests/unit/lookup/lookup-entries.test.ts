/** Entries of the register in what is looked up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../lib/lookup/lookup';
import { besidesEntries, lookUpEntries } from '../../../lib/lookup/lookup-entries';
import { shareableQuery } from '../../../lib/lookup/shareable-query';
import { anyCharacter } from '../any-text';

const block = (name: string, number: string): string =>
  `ICP备案主体信息\nICP备案/许可证号：${number.replace(/-.*/, '')}\n主办单位名称：${name}\nICP备案服务信息\nICP备案/许可证号：${number}\n网站域名：example.com\n`;

describe('a pasted block of the register', () => {
  const text = block('示例网络科技有限公司', '粤ICP备17055554号-34');

  it('is one entry, and its numbers are looked up as ever', () => {
    expect(lookUpEntries(text)).toMatchObject([
      { organiser: '示例网络科技有限公司', service: '粤ICP备17055554号-34', domain: 'example.com' },
    ]);
    expect(lookUp(text).numbers.map(({ number }) => number.canonical)).toEqual([
      '粤ICP备17055554号',
      '粤ICP备17055554号-34',
    ]);
  });

  it('stands there once, however often it was pasted, beside others', () => {
    expect(lookUpEntries(text.repeat(3) + block('乙公司', '京ICP备16044242号-1'))).toHaveLength(2);
  });

  it('has its numbers with it, and no others', () => {
    const others = ['粤ICP备17055554号-35', '京ICP备16044242号'];
    const pasted = `${text}\n备注：${others.join(' ')}`;
    const left = besidesEntries(lookUp(pasted), lookUpEntries(pasted));
    expect(left.numbers.map(({ number }) => number.canonical)).toEqual(others);
    expect(besidesEntries(lookUp(text), []).numbers).toHaveLength(2);
  });

  it.each([
    ['a footer', '© 示例公司 粤ICP备17055554号-34'],
    ['an address', 'https://example.com/?q=主办单位名称：示例公司&备案号：粤ICP备17055554号'],
    ['nothing', ''],
  ])('%s is none', (_, other) => {
    expect(lookUpEntries(other)).toEqual([]);
  });

  it('leaves nobody’s name in an address', () => {
    expect(shareableQuery(text)).toBe('粤ICP备17055554号 粤ICP备17055554号-34');
    for (const part of ['主办单位名称：张三', '主办单位性质：个人\n张三', '网站负责人姓名：张三']) {
      expect(shareableQuery(part)).toBe('');
    }
    expect(shareableQuery('主办单位名称：张三 域名：example.com')).toBe('example.com');
  });

  it('any text is read without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), (other) => void lookUpEntries(other)));
  });
});
