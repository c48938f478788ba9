/** Times the reading of filing numbers on megabytes that look like numbers and are none. Called by scripts/bench/bench.ts. */
import { findFilingNumbers } from '../../lib/filing/filing-number';
import { processorTime } from './report';

/** Texts of about one million characters each that make a careless reader slow. */
export const hostileTexts: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['prefixes only', '京'],
    ['prefix and ICP', '京ICP'],
    ['no digits', '京ICP备'],
    ['words and no digits', '京ICP备案号：号号号'],
    ['five digits', '京ICP备12345 '],
    ['twelve digits', '京ICP备123456789012号'],
    ['masked', '京ICP备123456**号-1'],
    ['masked by other signs', '京ICP备123456?'],
    ['spaced digits', '京ICP备1 2 3 4 5 '],
    ['telephones', '北京ICP备案13900001111 '],
    ['spaced words', '京 公 网 安 备 I C P 备 '],
    ['one long digit run', '京ICP备 1', '1'],
    ['open brackets', '京ICP备('],
    ['open brackets, then words', '京ICP备(', 'example '],
    ['repeated ICP备', '京', 'ICP备'],
    ['repeated classes', 'A1.B1.B2.'],
    ['telecom digits', 'B2-2009009 '],
    ['police digits', '京公网安备1101050200896号'],
    ['police words', '公网安备案公安网安备案号'],
    ['spaces', '京 ICP 备 ', ' '],
    ['invisible characters', '京ICP备', '\u200b'],
    ['product names', '阿里云ICP备案 更新ICP备12345678号 '],
    ['letters with numbers', 'ab12 B2 a1 '],
    ['astral characters and 备', '备', '\u{1d7d8}'],
  ].map(([name, unit = '', filler = unit]) => [name, unit + filler.repeat(Math.floor(1e6 / filler.length))]),
);

/** One measured text. */
export interface NumbersTiming {
  name: string;
  /** Length in UTF-16 units. */
  length: number;
  found: number;
  /** Median of the runs, of the processor's time. */
  milliseconds: number;
}

/**
 * Reads every hostile text several times.
 *
 * @param runs How often each text is read; the first run, cold, counts like the others.
 */
export function benchNumbers(runs = 5): NumbersTiming[] {
  return Object.entries(hostileTexts).map(([name, text]) => {
    let found = 0;
    const times = Array.from({ length: runs }, () =>
      processorTime(() => {
        found = findFilingNumbers(text).length;
      }),
    ).sort((a, b) => a - b);
    return { name, length: text.length, found, milliseconds: times[runs >> 1] ?? 0 };
  });
}
