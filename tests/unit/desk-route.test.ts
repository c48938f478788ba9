import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provinceIds } from '../../data/schema';
import {
  type DeskRoute,
  deskHash,
  maxNumberLength,
  maxQueryLength,
  parseDeskRoute,
} from '../../lib/desk-route';

const provinceId = fc.constantFrom(...provinceIds);
const number = fc.option(
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 16 })
    .filter((text) => text.length <= maxNumberLength),
);
const route: fc.Arbitrary<DeskRoute> = fc.oneof(
  fc.constantFrom<DeskRoute>({ page: 'home' }, { page: 'list' }, { page: 'cases' }, { page: 'settings' }),
  fc.record({ page: fc.constant('province' as const), provinceId }),
  fc.record({
    page: fc.constant('lookup' as const),
    query: fc.string({ unit: 'grapheme', maxLength: 300 }),
  }),
  fc.record({ page: fc.constant('guide' as const), provinceId: fc.option(provinceId), number }),
  fc.record({
    page: fc.constant('form' as const),
    provinceId: fc.option(provinceId),
    number,
    caseId: fc.option(fc.uuid()),
  }),
);

describe('desk routes', () => {
  it.each<[string, DeskRoute | null]>([
    ['', { page: 'home' }],
    ['#', { page: 'home' }],
    ['#/', { page: 'home' }],
    ['#/province/gd', { page: 'province', provinceId: 'gd' }],
    ['#/province/GD', null],
    ['#/province/zz', null],
    ['#/province/constructor', null],
    ['#/province/__proto__', null],
    ['#/province/gd/x', null],
    ['#/lookup?q=%E7%B2%A4ICP%E5%A4%8712345678%E5%8F%B7', { page: 'lookup', query: '粤ICP备12345678号' }],
    ['#/lookup?q=粤ICP备12345678号-1', { page: 'lookup', query: '粤ICP备12345678号-1' }],
    ['#/lookup?q=%E4%', { page: 'lookup', query: '\uFFFD%' }],
    ['#/lookup', { page: 'lookup', query: '' }],
    ['#/list', { page: 'list' }],
    ['#/guide?province=sh', { page: 'guide', provinceId: 'sh', number: null }],
    ['#/guide?province=<img>&number=', { page: 'guide', provinceId: null, number: null }],
    [
      '#/form?province=gd&number=%E7%B2%A4&case=../../x',
      { page: 'form', provinceId: 'gd', number: '粤', caseId: null },
    ],
    ['#/settings', { page: 'settings' }],
    ['#/Settings', null],
    ['#//evil.example/', null],
    ['#/toString', null],
    ['#javascript:alert(1)', null],
  ])('%s', (hash, expected) => {
    expect(parseDeskRoute(hash)).toEqual(expected);
  });

  it('gives every printed route back', () => {
    fc.assert(
      fc.property(route, (printed) => {
        expect(parseDeskRoute(deskHash(printed))).toEqual(printed);
      }),
    );
  });

  it('cuts what is too long and still reads it, whatever the characters', () => {
    for (const text of [
      '\u{20BB7}'.repeat(5000),
      '号'.repeat(5000),
      '\uD800'.repeat(5000),
      '\u0000'.repeat(5000),
    ]) {
      const parsed = parseDeskRoute(deskHash({ page: 'lookup', query: text }));
      expect(parsed?.page === 'lookup' && parsed.query.length).toBeGreaterThanOrEqual(maxQueryLength - 1);
      expect(parsed?.page === 'lookup' && parsed.query.length).toBeLessThanOrEqual(maxQueryLength);
      const form = parseDeskRoute(deskHash({ page: 'form', provinceId: null, number: text, caseId: null }));
      expect(form?.page === 'form' && form.number?.length).toBeLessThanOrEqual(maxNumberLength);
    }
    expect(parseDeskRoute(`#/lookup?q=${'%E5'.repeat(1_000_000)}`)).toBeNull();
  });

  it('never throws', () => {
    const hash = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `#/form?${text}`),
      fc.string().map((text) => `#/province/${text}`),
    );
    fc.assert(fc.property(hash, (text) => void parseDeskRoute(text)));
  });
});
