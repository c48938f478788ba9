import type { ProvinceId } from '../../data/schema';

/** What the extension opened an official page for. */
export interface Visit {
  provinceId: ProvinceId | null;
  /** The number, or name, to be asked about; it goes into the page by the person's press only. */
  number: string | null;
}
