import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialPageOf } from '../../../lib/official/official-page';
import { parseSnapshot } from '../../../lib/official/page-snapshot';
import { readDay } from '../../../lib/official/read-day';
import { isOfficialUrl } from '../../../lib/official/seen-notice';
import { snapshotWith } from './snapshots';

describe('which pages are read', () => {
  it.each([
    ['https://beian.miit.gov.cn/#/Integrated/notice_list', 'notices', null],
    ['https://beian.miit.gov.cn/#/Integrated/recordQuery', 'register', null],
    ['https://beian.miit.gov.cn/#/Integrated/recordQuery?x=1', 'register', null],
    ['https://gdca.miit.gov.cn/bsfw/bszn/art/2026/art_0a.html', 'article', 'gd'],
  ] as const)('%s as %s', (url, kind, provinceId) => {
    expect(officialPageOf(url)).toEqual({ kind, provinceId });
  });

  it.each([
    'https://beian.miit.gov.cn/',
    'https://beian.miit.gov.cn/#/Integrated/index',
    'https://beian.miit.gov.cn/#/Integrated/ComplaintA',
    'https://gdca.miit.gov.cn/bsfw/bszn/',
    // A retired host, another site with the same words in its address, and no address at all.
    'http://www.miitbeian.gov.cn/#/Integrated/recordQuery',
    'https://beian.miit.gov.cn.evil.example/#/Integrated/recordQuery',
    'https://evil.example/art/#/Integrated/recordQuery',
    'https://beian.mps.gov.cn/#/Integrated/recordQuery',
    'about:blank',
    '',
  ])('not %s', (url) => {
    expect(officialPageOf(url)).toBeNull();
  });
});

describe('what a script sends', () => {
  const whole = snapshotWith({
    lines: ['x'.repeat(500)],
    tables: [{ heads: ['标题'], rows: [['y'.repeat(301)]] }],
  });

  it('is taken within its limits', () => {
    expect(parseSnapshot(whole)).toEqual(whole);
  });

  it.each([
    ['no object', null],
    ['too long a line', { ...whole, lines: ['x'.repeat(501)] }],
    ['too many lines', { ...whole, lines: Array(601).fill('x') }],
    ['too long a cell', { ...whole, tables: [{ heads: [], rows: [['y'.repeat(302)]] }] }],
    ['rows without end', { ...whole, tables: [{ heads: [], rows: Array(61).fill([]) }] }],
    ['something besides', { ...whole, more: 1 }],
    ['no text', { ...whole, title: 1 }],
  ])('and refused: %s', (_, value) => {
    expect(parseSnapshot(value)).toBeNull();
  });

  it('whatever it is, nothing throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseSnapshot(value)).toBeNull();
      }),
    );
  });
});

describe('small things', () => {
  it.each([
    ['2025-03-18', '2025-03-18'],
    ['发布时间：2025/3/8 10:22:31', '2025-03-08'],
    ['2025年11月2日', '2025-11-02'],
    ['2025.03.18', '2025-03-18'],
    ['2025-02-30', null],
    ['2025-13-01', null],
    ['020-22220001', null],
    ['', null],
  ])('the day in %j is %j', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    ['https://gdca.miit.gov.cn/a.doc', true],
    ['http://www.gd.gov.cn/', true],
    ['https://gov.cn/', true],
    ['https://gov.cn.evil.example/a.doc', false],
    ['https://evilgov.cn/a.doc', false],
    ['https://gdca.miit.gov.cn@evil.example/a.doc', false],
    ['https://user:pass@gdca.miit.gov.cn/a.doc', false],
    ['javascript:alert(1)//gov.cn', false],
    ['ftp://gdca.miit.gov.cn/a.doc', false],
    ['', false],
  ])('%s is the government’s: %s', (url, official) => {
    expect(isOfficialUrl(url)).toBe(official);
  });
});
