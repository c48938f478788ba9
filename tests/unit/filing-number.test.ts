import { describe, expect, it } from 'vitest';
import { findFilingNumbers } from '../../lib/filing-number';
import footers from '../fixtures/footers.json';

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
