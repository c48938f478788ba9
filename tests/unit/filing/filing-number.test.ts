import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provinces } from '../../../data/directory';
import { type FilingNumber, findFilingNumbers, subjectNumberOf } from '../../../lib/filing/filing-number';
import footers from '../../fixtures/footers.json';
import { anyCharacter } from '../any-text';

const canonicals = (text: string): string[] => findFilingNumbers(text).map((number) => number.canonical);

const only = (text: string): FilingNumber => {
  const [number, ...rest] = findFilingNumbers(text);
  if (!number || rest.length) throw new Error(`not one number in ${text}`);
  return number;
};

const prefixCharacters = provinces.map((province) => province.prefix);

const printed = fc.record({
  prefix: fc.constantFrom(...prefixCharacters),
  digits: fc.oneof(fc.stringMatching(/^[01]\d{7}$/), fc.stringMatching(/^202\d{7}$/)),
  suffix: fc.option(fc.stringMatching(/^[1-9]\d?[AXK]?$/)),
});

const space = fc.constantFrom('', ' ', '\u00a0', '\u3000', '\u200b', '  \u200d');

const noise = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 30 }),
  fc
    .array(
      fc.constantFrom('京', 'ICP', '备', '案', '号', '-', '1', ' ', '\n', '(', 'B2', '公网安', '\u200b'),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

describe('findFilingNumbers on real footers', () => {
  it.each(footers.map((footer) => [footer.id, footer] as const))('%s', (_, footer) => {
    const found = findFilingNumbers(footer.text).map(({ kind, prefix, provinceId, number, suffix }) => ({
      kind,
      prefix,
      province: provinceId,
      number,
      suffix,
    }));
    expect(found).toEqual(footer.expected);
  });
});

describe('findFilingNumbers on brackets and quotes', () => {
  it.each([
    ['(粤ICP备19007788)', '粤ICP备19007788'],
    ['【粤ICP备19007788-1】', '粤ICP备19007788-1'],
    ["icp: '粤ICP备19007788',", '粤ICP备19007788'],
    ['[京ICP证030173]', '京ICP证030173'],
    ['("粤B2-20090191")', '粤B2-20090191'],
    ['（粤ICP备（19007788））', '粤ICP备（19007788）'],
    ['(粤ICP备【19007788】号-1)', '粤ICP备【19007788】号-1'],
    ['(京公网安备(11010502008968)号)', '京公网安备(11010502008968)号'],
  ])('of %s only those that it opens belong to the number', (text, part) => {
    const { start, end } = only(text);
    expect(text.slice(start, end)).toBe(part);
  });
});

describe('subjectNumberOf', () => {
  it.each([
    ['粤ICP备17055554号-3A', '粤ICP备17055554号'],
    ['粤ICP备17055554号', '粤ICP备17055554号'],
    ['京ICP证030173号-1', null],
    ['粤B2-20090191-18', null],
    ['京公网安备11010502008968号', null],
  ])('%s → %s', (text, subject) => {
    expect(subjectNumberOf(only(text))).toBe(subject);
  });
});

describe('findFilingNumbers, for any text', () => {
  it('reads back every number it prints', () => {
    fc.assert(
      fc.property(printed, ({ prefix, digits, suffix }) => {
        const text = `${prefix}ICP备${digits}号${suffix ? `-${suffix}` : ''}`;
        expect(only(text)).toMatchObject({ canonical: text, suffix, start: 0, end: text.length });
        expect(only(only(text).canonical).canonical).toBe(text);
      }),
    );
  });

  it('reads a number with spaces anywhere, in its place', () => {
    fc.assert(
      fc.property(printed, fc.array(space, { minLength: 5, maxLength: 5 }), (number, [a, b, c, d, e]) => {
        const { prefix, digits, suffix } = number;
        const text = `${prefix}${a}ICP${b}备${c}${digits}${d}号${suffix ? `${e}-${suffix}` : ''}`;
        const before = '© 2020 ';
        const found = only(`${before}${text} 版权所有`);
        expect(found).toMatchObject({ number: digits, suffix });
        expect([found.start, found.end]).toEqual([before.length, before.length + text.length]);
      }),
    );
  });

  it('never throws, keeps order, never overlaps, and finds the same in each piece alone', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            noise,
            printed.map((p) => `${p.prefix}ICP备${p.digits}号`),
          ),
        ),
        (parts) => {
          const text = parts.join('');
          let last = 0;
          const wrong = findFilingNumbers(text).filter(({ start, end, canonical }) => {
            const isApart = start >= last && end > start && end <= text.length;
            last = end;
            const [alone, ...more] = canonicals(text.slice(start, end));
            return !isApart || alone !== canonical || more.length > 0;
          });
          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
