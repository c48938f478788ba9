import { useWords } from './i18n';

/** Stands at what the browser has not stored, until it has. */
export function NotStoredMark({ refused }: { refused: boolean }) {
  const { t } = useWords();
  return (
    <span class="not-stored" role="status">
      {refused && <span class="unsure small">{t('ui.notStored')}</span>}
    </span>
  );
}
