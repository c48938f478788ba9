import { useEffect, useState } from 'preact/hooks';
import type { ProvinceId } from '../../data/schema';
import { type Filing, filingKey, findFiling, readFiling } from '../../lib/filing/filing';
import { openDesk } from '../../platform/tabs';
import { askBackground } from '../../platform/wire';
import { AskField } from '../lookup/ask-field';
import type { ChooseFiling } from '../lookup/number-card';
import { useRecentLookups } from '../lookup/use-recent-lookups';
import { useWaitingLookup } from '../lookup/use-waiting-lookup';
import { DueFilings, OpenFilings } from '../notebook/lazy-lines';
import { Caution } from '../ui/caution';
import { useWords } from '../ui/i18n';
import { lazy } from '../ui/lazy';
import type { PageProps } from '../ui/start-page';
import { noteSite } from './note-site';
import { NumbersList } from './numbers-list';
import { PageHead } from './page-head';
import { ProvinceView } from './province-view';
import { type PageState, usePage } from './use-page';

const ProviderCard = lazy(() => import('./provider-card').then((found) => found.ProviderCard), {
  words: ['guide'],
  waiting: null,
});
const RepairBar = lazy(() => import('./repair-bar').then((found) => found.RepairBar), {
  words: ['lookup'],
  waiting: null,
});

/** A text of many lines is sorted in the desk. */
async function sortInDesk(text: string): Promise<void> {
  await askBackground('leaveList', { text });
  await openDesk({ view: 'list' });
}

/** The toolbar popup: what is due, where one is, one question, the way; the repairs of this page at the foot. */
export function Popup({ settings }: PageProps) {
  const { t } = useWords();
  const [page, setRepairs] = usePage();
  const [chosen, setChosen] = useState<Filing | null>(null);
  const [query, setQuery] = useState('');
  /** Whether the way of the page's province is shown: the field waits behind a button, unless it is asked for. */
  const [isWay, setWay] = useState(false);
  const [searching, setSearching] = useState(false);
  const [found, setFound] = useState<ProvinceId | null>(null);
  const recent = useRecentLookups(settings.recentLookups);
  const { rememberQuery } = recent;
  const waiting = useWaitingLookup();
  const own = page.detected.provinceId ?? page.arrival?.provinceId ?? null;

  useEffect(() => {
    if (waiting === null) return;
    setQuery(waiting);
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
        <DueFilings />
        <PageHead
          page={page}
          filing={chosen ?? (own ? readFiling(own) : null)}
          found={found}
          settings={settings}
          chosen={chosen !== null}
          leave={() => setChosen(null)}
        />
        {page.detected.kind === 'psb' && !chosen && <Caution>{t('popup.psbNote')}</Caution>}
        {chosen ? (
          <ProvinceView key={filingKey(chosen)} filing={chosen} />
        ) : (
          <>
            {query === '' && <OfPage page={page} own={own} choose={choose} told={setWay} />}
            {isWay && !searching && query === '' ? (
              <button type="button" class="plain" onClick={() => setSearching(true)}>
                {t('popup.another')}
              </button>
            ) : (
              <AskField
                query={query}
                setQuery={setQuery}
                choose={choose}
                recent={recent}
                leadsTo={setFound}
                settled={rememberQuery}
                toList={(text) => void sortInDesk(text).catch(() => undefined)}
                focused
              />
            )}
          </>
        )}
        {!chosen && query === '' && <OpenFilings folded />}
      </main>
      <Repairs page={page} changed={setRepairs} accent={!chosen && !own && query === ''} />
    </>
  );
}

interface OfPageProps {
  page: PageState;
  /** The province that the page is about. */
  own: ProvinceId | null;
  choose: ChooseFiling;
  told: (isWay: boolean) => void;
}

/** What the page says: its numbers, its province, the provider whose page it is. */
function OfPage({ page, own, choose, told }: OfPageProps) {
  const { t } = useWords();
  const numbers = page.report?.numbers ?? [];
  return (
    <>
      {page.loading && <p class="soft">{t('popup.looking')}</p>}
      {numbers.length > 0 && (
        <NumbersList
          numbers={numbers}
          choose={choose}
          official={page.detected.kind === 'miit' || page.detected.kind === 'province'}
        />
      )}
      {own && <ProvinceView key={own} filing={readFiling(own)} told={told} />}
      {page.detected.providerId && <ProviderCard providerId={page.detected.providerId} />}
    </>
  );
}

interface RepairsProps {
  page: PageState;
  changed: ReturnType<typeof usePage>[1];
  accent: boolean;
}

/** The dead links of the page, where it has any. */
function Repairs({ page: { tabId, url, report }, changed, accent }: RepairsProps) {
  const repairs = report?.repairs ?? [];
  if (tabId === null || repairs.length === 0) return null;
  return <RepairBar tabId={tabId} url={url} repairs={repairs} changed={changed} accent={accent} />;
}
