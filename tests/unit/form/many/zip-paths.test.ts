/** Names in the .zip: by number, told apart, and nobody's. */
import { describe, expect, it } from 'vitest';
import { makeForms } from '../../../../lib/form/many/make-forms';
import { zipPaths } from '../../../../lib/form/many/zip-paths';
import { fullValues, now, row, shared } from './rows';

const rows = [
  row(2, 'gd', '17055554-1', fullValues),
  row(3, 'gd', '17055554', fullValues),
  row(4, 'bj', '17055554-1', fullValues),
];

describe('paths in the .zip', () => {
  it('are by province and number', () => {
    expect(zipPaths(makeForms(rows, shared(), {}, now))).toEqual([
      '广东/粤ICP备17055554号-1-注销备案申请表.docx',
      '广东/粤ICP备17055554号-注销备案申请表.docx',
      '北京/京ICP备17055554号-1-注销备案申请表.docx',
    ]);
  });

  it('are never the same twice, whatever was typed for a number', () => {
    const mended = {
      2: { text: { targetNumber: '' } },
      3: { text: { targetNumber: '没有号' } },
      4: { text: { targetNumber: '../../etc/passwd' } },
    };
    const paths = zipPaths(makeForms(rows, shared(), mended, now));
    expect(paths).toEqual([
      '广东/注销备案申请表.docx',
      '广东/注销备案申请表 (2).docx',
      '北京/注销备案申请表.docx',
    ]);
  });

  it('name nobody', () => {
    const paths = zipPaths(makeForms(rows, shared(), {}, now)).join();
    for (const value of Object.values(fullValues)) expect(paths).not.toContain(value);
  });
});
