import { useEffect, useState } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import { type Filing, filingKey, findFiling, readFiling } from '../../lib/filing/filing';
import type { ChooseFiling } from '../lookup/number-card';
import { useRecentLookups } from '../lookup/use-recent-lookups';
import { useWaitingLookup } from '../lookup/use-waiting-lookup';
import { OpenFilings } from '../notebook/open-filings';
import { Caution } from '../ui/caution';
import { useWords } from '../ui/i18n';
import type { PageProps } from '../ui/start-page';
import { noteSite } from './note-site';
import { NumbersList } from './numbers-list';
import { PageHead } from './page-head';
import { ProviderCard } from './provider-card';
import { ProvinceView } from './province-view';
import { RepairBar } from './repair-bar';
import { SearchField } from './search-field';
import { usePage } from './use-page';

/** The toolbar popup: where am I, what can I do, the way in steps; the repairs of this page at the foot. */
export function Popup({ settings }: PageProps) {
  const { t } = useWords();
  const [page, setRepairs] = usePage();
  const [chosen, setChosen] = useState<Filing | null>(null);
  const [searching, setSearching] = useState(false);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<ProvinceId | null>(null);
  const recent = useRecentLookups(settings.recentLookups);
  const { rememberQuery } = recent;
  const waiting = useWaitingLookup();
  const own = page.detected.provinceId ?? page.arrival?.provinceId ?? null;
  const filing = chosen ?? (own && !searching ? readFiling(own) : null);
  const repairs = page.report?.repairs ?? [];
  const numbers = page.report?.numbers ?? [];

  useEffect(() => {
    if (waiting === null) return;
    setQuery(waiting);
    setSearching(true);
    rememberQuery(waiting);
  }, [waiting, rememberQuery]);

  useEffect(() => {
    const opened = page.opened && findFiling(page.opened.provinceId, page.opened.number ?? '');
    if (opened) setChosen(opened);
  }, [page.opened]);

  const choose: ChooseFiling = (wanted) => {
    const { written, provinceId } = wanted;
    recent.remember(written ? { kind: 'number', text: written } : { kind: 'province', provinceId });
    if (written) noteSite(page, wanted);
    setChosen(wanted);
  };

  return (
    <>
      <main class="popup" aria-busy={page.loading} data-loading={page.loading || undefined}>
        <PageHead
          page={page}
          provinceId={filing?.provinceId ?? null}
          found={found}
          chosen={chosen !== null || (searching && own !== null)}
          leave={() => (chosen ? setChosen(null) : setSearching(false))}
          search={own !== null && !searching && chosen === null ? () => setSearching(true) : null}
        />
        {page.detected.kind === 'psb' && !chosen && <Caution>{t('popup.psbNote')}</Caution>}
        {filing ? (
          <ProvinceView key={filingKey(filing)} filing={filing} />
        ) : (
          <>
            {page.loading && <p class="soft">{t('popup.looking')}</p>}
            {numbers.length > 0 && query === '' && <NumbersList numbers={numbers} choose={choose} />}
            <SearchField
              query={query}
              setQuery={setQuery}
              choose={choose}
              recent={recent}
              leadsTo={setFound}
            />
            {page.detected.providerId && query === '' && (
              <ProviderCard providerId={page.detected.providerId} />
            )}
          </>
        )}
        <OpenFilings />
      </main>
      {page.tabId !== null && repairs.length > 0 && (
        <RepairBar tabId={page.tabId} url={page.url} repairs={repairs} changed={setRepairs} />
      )}
    </>
  );
}
