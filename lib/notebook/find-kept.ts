import type { ProvinceId } from '../../data/schema';
import type { KeptFiling } from './kept-filing';

/** The case under way that keeps a filing; null for none, and always without a number. */
export function findKept(
  filings: readonly KeptFiling[],
  provinceId: ProvinceId,
  number: string | null,
): KeptFiling | null {
  if (!number) return null;
  return (
    filings.find((one) => one.provinceId === provinceId && one.number === number && !one.dates.done) ?? null
  );
}
