import { useState } from 'preact/hooks';
import { useWords } from '../i18n';
import { SearchField } from '../popup/search-field';
import type { CaseActions } from './use-case-actions';

/** Keeps a filing by its number, or by its province alone. */
export function NewCase({ actions, folded }: { actions: CaseActions; folded: boolean }) {
  const { t } = useWords();
  // A new field after each kept filing.
  const [count, setCount] = useState(0);
  return (
    <details class="new-case" open={!folded}>
      <summary class="button">{t('cases.new')}</summary>
      <p class="soft small">{t('cases.newNote')}</p>
      <SearchField
        key={count}
        choose={(provinceId, number) => {
          void actions.create({ provinceId, number: number ?? '' }).then((done) => {
            if (done) setCount(count + 1);
          });
        }}
      />
    </details>
  );
}
