import { useWords } from '../i18n';
import type { PageProps } from '../start-page';
import { RepairBar } from './repair-bar';
import { usePage } from './use-page';

export function Popup(_: PageProps) {
  const { t } = useWords();
  const [page, setReport] = usePage();
  const repairs = page.report?.repairs ?? [];
  return (
    <main>
      <h1>{t('common.appName')}</h1>
      {page.tabId !== null && repairs.length > 0 && (
        <RepairBar tabId={page.tabId} repairs={repairs} changed={setReport} />
      )}
    </main>
  );
}
