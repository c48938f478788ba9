import { type DeskRoute, deskHash } from '../lib/desk-route';
import type { PageNumber } from '../lib/filing/page-number';
import type { PageRepair } from '../lib/repair/page-repair';
import { browser } from './browser';
import { askPage } from './wire';

/** What is read of a page. */
export interface PageReport {
  repairs: PageRepair[];
  /** Filing numbers of the page, each once, the page's own first. */
  numbers: PageNumber[];
}

/**
 * Puts the page script into a tab and asks it what is there. Needs activeTab or host permission.
 *
 * @returns Null where the browser lets nothing be read: its own pages, the store, a tab that has closed.
 */
export async function scanTab(tabId: number): Promise<PageReport | null> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/beian.js'] });
    const [repairs, numbers] = await Promise.all([askPage(tabId, 'pageScan', null), numbersIn(tabId)]);
    return { repairs, numbers };
  } catch {
    return null;
  }
}

/** Read by a script of its own, so that the one on every beian page stays small. */
async function numbersIn(tabId: number): Promise<PageNumber[]> {
  const [read] = await browser.scripting.executeScript({ target: { tabId }, files: ['/page-numbers.js'] });
  return Array.isArray(read?.result) ? (read.result as PageNumber[]) : [];
}

/** Opens an address in a new tab. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Where the desk opens: in its tab, as long as no key asks for a new one; of these the address bar speaks. */
export type DeskPlace = 'deskTab' | 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/**
 * Leads to a place of the desk: in the desk tab of the window in front, where there is one, else in a new one. In that tab
 * only its hash changes, so what it holds stays. A popup closes, as it does when a tab opens.
 */
export async function openDesk(route: DeskRoute, place: DeskPlace = 'deskTab'): Promise<void> {
  const url = deskAddress() + deskHash(route);
  if (place === 'newForegroundTab' || place === 'newBackgroundTab') {
    await browser.tabs.create({ url, active: place === 'newForegroundTab' });
    return;
  }
  const tab = await deskTab();
  // The same address once more would load the page anew.
  if (tab) await browser.tabs.update(tab.id, tab.url === url ? { active: true } : { active: true, url });
  else if (place === 'currentTab') await browser.tabs.update({ url });
  else await openTab(url);
  closePopup();
}

const deskAddress = (): string => browser.runtime.getURL('/desk.html');

/**
 * The desk tab of the window in front, if it has one. Both browsers tell an extension the addresses of its own pages
 * (Chromium 156, Firefox 153, 2026-11-30). A private window has its own desk: what is done there stays there.
 */
async function deskTab() {
  const found = { url: `${deskAddress()}*`, lastFocusedWindow: true };
  const [tab] = await browser.tabs.query(found).catch(() => []);
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url };
}

/** Closes the popup where this runs in one: over a tab that is in front already nothing else does. */
export function closePopup(): void {
  const popups: readonly unknown[] = browser.extension?.getViews?.({ type: 'popup' }) ?? [];
  if (popups.includes(globalThis)) globalThis.close();
}

/** The language of the browser's own interface, such as zh-CN. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}
