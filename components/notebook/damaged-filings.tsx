import type { DamagedFiling } from '../../lib/notebook/notebook';
import { saveFile } from '../../platform/pages/save-file';
import { useWords } from '../ui/i18n';
import type { NotebookActions } from './use-notebook-actions';

/** Stored values that cannot be read any more: said, kept as they are, to be saved or erased. */
export function DamagedFilings({
  damaged,
  actions,
}: {
  damaged: readonly DamagedFiling[];
  actions: NotebookActions;
}) {
  const { t, locale } = useWords();
  return (
    <section class="caution damaged" aria-label={t('notebook.damaged.title')}>
      <h2>{t('notebook.damaged.title')}</h2>
      <p>{t('notebook.damaged.note')}</p>
      <ul>
        {damaged.map(({ id, reason, raw }) => (
          <li key={id}>
            <span class="small">
              {numberIn(raw) ?? id}
              {locale === 'en' && ` · ${reason}`}
            </span>{' '}
            <button type="button" onClick={() => saveRaw(raw)}>
              {t('notebook.damaged.saveRaw')}
            </button>
            <button type="button" onClick={() => actions.erase([id])}>
              {t('notebook.erase')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The filing it was about, if that much can still be read. */
function numberIn(raw: unknown): string | null {
  const number = typeof raw === 'object' && raw !== null && 'number' in raw ? raw.number : null;
  return typeof number === 'string' && number ? number : null;
}

function saveRaw(raw: unknown): void {
  const text = JSON.stringify(raw, null, 2) ?? 'null';
  saveFile(new Blob([text], { type: 'application/json' }), 'beian-case-damaged.json');
}
