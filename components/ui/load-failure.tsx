import { useWords } from './i18n';

/** Stands where a part of a page could not be fetched. Browsers remember that of a file: only a new page asks again. */
export function LoadFailure() {
  const { t } = useWords();
  return (
    <p role="alert">
      {t('ui.error.part')}{' '}
      <button type="button" onClick={() => location.reload()}>
        {t('ui.store.reload')}
      </button>
    </p>
  );
}
