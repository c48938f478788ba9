import type { Fact } from '../../../data/schema';

/**
 * When something was seen, as it stands on paper: 2020年8月, 2020年8月以后, 2020年. The day is left out.
 *
 * @param asOf `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
export function seenMonth({
  asOf,
  asOfBound,
}: {
  asOf: string;
  asOfBound?: Fact['asOfBound'] | null;
}): string {
  const [year, month] = asOf.split('-').map(Number);
  const bound = asOfBound === 'not-before' ? '以后' : asOfBound === 'not-after' ? '以前' : '';
  return month ? `${year}年${month}月${bound}` : `${year}年${bound}`;
}
