import { useState } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import { OpenCases } from '../cases/open-cases';
import { useWords } from '../i18n';
import type { PageProps } from '../start-page';
import { NumbersList } from './numbers-list';
import { PageHead } from './page-head';
import { ProvinceView } from './province-view';
import { RepairBar } from './repair-bar';
import { SearchField } from './search-field';
import { usePage } from './use-page';

/** The toolbar popup: where am I, what can I do, the way in steps; the repairs of this page at the foot. */
export function Popup(_: PageProps) {
  const { t } = useWords();
  const [page, setReport] = usePage();
  const [chosen, setChosen] = useState<ProvinceId | null>(null);
  const own = page.detected.provinceId ?? page.arrival?.provinceId ?? null;
  const provinceId = chosen ?? own;
  const repairs = page.report?.repairs ?? [];
  const numbers = page.report?.numbers ?? [];

  return (
    <>
      <main class="popup" aria-busy={page.loading} data-loading={page.loading || undefined}>
        <PageHead
          page={page}
          provinceId={provinceId}
          chosen={chosen !== null}
          leave={() => setChosen(null)}
        />
        {page.detected.kind === 'psb' && !chosen && <p class="caution">{t('popup.psbNote')}</p>}
        {provinceId ? (
          <ProvinceView key={provinceId} provinceId={provinceId} />
        ) : (
          <>
            {page.loading && <p class="soft">{t('popup.looking')}</p>}
            {numbers.length > 0 && <NumbersList numbers={numbers} choose={setChosen} />}
            <SearchField choose={setChosen} />
          </>
        )}
        <OpenCases />
      </main>
      {page.tabId !== null && repairs.length > 0 && (
        <RepairBar tabId={page.tabId} repairs={repairs} changed={setReport} />
      )}
    </>
  );
}
