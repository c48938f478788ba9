import type { FilingNumber } from './filing-number';

/** A number that a page shows. */
export interface PageNumber extends Pick<FilingNumber, 'canonical' | 'kind' | 'provinceId'> {
  /** Whether the page shows it as its own: in its footer, or linked to the official query. */
  own: boolean;
}
