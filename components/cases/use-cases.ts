import { useEffect, useState } from 'preact/hooks';
import type { CaseShelf } from '../../platform/case-store';
import { watchCases } from '../../platform/case-watch';
import { askBackground } from '../../platform/messages';

/** The notebook as it stands, kept up to date; null while it is being read. */
export function useCases(): { shelf: CaseShelf | null; failed: boolean; reload: () => void } {
  const [shelf, setShelf] = useState<CaseShelf | null>(null);
  const [failed, setFailed] = useState(false);
  const reload = (): void => {
    askBackground('caseList', null).then(
      (found) => {
        setShelf(found);
        setFailed(false);
      },
      () => setFailed(true),
    );
  };
  useEffect(() => {
    reload();
    return watchCases(reload);
  }, []);
  return { shelf, failed, reload };
}
