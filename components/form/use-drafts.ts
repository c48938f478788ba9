import { useEffect, useState } from 'preact/hooks';
import type { DraftShelf } from '../../lib/form/model/draft';
import { drafts, loadDrafts } from '../../platform/stored/drafts';
import { watchPlace } from '../../platform/stored/stored';

/** The kept drafts, read again whenever one changes; null until they are read. */
export function useDrafts(): DraftShelf | null {
  const [shelf, setShelf] = useState<DraftShelf | null>(null);
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const found = await loadDrafts();
      if (current) setShelf(found);
    };
    void read();
    const stop = watchPlace(drafts, () => void read());
    return () => {
      current = false;
      stop();
    };
  }, []);
  return shelf;
}
