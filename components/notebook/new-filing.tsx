import { useState } from 'preact/hooks';
import { newId } from '../../platform/new-id';
import { AskField } from '../lookup/ask-field';
import { useWords } from '../ui/i18n';
import type { NotebookActions } from './use-notebook-actions';

/** Keeps a filing by its number, or by its province alone. */
export function NewFiling({
  actions,
  folded,
  created,
}: {
  actions: NotebookActions;
  folded: boolean;
  created: (id: string) => void;
}) {
  const { t } = useWords();
  // A new field, and a new filing, after each that was kept.
  const [id, setId] = useState(newId);
  const [query, setQuery] = useState('');
  return (
    <details class="new-filing" open={!folded}>
      <summary class="button">{t('notebook.new.title')}</summary>
      <p class="soft small">{t('notebook.new.note')}</p>
      <AskField
        key={id}
        query={query}
        setQuery={setQuery}
        rows
        choose={({ provinceId, written: number }) => {
          void actions.create({ id, provinceId, number }).then((kept) => {
            if (kept === null) return;
            setId(newId());
            setQuery('');
            created(kept);
          });
        }}
      />
    </details>
  );
}
