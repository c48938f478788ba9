import { hostTable } from '../../data/host-table';
import type { ProvinceId } from '../../data/schema';

/**
 * The ids of all provinces in GB/T 2260 order. Those of data/schema.ts would bring the validator of all data into
 * the page. Not for the script in a page, whose table leaves out what it does not need (scripts/inline-tables.ts).
 */
export const provinceIds = Object.keys(hostTable.formPaths) as ProvinceId[];

/** Whether a value that comes from outside, such as an address or storage, is the id of a province. */
export function isProvinceId(value: unknown): value is ProvinceId {
  return typeof value === 'string' && Object.hasOwn(hostTable.formPaths, value);
}
