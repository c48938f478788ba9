import { useState } from 'preact/hooks';
import { FilingField } from '../guide/filing-field';
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
  // A new field after each kept filing.
  const [count, setCount] = useState(0);
  return (
    <details class="new-filing" open={!folded}>
      <summary class="button">{t('notebook.new.title')}</summary>
      <p class="soft small">{t('notebook.new.note')}</p>
      <FilingField
        key={count}
        choose={({ provinceId, written: number }) => {
          void actions.create({ provinceId, number }).then((id) => {
            if (id === null) return;
            setCount(count + 1);
            created(id);
          });
        }}
      />
    </details>
  );
}
