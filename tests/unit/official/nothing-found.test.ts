import { describe, expect, it } from 'vitest';
import { nothingFound } from '../../../lib/official/nothing-found';

describe('the sentence that there is nothing', () => {
  it.each([
    '暂无数据',
    '无数据',
    '没有查询到相关记录',
    '没有查询到备案信息。',
    '未查询到结果',
    '未找到记录',
    '查询结果为空',
    '无符合条件的记录',
  ])('is %s', (text) => {
    expect(nothingFound.test(text)).toBe(true);
  });

  it.each([
    '未查询到网络，请重试',
    '没有查到验证码，请重新验证',
    '无符合条件的验证码',
    '没有查询到您的登录信息',
    '未通过安全验证，请重试',
    '如暂无数据请稍后再试',
    '暂无数据权限',
    '',
  ])('is not %j', (text) => {
    expect(nothingFound.test(text)).toBe(false);
  });
});
