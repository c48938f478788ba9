import { type Filing, isSameFiling, readFiling } from '../filing/filing';
import type { KeptFiling } from './kept-filing';

/** The filing that an entry of the notebook keeps, read from what is stored. */
export function filingOfKept({ provinceId, number }: Pick<KeptFiling, 'provinceId' | 'number'>): Filing {
  return readFiling(provinceId, number);
}

/** The case under way that keeps a filing; null for none, and always without a number. */
export function findKept(filings: readonly KeptFiling[], filing: Filing): KeptFiling | null {
  if (!filing.written) return null;
  return filings.find((kept) => !kept.dates.done && isSameFiling(filingOfKept(kept), filing)) ?? null;
}
