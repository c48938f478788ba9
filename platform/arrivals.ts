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

/**
 * Watches navigations that the rescue rules redirect and remembers, for this browser session only, which old
 * address a tab came from: a query link of one province leads to the national portal, which names none.
 */
export function rememberArrivals(): void {
  browser.webRequest.onBeforeRedirect.addListener(
    ({ tabId, url, redirectUrl }) => {
      const repair = repairLink(url, '');
      if (tabId < 0 || !repair) return;
      void rememberArrival(tabId, { from: url, to: redirectUrl, provinceId: repair.provinceId });
    },
    { urls: beianHosts().map((host) => `*://${host}/*`), types: ['main_frame'] },
  );
  browser.tabs.onRemoved.addListener((tabId) => void browser.storage.session.remove(keyOf(tabId)));
}

/** Notes that a tab is being led from an old address to today's. */
export function rememberArrival(tabId: number, arrival: Arrival): Promise<void> {
  return browser.storage.session.set({ [keyOf(tabId)]: arrival });
}

/**
 * The old address that a tab was led from.
 *
 * @param tabId The tab.
 * @param url The address it shows now.
 * @returns Null when the tab came by itself or has left the host it was led to.
 */
export async function arrivalOf(tabId: number, url: string): Promise<Arrival | null> {
  const key = keyOf(tabId);
  const arrival = (await browser.storage.session.get(key))[key] as Arrival | undefined;
  if (!arrival || !URL.canParse(url) || !URL.canParse(arrival.to)) return null;
  return new URL(arrival.to).host === new URL(url).host ? arrival : null;
}
