import type { ProvinceId } from '../../data/schema';

/** How a tab came to where it is: led from an old address to today's. */
export interface Arrival {
  from: string;
  to: string;
  provinceId: ProvinceId | null;
}
