import { readProvinceIds } from '../../data/hosts/read';
import { hostTable } from '../../data/hosts/table';
import type { ProvinceId } from '../../data/schema';

/**
 * The ids of all provinces in GB/T 2260 order. Those of data/schema.ts would bring the validator of all data into
 * the page.
 */
export const provinceIds: readonly ProvinceId[] = readProvinceIds(hostTable);

const ids = new Set<unknown>(provinceIds);

/** Whether a value that comes from outside, such as an address or storage, is the id of a province. */
export function isProvinceId(value: unknown): value is ProvinceId {
  return ids.has(value);
}
