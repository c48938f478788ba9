import { useEffect, useState } from 'preact/hooks';
import type { KeptFiling } from '../../lib/notebook/kept-filing';

/** Filings by id that come back, or go to the other list. */
interface Coming {
  ids: readonly string[];
  /** Whether they are done when they are there; not given where they come back as they were. */
  done?: boolean;
}

/**
 * Which filing is to have the focus: one that was just kept, that comes back, or that went to the other list. Of
 * several that are coming, the first gets it, once it is there.
 *
 * @param filings Open ones before done ones, as they stand on the page.
 */
export function useKeptFocus(filings: readonly KeptFiling[]) {
  const [arrived, setArrived] = useState<string | null>(null);
  const [coming, setComing] = useState<Coming | null>(null);
  useEffect(() => {
    const first = filings.find(
      ({ id, dates }) =>
        coming?.ids.includes(id) && (coming.done ?? Boolean(dates.done)) === Boolean(dates.done),
    );
    if (!first) return;
    setArrived(first.id);
    setComing(null);
  }, [filings, coming]);
  return { arrived, setArrived, coming, setComing };
}
