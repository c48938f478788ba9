import { type DeskRoute, deskHash } from '../lib/desk-route';
import { browser } from './browser';
import type { PageReport } from './messages';
import { askPage } from './messages';

export interface ActiveTab {
  id: number;
  /** Empty where the browser does not tell. */
  url: string;
  /** Whether its window is a private one. */
  isPrivate: boolean;
}

/** The tab the popup was opened on; null when it closed meanwhile. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '', isPrivate: tab.incognito };
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
async function numbersIn(tabId: number): Promise<PageReport['numbers']> {
  const [read] = await browser.scripting.executeScript({ target: { tabId }, files: ['/page-numbers.js'] });
  return Array.isArray(read?.result) ? (read.result as PageReport['numbers']) : [];
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

/** Whether the window in front is a private one, in which nothing is to be remembered. */
export async function isPrivateWindow(): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.incognito ?? false;
}
