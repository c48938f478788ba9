/** The panel beside the page, for the extension's own pages: opening it, what it is to show, the page it stands beside. */
import type { Filing } from '../../lib/filing/filing';
import { type PanelTopic, topicOfFiling } from '../../lib/hint/panel';
import { browser } from '../browser';
import { openSidePanel } from '../side-panel';
import { closePopup } from '../tabs';
import { askBackground, isOurPage, type Sender } from '../wire';

/** The window that this page stands in; null until, and where, the browser does not tell. */
let ownWindow: number | null = null;
/** Asked for ahead: the click that opens the panel cannot wait for it. */
const findingWindow: Promise<number | null> = (async () => {
  ownWindow = (await browser.windows.getCurrent()).id ?? null;
  return ownWindow;
})().catch(() => null);

/**
 * Opens the panel beside the page of this window, for a filing or with what it had. To be called in the click itself,
 * before anything is waited for. A popup closes.
 *
 * @returns Whether it is open now: some browsers have none.
 */
export async function openPanel(filing: Filing | null): Promise<boolean> {
  if (ownWindow === null) return false;
  const opening = openSidePanel({ windowId: ownWindow });
  if (filing) await notePanel({ ...topicOfFiling(filing), pinned: false }).catch(() => undefined);
  const isOpen = await opening;
  if (isOpen) closePopup();
  return isOpen;
}

/** Has the panel of this window show something, and remember it until the window closes. */
export async function notePanel(topic: PanelTopic): Promise<void> {
  const windowId = await findingWindow;
  if (windowId !== null) await askBackground('notePanel', { ...topic, windowId });
}

/** What it was opened for; null where for nothing. */
export async function panelTopic(): Promise<PanelTopic | null> {
  const windowId = await findingWindow;
  return windowId === null ? null : askBackground('panelTopic', { windowId }, { again: true });
}

/** Calls back when somebody else has this window's panel show something, until the returned function is called. */
export function watchPanel(told: (topic: PanelTopic) => void): () => void {
  const hear = (message: unknown, sender: Sender): undefined => {
    const { beian, data } = (message ?? {}) as { beian?: unknown; data?: PanelTopic & { windowId: number } };
    // Every page hears it, and a web page's script may say anything.
    if (beian === 'notePanel' && data && data.windowId === ownWindow && isOurPage(sender)) told(data);
  };
  const listener = hear as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/**
 * Calls back with the tab in front of this window, now and whenever it is another or shows another page, until the
 * returned function is called. The browser tells the address of pages that the extension may read alone.
 */
export function watchFrontTab(told: (tab: { id: number; url: string }) => void): () => void {
  let gone = false;
  const look = async (): Promise<void> => {
    const windowId = await findingWindow;
    if (windowId === null) return;
    const [tab] = await browser.tabs.query({ active: true, windowId });
    if (tab?.id !== undefined && !gone) told({ id: tab.id, url: tab.url ?? '' });
  };
  const soon = (): void => void look().catch(() => undefined);
  const updated = (_: number, { status, url }: { status?: string; url?: string }): void => {
    if (status === 'complete' || url !== undefined) soon();
  };
  browser.tabs.onActivated.addListener(soon);
  browser.tabs.onUpdated.addListener(updated);
  soon();
  return () => {
    gone = true;
    browser.tabs.onActivated.removeListener(soon);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
