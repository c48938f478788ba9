import { describe, expect, it } from 'vitest';
import { analyzeList } from '../../../lib/lookup/list/list-analysis';
import { allRows, type CsvWords, csvCells, filterRows, numbersOf } from '../../../lib/lookup/list/list-table';

const rows = [
  ...analyzeList(
    'a.com,粤ICP备17055554号-1\n京ICP备16044242号\n川ICP备12005138号\n粤ICP备17055554号-1\nb.com\n粤B2-20090191\n京公网安备11010502008968号\nB2-20090059',
  ),
].flatMap((progress) => progress.rows);
const lines = (filter: Partial<typeof allRows>) =>
  filterRows(rows, { ...allRows, ...filter }).map((row) => row.line);

describe('filterRows', () => {
  it.each([
    [{}, [1, 2, 3, 4, 5, 6, 7, 8]],
    [{ province: 'gd' }, [1, 4, 6]],
    [{ province: 'unknown' }, [5, 8]],
    [{ hideRepeats: true }, [1, 2, 3, 5, 6, 7, 8]],
    [{ text: 'A.COM' }, [1]],
    [{ text: '粵ICP備 1705' }, [1, 4]],
    [{ text: '蜀' }, [3]],
    [{ text: '川' }, [3]],
    [{ text: '1705', province: 'bj' }, []],
  ] as const)('%j → %j', (filter, expected) => {
    expect(lines(filter)).toEqual(expected);
  });
});

describe('numbersOf', () => {
  it('gives each number once, as the official query expects it', () => {
    expect(numbersOf(rows.slice(0, 5))).toEqual([
      '粤ICP备17055554号-1',
      '京ICP备16044242号',
      '蜀ICP备12005138号',
    ]);
  });
});

describe('csvCells', () => {
  const words: CsvWords = {
    head: ['line', 'number', 'kind', 'province', 'domain', 'note', 'text'],
    kinds: { 'icp-website': 'website', 'icp-subject': 'subject', 'vat-licence': 'licence', psb: 'police' },
    provinces: { gd: 'Guangdong', sc: 'Sichuan', bj: 'Beijing' },
    reasons: { 'domain-only': 'domain only', 'no-province': 'no province' },
    flags: { 'unofficial-prefix': 'write {number}' },
    repeats: 'same as {line}',
    otherProcedure: 'another procedure',
    moved: 'too many cells',
  };
  it.each([
    [0, [1, '粤ICP备17055554号-1', 'website', 'Guangdong', 'a.com', '', 'a.com,粤ICP备17055554号-1']],
    [2, [3, '蜀ICP备12005138号', 'subject', 'Sichuan', '', 'write 蜀ICP备12005138号', '川ICP备12005138号']],
    [3, [4, '粤ICP备17055554号-1', 'website', 'Guangdong', '', 'same as 1', '粤ICP备17055554号-1']],
    [4, [5, '', '', '', 'b.com', 'domain only', 'b.com']],
    [5, [6, '粤B2-20090191', 'licence', 'Guangdong', '', 'another procedure', '粤B2-20090191']],
    [
      6,
      [
        7,
        '京公网安备11010502008968号',
        'police',
        'Beijing',
        '',
        'another procedure',
        '京公网安备11010502008968号',
      ],
    ],
    [7, [8, 'B2-20090059', 'licence', '', '', 'no province another procedure', 'B2-20090059']],
  ])('row %i', (index, cells) => {
    const row = rows[index];
    expect(row && csvCells(row, words)).toEqual(cells);
  });
});
