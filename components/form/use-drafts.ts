import { useEffect, useState } from 'preact/hooks';
import type { DraftShelf } from '../../lib/form/model/draft';
import { askStore } from '../../platform/pages/store';
import { watchStore } from '../../platform/store-changes';

/** The kept drafts, read again whenever one changes; null until they are read. */
export function useDrafts(): DraftShelf | null {
  const [shelf, setShelf] = useState<DraftShelf | null>(null);
  useEffect(() => {
    let asked = 0;
    const read = (): void => {
      asked += 1;
      const turn = asked;
      askStore('readDrafts').then(
        (found) => turn === asked && setShelf(found),
        // Said at the top of the page.
        () => undefined,
      );
    };
    read();
    const stop = watchStore(['drafts'], read);
    return () => {
      asked = -1;
      stop();
    };
  }, []);
  return shelf;
}
