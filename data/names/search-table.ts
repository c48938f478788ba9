/** What provinces are searched by besides their names and hosts, derived and replaced as table.ts is. */
import { provinces } from '../directory';
import type { ProvinceId } from '../schema';

export interface SearchedProvince {
  readonly id: ProvinceId;
  readonly pinyin: string;
  /** First two digits of its administrative code. */
  readonly gbCode: string;
  /** Characters that people write for it. */
  readonly unofficialPrefixes: readonly string[];
  /** Titles of its forms that were not replaced by others. */
  readonly formTitles: readonly string[];
}

/** In GB/T 2260 order. */
export const searchTable: readonly SearchedProvince[] = provinces.map(
  ({ id, pinyin, gbCode, unofficialPrefixes, forms }) => ({
    id,
    pinyin,
    gbCode,
    unofficialPrefixes,
    formTitles: forms.flatMap(({ title, superseded }) => (title && !superseded ? [title] : [])),
  }),
);
