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
  fc.constantFrom<DeskRoute>({ view: 'home' }, { view: 'list' }, { view: 'notebook' }, { view: 'settings' }),
  fc.record({ view: fc.constant('province' as const), provinceId }),
  fc.record({
    view: fc.constant('lookup' as const),
    query: fc.string({ unit: 'grapheme', maxLength: 300 }),
  }),
  fc.record({ view: fc.constant('guide' as const), provinceId: fc.option(provinceId), number }),
  fc.record({
    view: fc.constant('form' as const),
    provinceId: fc.option(provinceId),
    number,
    keptId: fc.option(fc.uuid()),
  }),
);

describe('desk routes', () => {
  it.each<[string, DeskRoute | null]>([
    ['', { view: 'home' }],
    ['#', { view: 'home' }],
    ['#/', { view: 'home' }],
    ['#/province/gd', { view: 'province', provinceId: 'gd' }],
    ['#/province/GD', null],
    ['#/province/zz', null],
    ['#/province/constructor', null],
    ['#/province/__proto__', null],
    ['#/province/gd/x', null],
    ['#/lookup?q=%E7%B2%A4ICP%E5%A4%8712345678%E5%8F%B7', { view: 'lookup', query: '粤ICP备12345678号' }],
    ['#/lookup?q=粤ICP备12345678号-1', { view: 'lookup', query: '粤ICP备12345678号-1' }],
    ['#/lookup?q=%E4%', { view: 'lookup', query: '\uFFFD%' }],
    ['#/lookup', { view: 'lookup', query: '' }],
    ['#/list', { view: 'list' }],
    ['#/guide?province=sh', { view: 'guide', provinceId: 'sh', number: null }],
    ['#/guide?province=<img>&number=', { view: 'guide', provinceId: null, number: null }],
    [
      '#/form?province=gd&number=%E7%B2%A4&case=../../x',
      { view: 'form', provinceId: 'gd', number: '粤', keptId: null },
    ],
    ['#/settings', { view: 'settings' }],
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
      const parsed = parseDeskRoute(deskHash({ view: 'lookup', query: text }));
      expect(parsed?.view === 'lookup' && parsed.query.length).toBeGreaterThanOrEqual(maxQueryLength - 1);
      expect(parsed?.view === 'lookup' && parsed.query.length).toBeLessThanOrEqual(maxQueryLength);
      const form = parseDeskRoute(deskHash({ view: 'form', provinceId: null, number: text, keptId: null }));
      expect(form?.view === 'form' && form.number?.length).toBeLessThanOrEqual(maxNumberLength);
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
