import { useEffect, useState } from 'preact/hooks';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { useEvent } from '../ui/use-event';

/** Filings by id that come back, or go to the other list. */
interface Coming {
  ids: readonly string[];
  /** Whether they are done when they are there; not given where they come back as they were. */
  done?: boolean;
}

/** The filing that is to have the focus. */
interface Arrived {
  id: string;
  /** Whether it was asked for, and is to stand open in sight. */
  open?: true;
}

/**
 * Which filing is to have the focus: one that was just kept, that comes back, or that went to the other list. Of
 * several that are coming, the first gets it, once it is there.
 *
 * @param filings Open ones before done ones, as they stand on the page.
 */
export function useKeptFocus(filings: readonly KeptFiling[]) {
  const [arrived, setArrived] = useState<Arrived | null>(null);
  const [coming, setComing] = useState<Coming | null>(null);
  useEffect(() => {
    const first = filings.find(
      ({ id, dates }) =>
        coming?.ids.includes(id) && (coming.done ?? Boolean(dates.done)) === Boolean(dates.done),
    );
    if (!first) return;
    setArrived({ id: first.id });
    setComing(null);
  }, [filings, coming]);
  return { arrived, setArrived, coming, setComing };
}

/**
 * Goes to the entry that the address of the notebook names, as soon as the notebook is read.
 *
 * @param filings Null until then.
 * @returns Whether it was not there any more.
 */
export function useNamed(
  keptId: string | undefined,
  filings: readonly KeptFiling[] | null,
  goTo: (id: string) => void,
): boolean {
  const [isGone, setIsGone] = useState(false);
  const isRead = filings !== null;
  const arrive = useEvent((id: string): void => {
    setIsGone(Boolean(filings?.every((kept) => kept.id !== id)));
    goTo(id);
  });
  useEffect(() => {
    if (isRead && keptId) arrive(keptId);
  }, [isRead, keptId]);
  return isGone;
}
