/** The tab and the window that the person has in front of them. */
import { browser } from '../browser';

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

/** Whether the window in front is a private one, in which nothing is to be remembered. */
export async function isPrivateWindow(): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.incognito ?? false;
}
