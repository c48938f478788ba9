import type { ProvinceId } from '../data/schema';
import { repairLink } from '../lib/repair-link';
import { beianHosts } from '../lib/rescue-rules';
import { browser } from './browser';

/** How a tab came to where it is: led from an old address to today's. */
export interface Arrival {
  from: string;
  to: string;
  provinceId: ProvinceId | null;
}

const keyOf = (tabId: number): string => `arrival:${tabId}`;

/** An arrival with the request that brought it: the next page load of the tab is another one. */
type Stored = Arrival & { requestId: string };

/**
 * Watches navigations that the rescue rules redirect and remembers, for this browser session only, which old
 * address a tab came from: a query link of one province leads to the national portal, which names none.
 */
export function rememberArrivals(): void {
  const filter = {
    urls: beianHosts().map((host) => `*://${host}/*`),
    types: ['main_frame' as const],
  };
  // One after the other, so that a new page load never erases what its own redirect has noted.
  let last: Promise<unknown> = Promise.resolve();
  const then = (work: () => Promise<unknown>): void => {
    last = last.then(work).catch(() => undefined);
  };
  browser.webRequest.onBeforeRequest.addListener(({ tabId, requestId }) => {
    then(async () => {
      const stored = await storedArrival(tabId);
      if (stored && stored.requestId !== requestId) await browser.storage.session.remove(keyOf(tabId));
    });
    return undefined;
  }, filter);
  browser.webRequest.onBeforeRedirect.addListener(({ tabId, url, redirectUrl, requestId }) => {
    const repair = repairLink(url, '');
    if (tabId < 0 || !repair) return;
    const arrival: Stored = { from: url, to: redirectUrl, provinceId: repair.provinceId, requestId };
    then(() => browser.storage.session.set({ [keyOf(tabId)]: arrival }));
  }, filter);
  browser.tabs.onRemoved.addListener((tabId) => then(() => browser.storage.session.remove(keyOf(tabId))));
}

async function storedArrival(tabId: number): Promise<Stored | undefined> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] as Stored | undefined;
}

/**
 * The old address that a tab was led from.
 *
 * @param tabId The tab.
 * @param url The address it shows now.
 * @returns Null when the tab came by itself or has left the host it was led to.
 */
export async function arrivalOf(tabId: number, url: string): Promise<Arrival | null> {
  const arrival = await storedArrival(tabId);
  if (!arrival || !URL.canParse(url) || !URL.canParse(arrival.to)) return null;
  if (new URL(arrival.to).host !== new URL(url).host) return null;
  const { from, to, provinceId } = arrival;
  return { from, to, provinceId };
}
