import { useEffect, useState } from 'preact/hooks';
import type { Draft } from '../../lib/form/draft';
import { loadDrafts, watchDrafts } from '../../platform/draft-store';

/** The kept drafts, read again whenever one changes; null until they are read. */
export function useDrafts(): readonly Draft[] | null {
  const [drafts, setDrafts] = useState<readonly Draft[] | null>(null);
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const found = await loadDrafts();
      if (current) setDrafts(found);
    };
    void read();
    const stop = watchDrafts(() => void read());
    return () => {
      current = false;
      stop();
    };
  }, []);
  return drafts;
}
