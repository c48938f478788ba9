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

/** Opens the extension's own tab at a page. */
export function openDesk(route: DeskRoute): Promise<void> {
  return openTab(browser.runtime.getURL('/desk.html') + deskHash(route));
}

/** The language of the browser's own interface, such as zh-CN. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}
