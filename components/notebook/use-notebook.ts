import { useEffect, useRef, useState } from 'preact/hooks';
import type { Notebook } from '../../lib/notebook/notebook';
import { notebookPlace } from '../../platform/stored/notebook-place';
import { watchPlace } from '../../platform/stored/stored';
import { askBackground } from '../../platform/wire';
import { useEvent } from '../ui/use-event';

/**
 * The notebook as it stands, kept up to date; null while it is being read.
 *
 * @returns `reload` resolves once what it read is drawn, or could not be read.
 */
export function useNotebook(): { shelf: Notebook | null; failed: boolean; reload: () => Promise<void> } {
  const [shelf, setShelf] = useState<Notebook | null>(null);
  const [failed, setFailed] = useState(false);
  const asked = useRef(0);
  const newest = useRef(0);
  const reload = useEvent((): Promise<void> => {
    asked.current += 1;
    const turn = asked.current;
    return askBackground('notebookList', null).then(
      (found) => {
        // Of two answers that overtake each other, the older one is no news.
        if (turn < newest.current) return;
        newest.current = turn;
        setShelf(found);
        setFailed(false);
      },
      () => setFailed(true),
    );
  });
  useEffect(() => {
    void reload();
    return watchPlace(notebookPlace, () => void reload());
  }, []);
  return { shelf, failed, reload };
}
