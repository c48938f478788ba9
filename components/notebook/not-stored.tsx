import type { KeptChanges } from '../../lib/notebook/kept-filing';
import { useWords } from '../ui/i18n';
import { refusalAt } from './notebook-session';

/** Stands at a field of a kept filing whose words the browser has not stored, until it has. */
export function NotStored({ id, field }: { id: string; field: keyof KeptChanges }) {
  return <NotStoredMark refused={refusalAt(id, field) !== null} />;
}

/** The same at anything. */
export function NotStoredMark({ refused }: { refused: boolean }) {
  const { t } = useWords();
  return (
    <span class="not-stored" role="status">
      {refused && <span class="unsure small">{t('notebook.notStored')}</span>}
    </span>
  );
}
