import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provinceIds } from '../../data/schema';
import {
  type DeskRoute,
  deskHash,
  formInGuide,
  isAtForm,
  maxNumberLength,
  maxQueryLength,
  parseDeskRoute,
} from '../../lib/desk-route';
import { findFiling, readFiling } from '../../lib/filing/filing';
import { anyCharacter } from './any-text';

const provinceId = fc.constantFrom(...provinceIds);
const written = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 16 }).filter((text) => text.length <= maxNumberLength),
  fc.constantFrom('粤ICP备19001234号-1', '粤icp备 19001234', '粤B2-20180017', ' '),
);
// One that is its number's: an address that says another province is corrected.
const filing = fc
  .tuple(provinceId, written)
  .map(([id, text]) => findFiling(id, text) ?? readFiling(id, text));
const route: fc.Arbitrary<DeskRoute> = fc.oneof(
  fc.constantFrom<DeskRoute>(
    { view: 'home' },
    { view: 'list' },
    { view: 'document' },
    { view: 'forms' },
    { view: 'forms', from: 'notebook' },
    { view: 'notebook' },
    { view: 'settings' },
    { view: 'about' },
    { view: 'welcome' },
  ),
  fc.record({ view: fc.constant('notebook' as const), keptId: fc.uuid() }),
  fc.record({
    view: fc.constant('lookup' as const),
    query: fc.string({ unit: 'grapheme', maxLength: 300 }),
  }),
  fc.record({ view: fc.constant('guide' as const), filing: fc.option(filing) }),
  fc.record({
    view: fc.constant('guide' as const),
    filing: fc.option(filing),
    whose: fc.constantFrom('mine' as const, 'other' as const),
  }),
  fc.record({
    view: fc.constant('form' as const),
    filing: fc.option(filing),
    keptId: fc.option(fc.uuid()),
  }),
  fc.record({
    view: fc.constant('form' as const),
    filing: fc.option(filing),
    keptId: fc.constant(null),
    readId: fc.uuid(),
  }),
  fc.record({ view: fc.constant('read' as const), id: fc.uuid() }),
  fc.record({
    view: fc.constant('read' as const),
    id: fc.uuid(),
    what: fc.constantFrom('service' as const, 'subject' as const),
  }),
);

/** One of every view. */
const views: { readonly [V in DeskRoute['view']]: Extract<DeskRoute, { view: V }> } = {
  home: { view: 'home' },
  lookup: { view: 'lookup', query: '粤' },
  list: { view: 'list' },
  document: { view: 'document' },
  forms: { view: 'forms' },
  guide: { view: 'guide', filing: readFiling('sh'), whose: 'other' },
  notebook: { view: 'notebook', keptId: 'a-1' },
  form: { view: 'form', filing: readFiling('sh'), keptId: 'a-1' },
  settings: { view: 'settings' },
  about: { view: 'about' },
  welcome: { view: 'welcome' },
  read: { view: 'read', id: 'a-1', what: 'service' },
};

describe('desk routes', () => {
  it.each(Object.values(views))('$view has an address that is read again', (one) => {
    expect(parseDeskRoute(deskHash(one))).toEqual(one);
  });

  it.each<[string, DeskRoute | null]>([
    ['', { view: 'home' }],
    ['#', { view: 'home' }],
    ['#/', { view: 'home' }],
    // Its name until 2026-11.
    ['#/province/gd', { view: 'guide', filing: readFiling('gd') }],
    ['#/province/gd?at=form', { view: 'guide', filing: readFiling('gd') }],
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
    ['#/document', { view: 'document' }],
    ['#/guide?province=sh', { view: 'guide', filing: readFiling('sh') }],
    [
      '#/guide?province=gd&number=京ICP备19001234号-1',
      { view: 'guide', filing: readFiling('bj', '京ICP备19001234号-1') },
    ],
    ['#/guide?number=粤ICP备19001234号', { view: 'guide', filing: readFiling('gd', '粤ICP备19001234号') }],
    ['#/guide?whose=mine', { view: 'guide', filing: null, whose: 'mine' }],
    ['#/guide?province=sh&whose=constructor', { view: 'guide', filing: readFiling('sh') }],
    ['#/guide?province=sh&at=form', { view: 'guide', filing: readFiling('sh') }],
    ['#/notebook?case=a-1', { view: 'notebook', keptId: 'a-1' }],
    ['#/notebook?case=../../x', { view: 'notebook' }],
    ['#/cases?case=a-1', { view: 'notebook', keptId: 'a-1' }],
    ['#/guide?number=19001234', { view: 'guide', filing: null }],
    ['#/guide?province=<img>&number=', { view: 'guide', filing: null }],
    [
      '#/form?province=gd&number=%E7%B2%A4&case=../../x',
      { view: 'form', filing: readFiling('gd', '粤'), keptId: null },
    ],
    ['#/read/a-1', { view: 'read', id: 'a-1' }],
    ['#/read/a-1?what=subject', { view: 'read', id: 'a-1', what: 'subject' }],
    ['#/read/a-1?what=constructor', { view: 'read', id: 'a-1' }],
    ['#/read/?what=subject', null],
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

  it('know which addresses lead on to the form of a province, and where to', () => {
    const hash = formInGuide('gd');
    expect(isAtForm(hash)).toBe(true);
    expect(parseDeskRoute(hash)).toEqual({ view: 'guide', filing: readFiling('gd') });
    // As it was written until 2026-11.
    expect(isAtForm('#/province/gd?at=form')).toBe(true);
    expect(isAtForm(deskHash(views.guide))).toBe(false);
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
      const form = parseDeskRoute(deskHash({ view: 'form', filing: readFiling('gd', text), keptId: null }));
      expect(form?.view === 'form' && form.filing?.written.length).toBeLessThanOrEqual(maxNumberLength);
    }
    expect(parseDeskRoute(`#/lookup?q=${'%E5'.repeat(1_000_000)}`)).toBeNull();
  });

  it('never throws', () => {
    const hash = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.string().map((text) => `#/form?${text}`),
      fc.string().map((text) => `#/province/${text}`),
    );
    fc.assert(fc.property(hash, (text) => void parseDeskRoute(text)));
  });
});
