import { useEffect, useState } from 'preact/hooks';
import type { PageTopic } from '../../lib/hint/hint';
import { type DetectedPage, detectPage } from '../../lib/host/detect-page';
import type { Arrival } from '../../lib/repair/arrival';
import type { PageRepair } from '../../lib/repair/page-repair';
import { activeTab } from '../../platform/pages/active-tab';
import { type PageReport, scanTab } from '../../platform/tabs';
import { askBackground, inTime } from '../../platform/wire';

/** What the popup knows of the page it was opened on. */
export interface PageState {
  /** Null while nothing is known of a tab, and when it closed meanwhile. */
  tabId: number | null;
  url: string;
  /** Whether it is in a private window, of which nothing is to be remembered. */
  isPrivate: boolean;
  detected: DetectedPage;
  arrival: Arrival | null;
  /** What a hint in the page opened the popup for. */
  opened: PageTopic | null;
  /** Null where nothing can be read. */
  report: PageReport | null;
  loading: boolean;
}

const unknownPage: PageState = {
  tabId: null,
  url: '',
  isPrivate: false,
  detected: detectPage(''),
  arrival: null,
  opened: null,
  report: null,
  loading: true,
};

/** Looks at the active tab once: its address at once, what it holds as soon as the page has answered. */
export function usePage(): [PageState, (repairs: PageRepair[]) => void] {
  const [page, setPage] = useState(unknownPage);

  useEffect(() => {
    let gone = false;
    const change = (part: Partial<PageState>): void => {
      if (!gone) setPage((before) => ({ ...before, ...part }));
    };
    void (async () => {
      const tab = await activeTab().catch(() => null);
      if (!tab) {
        change({ loading: false });
        return;
      }
      const { id: tabId, url, isPrivate } = tab;
      change({ tabId, url, isPrivate, detected: detectPage(tab.url) });
      // Each as it comes, and what does not come is not waited for for ever. Where the page came from is worth showing
      // and not worth failing for.
      await Promise.allSettled([
        askBackground('arrivalOf', { tabId }, { again: true }).then((arrival) => change({ arrival })),
        askBackground('openedFor', { tabId }).then((opened) => change({ opened })),
        inTime(scanTab(tabId)).then((report) => change({ report })),
      ]);
      change({ loading: false });
    })();
    return () => {
      gone = true;
    };
  }, []);

  const setRepairs = (repairs: PageRepair[]): void =>
    setPage((before) => ({ ...before, report: before.report && { ...before.report, repairs } }));
  return [page, setRepairs];
}
