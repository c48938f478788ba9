import { describe, expect, it } from 'vitest';
import { fromLocalField, sayDay, sayTime } from '../../lib/local-time';
import { formatMessage } from '../../lib/locale-messages';

describe('messages', () => {
  it.each([
    ['{count} 条', { count: 20001 }, '20,001 条'],
    ['{size} MB', { size: 1.5 }, '1.5 MB'],
    // What is no number is nobody's count.
    ['{number}', { number: '20210012345' }, '20210012345'],
    ['{count} {count|link|links} repaired', { count: 1 }, '1 link repaired'],
    ['{count} {count|link|links} repaired', { count: 1200 }, '1,200 links repaired'],
    ['{count} {count|is|are} {other}', {}, '{count} {count|is|are} {other}'],
    ['{constructor}', {}, '{constructor}'],
  ])('%s of %j', (message, params, said) => {
    expect(formatMessage(message, params)).toBe(said);
  });
});

describe('days and times in words', () => {
  it.each([
    ['2026-12-05', '2026年12月5日', '5 Dec 2026'],
    ['2020-08', '2020年8月', 'Aug 2020'],
    ['2019', '2019年', '2019'],
    ['unknown', 'unknown', 'unknown'],
    ['', '', ''],
  ])('%s', (day, zh, en) => {
    expect([sayDay(day, 'zh_CN'), sayDay(day, 'en')]).toEqual([zh, en]);
  });

  it('a time is the one of the field', () => {
    const utc = fromLocalField('2026-12-05T09:00') ?? '';
    expect([sayTime(utc, 'zh_CN'), sayTime(utc, 'en')]).toEqual(['2026年12月5日 09:00', '5 Dec 2026, 09:00']);
    expect(sayTime('never', 'en')).toBe('');
  });
});
