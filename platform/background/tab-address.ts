import { browser } from '../browser';

/** The address a tab shows; empty where the browser does not tell or the tab has closed. */
export async function addressOf(tabId: number): Promise<string> {
  return (await browser.tabs.get(tabId).catch(() => null))?.url ?? '';
}
