import { useEffect, useState } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import type { ChooseProvince } from '../lookup/number-card';
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
  const [chosen, setChosen] = useState<{ provinceId: ProvinceId; number: string | null } | null>(null);
  const [searching, setSearching] = useState(false);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<ProvinceId | null>(null);
  const recent = useRecentLookups(settings.recentLookups);
  const waiting = useWaitingLookup();
  const own = page.detected.provinceId ?? page.arrival?.provinceId ?? null;
  const provinceId = chosen?.provinceId ?? (searching ? null : own);
  const repairs = page.report?.repairs ?? [];
  const numbers = page.report?.numbers ?? [];

  useEffect(() => {
    if (waiting === null) return;
    setQuery(waiting);
    setSearching(true);
    recent.rememberQuery(waiting);
  }, [waiting]);

  useEffect(() => {
    if (page.opened?.provinceId) setChosen({ ...page.opened, provinceId: page.opened.provinceId });
  }, [page.opened]);

  const choose: ChooseProvince = (id, number) => {
    recent.remember(number ? { kind: 'number', text: number } : { kind: 'province', provinceId: id });
    if (number) noteSite(page, number);
    setChosen({ provinceId: id, number });
  };

  return (
    <>
      <main class="popup" aria-busy={page.loading} data-loading={page.loading || undefined}>
        <PageHead
          page={page}
          provinceId={provinceId}
          found={found}
          chosen={chosen !== null || (searching && own !== null)}
          leave={() => (chosen ? setChosen(null) : setSearching(false))}
          search={own !== null && !searching && chosen === null ? () => setSearching(true) : null}
        />
        {page.detected.kind === 'psb' && !chosen && <Caution>{t('popup.psbNote')}</Caution>}
        {provinceId ? (
          <ProvinceView
            key={`${provinceId} ${chosen?.number ?? ''}`}
            provinceId={provinceId}
            number={chosen?.number ?? null}
          />
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
