import type { ProvinceId } from '../../data/schema';

/** The name under which answers are remembered: a number says its province; without one it is the province. */
export function filingName(provinceId: ProvinceId, number: string | null): string {
  return number ?? provinceId;
}
