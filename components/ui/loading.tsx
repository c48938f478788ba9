import { useWords } from './i18n';

/** Stands where something is being read. */
export function Loading() {
  const { t } = useWords();
  return (
    <p class="soft loading" role="status">
      {t('ui.loading')}
    </p>
  );
}
