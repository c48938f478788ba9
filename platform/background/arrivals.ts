import { beianHosts } from '../../lib/host/beian-hosts';
import { isProvinceId } from '../../lib/host/province-id';
import type { Arrival } from '../../lib/repair/arrival';
import { repairLink } from '../../lib/repair/repair-link';
import { browser } from '../browser';
import { pageLoadsOn } from './page-loads';
import { takeTurns } from './turns';

const keyOf = (tabId: number): string => `arrival:${tabId}`;

const expectedKeyOf = (tabId: number): string => `expected:${tabId}`;

/** An arrival with the request that brought it: the next page load of the tab is another one. */
type Stored = Arrival & { requestId: string };

/** A new page load never erases what its own redirect has noted, and who asks gets what was noted before. */
const inTurn = takeTurns();

/**
 * Watches navigations that the rescue rules redirect and remembers, for this browser session only, which old
 * address a tab came from: a query link of one province leads to the national portal, which names none.
 */
export function rememberArrivals(): void {
  const filter = pageLoadsOn(beianHosts());
  const then = (work: () => Promise<unknown>): void => {
    // An arrival that could not be noted is only not shown.
    inTurn(work).catch(() => undefined);
  };
  browser.webRequest.onBeforeRequest.addListener(({ tabId, requestId, url }) => {
    then(async () => {
      const stored = await storedArrival(tabId);
      if (stored && stored.requestId === requestId) return;
      const expected = await takeExpected(tabId, url);
      if (expected) await browser.storage.session.set({ [keyOf(tabId)]: { ...expected, requestId } });
      else if (stored) await browser.storage.session.remove(keyOf(tabId));
    });
    return undefined;
  }, filter);
  browser.webRequest.onBeforeRedirect.addListener(({ tabId, url, redirectUrl, requestId }) => {
    const repair = repairLink(url, '');
    if (tabId < 0 || !repair) return;
    const arrival: Stored = { from: url, to: redirectUrl, provinceId: repair.provinceId, requestId };
    then(() => browser.storage.session.set({ [keyOf(tabId)]: arrival }));
  }, filter);
  browser.tabs.onRemoved.addListener((tabId) => {
    then(() => browser.storage.session.remove([keyOf(tabId), expectedKeyOf(tabId)]));
  });
}

/** Notes that a tab is about to follow a repaired link, itself or in a tab opened from it. */
export async function expectArrival(tabId: number | null, { from, to, provinceId }: Arrival): Promise<void> {
  // A page's script is believed no further than the directory goes.
  const known = provinceId === null || isProvinceId(provinceId);
  if (tabId !== null && known) {
    const arrival: Arrival = { from, to, provinceId };
    await inTurn(() => browser.storage.session.set({ [expectedKeyOf(tabId)]: arrival }));
  }
}

/** What a page load was expected to bring, for this tab or the one it was opened from; said once. */
async function takeExpected(tabId: number, url: string): Promise<Arrival | null> {
  // A page load may outlive its tab.
  const opener = (await browser.tabs.get(tabId).catch(() => null))?.openerTabId;
  const keys = [tabId, ...(opener === undefined ? [] : [opener])].map(expectedKeyOf);
  const held = await browser.storage.session.get(keys);
  const key = keys.find((one) => withoutHash((held[one] as Arrival | undefined)?.to) === withoutHash(url));
  if (!key) return null;
  await browser.storage.session.remove(key);
  return held[key] as Arrival;
}

/** The browser reports page loads with or without the part after `#`. */
function withoutHash(url: string | undefined): string | undefined {
  return url?.split('#')[0];
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
  const arrival = await inTurn(() => storedArrival(tabId));
  if (!arrival || !URL.canParse(url) || !URL.canParse(arrival.to)) return null;
  if (new URL(arrival.to).host !== new URL(url).host) return null;
  const { from, to, provinceId } = arrival;
  return { from, to, provinceId };
}
