import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeskRoute, deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import { asXml, placeFor, suggestionsFor } from '../../../lib/lookup/omnibox';
import { provinceName, zh } from '../../words';
import { anyCharacter } from '../any-text';

const guideOf = (written: string): DeskRoute => ({ view: 'guide', filing: readFiling('gd', written) });
const lookUp = (query: string): DeskRoute => ({ view: 'lookup', query });

describe('the keyword in the address bar', () => {
  it.each<[string, DeskRoute]>([
    ['粤ICP备17055554号-1', guideOf('粤ICP备17055554号-1')],
    [' 粤icp备17055554 ', guideOf('粤ICP备17055554号')],
    ['粤', guideOf('')],
    ['广东', guideOf('')],
    ['guangdong', guideOf('')],
    ['Guang dong', guideOf('')],
    ['gd', guideOf('')],
    ['粤ICP备17055554号 京ICP备16044242号', lookUp('粤ICP备17055554号 京ICP备16044242号')],
    ['粤B2-20090191', lookUp('粤B2-20090191')],
    ['www.example.com', lookUp('example.com')],
    ['张三 13800138000', lookUp('')],
    ['', lookUp('')],
  ])('%j leads to where it says', (typed, place) => {
    expect(deskHash(placeFor(typed))).toBe(deskHash(place));
  });

  it.each([
    ['', zh('lookup.omnibox.empty')],
    [
      '粤icp备17055554号-1',
      ['粤ICP备17055554号-1', provinceName('gd'), zh('filing.kind.icp-website')].join(' · '),
    ],
    ['广', zh('lookup.omnibox.province', { province: provinceName('gd') })],
    ['www.example.com', zh('lookup.omnibox.lookUp', { text: 'www.example.com' })],
    ['<b>&', zh('lookup.omnibox.lookUp', { text: '<b>&' })],
  ])('of %j it says what Enter does', (typed, said) => {
    expect(suggestionsFor(typed, 'zh_CN').first).toBe(said);
  });

  it('offers the other provinces that begin so, and each of several numbers, and goes there', () => {
    const { others } = suggestionsFor('广', 'zh_CN');
    expect(others.map(({ content }) => content)).toEqual([provinceName('gx')]);
    expect(placeFor('广西')).toMatchObject({ filing: { provinceId: 'gx' } });
    const two = suggestionsFor('粤ICP备17055554号 京公网安备11010502008968号', 'zh_CN');
    expect(two.others.map(({ content }) => content)).toEqual([
      '粤ICP备17055554号',
      '京公网安备11010502008968号',
    ]);
  });

  it('never breaks off, keeps its lines short, and writes no mark of XML by what was typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: anyCharacter, maxLength: 300 }), fc.string({ maxLength: 3000 })),
        (typed) => {
          placeFor(typed);
          const { first, others } = suggestionsFor(typed, 'en');
          for (const line of [first, ...others.map(({ description }) => description)]) {
            expect(line.length).toBeLessThan(120);
            expect(asXml(line)).toMatch(/^(?:[^<>&"']|&(?:amp|lt|gt|quot|apos);)*$/);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
