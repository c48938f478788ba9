import { useWords } from './i18n';

/** What stands where a page could not be drawn, with the way on. */
export function Failure({ retry }: { retry: () => void }) {
  const { t } = useWords();
  return (
    <main class="failure">
      <div role="alert">
        <h1>{t('ui.error.title')}</h1>
        <p>{t('ui.error.body')}</p>
      </div>
      <button type="button" onClick={retry}>
        {t('ui.error.retry')}
      </button>
    </main>
  );
}
