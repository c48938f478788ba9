import type { LinkRepair } from './repair-link';

/** A link on a page that can be, or has been, repaired. */
export interface PageRepair extends LinkRepair {
  /** Number of the link on its page, for undoing it alone. */
  id: number;
  /** The address as it stands in the page. */
  from: string;
  /** What the link says. */
  label: string;
  repaired: boolean;
}
