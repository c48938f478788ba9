import { describe, expect, it } from 'vitest';
import { compared, kilobytes, median, milliseconds, tableOf, withTable } from '../../scripts/bench/report';

describe('numbers of the bench', () => {
  it.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
  ])('the median of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it.each([
    [milliseconds, 3.14, '3.1 ms'],
    [milliseconds, 31.4, '31 ms'],
    [kilobytes, 2_037, '2.0 kB'],
    [kilobytes, 734_503, '735 kB'],
  ])('%o says %d as %s', (say, value, words) => {
    expect(say(value)).toBe(words);
  });
});

describe('the table', () => {
  it('has ratios first, of medians, and the aim beside them', () => {
    const rows = [
      compared('drawn / used', [[20, 30, 25], [40]], [[10], [20, 20]], 'an empty page', '1.3 / –'),
      { what: 'heap', ours: '2 kB' },
      { what: 'far less', ratio: [0.0123], ours: '1 ns', beside: '80 ns, the other' },
    ];
    expect(tableOf(rows).split('\n').slice(2)).toEqual([
      '| 2.50 / 2.00 | 1.3 / – | drawn / used | 25 ms / 40 ms | 10 ms / 20 ms, an empty page |',
      '|  |  | heap | 2 kB |  |',
      '| 0.012 |  | far less | 1 ns | 80 ns, the other |',
    ]);
  });

  const page = 'before\n<!-- npm run bench -->\nold\n<!-- end of the table -->\nafter\n';

  it('goes between its marks and leaves the rest, however often', () => {
    const once = withTable(page, '| new |');
    expect(once).toBe('before\n<!-- npm run bench -->\n\n| new |\n\n<!-- end of the table -->\nafter\n');
    expect(withTable(once, '| new |')).toBe(once);
  });

  it('is not written into a page without them', () => {
    expect(() => withTable('nothing', '')).toThrow('no place');
  });
});
