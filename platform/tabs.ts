import { type DeskRoute, deskHash } from '../lib/desk-route';
import { findFilingNumbers } from '../lib/filing-number';
import { browser } from './browser';
import type { PageReport } from './messages';
import { askPage } from './messages';

/** Longest page text in which filing numbers are looked for, in UTF-16 units. */
const textLimit = 1_000_000;

export interface ActiveTab {
  id: number;
  /** Empty where the browser does not tell. */
  url: string;
}

/** The tab the popup was opened on; null when it closed meanwhile. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };
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

/** Found here and not by the script in the page, which every beian page would carry. */
async function numbersIn(tabId: number): Promise<PageReport['numbers']> {
  const [read] = await browser.scripting.executeScript({
    target: { tabId },
    func: (limit: number) => (document.body?.innerText ?? '').slice(0, limit),
    args: [textLimit],
  });
  const text = typeof read?.result === 'string' ? read.result : '';
  const found = new Map(findFilingNumbers(text).map((number) => [number.canonical, number]));
  return [...found.values()].map(({ canonical, kind, provinceId }) => ({ canonical, kind, provinceId }));
}

/** The address a tab shows; empty where the browser does not tell or the tab has closed. */
export async function addressOf(tabId: number): Promise<string> {
  return (await browser.tabs.get(tabId).catch(() => null))?.url ?? '';
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
