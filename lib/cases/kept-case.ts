import type { ProvinceId } from '../../data/schema';
import type { CaseFile } from './case-file';

/** The case under way that keeps a filing; null for none, and always without a number. */
export function keptCaseOf(
  cases: readonly CaseFile[],
  provinceId: ProvinceId,
  number: string | null,
): CaseFile | null {
  if (!number) return null;
  return (
    cases.find((one) => one.provinceId === provinceId && one.number === number && !one.dates.done) ?? null
  );
}
