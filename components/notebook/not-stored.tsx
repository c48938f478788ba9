import type { KeptChanges } from '../../lib/notebook/kept-filing';
import { useWords } from '../ui/i18n';
import { refusalAt } from './notebook-session';

/** Stands at a field whose words the browser has not stored, until it has. */
export function NotStored({ id, field }: { id: string; field: keyof KeptChanges }) {
  const { t } = useWords();
  return (
    <span class="not-stored" role="status">
      {refusalAt(id, field) && <span class="unsure small">{t('notebook.notStored')}</span>}
    </span>
  );
}
