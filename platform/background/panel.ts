/** What the panel of a window was opened for: in memory only, until the window closes. */
import type { PageTopic, SeenByScript } from '../../lib/hint/hint';
import { topicOf } from '../../lib/hint/hint';
import type { PanelTopic } from '../../lib/hint/panel';
import { detectPage } from '../../lib/host/detect-page';
import { isProvinceId } from '../../lib/host/province-id';
import { browser } from '../browser';
import { openSidePanel } from '../side-panel';
import type { From } from '../wire';
import { arrivalOf } from './arrivals';
import { readPage, visitTopic } from './hints';
import { addressOf } from './tab-address';

const keyOf = (windowId: number): string => `panel:${windowId}`;
/** Longest number that is remembered, in UTF-16 units. */
const longest = 200;

/** Remembers what the panel of a window shows. The panel itself, where it is open, hears the same message. */
export async function notePanel({ windowId, ...topic }: PanelTopic & { windowId: number }): Promise<void> {
  await browser.storage.session.set({ [keyOf(windowId)]: topic });
}

/** What the panel of a window was opened for; null where for nothing. */
export async function panelTopic(windowId: number): Promise<PanelTopic | null> {
  const key = keyOf(windowId);
  const { provinceId, number, pinned } = ((await browser.storage.session.get(key))[key] ??
    {}) as Partial<PanelTopic>;
  if (!isProvinceId(provinceId)) return null;
  return {
    provinceId,
    number: typeof number === 'string' ? number.slice(0, longest) : null,
    pinned: pinned === true,
  };
}

/**
 * What the page in a tab is about, as far as its address and the way there tell: what the extension opened it for, the
 * province whose site it is, or that it was led from. Nothing of what it says: pages say what they like.
 */
export async function topicOfTab(tabId: number): Promise<PageTopic | null> {
  const url = await addressOf(tabId);
  const visited = await visitTopic(tabId);
  if (visited) return visited;
  const { kind, provinceId } = detectPage(url);
  if (kind === 'none' || kind === 'provider') return null;
  const about = provinceId ?? (await arrivalOf(tabId, url))?.provinceId ?? null;
  return about && { provinceId: about, number: null };
}

/** Opens the panel of a window, at the person's click in a menu or their command. */
export function openPanelAt(windowId: number | undefined): void {
  if (windowId !== undefined) void openSidePanel({ windowId });
}

/** Opens the panel at what the hint in a page is about; called straight from the message, whose click opens it. */
export async function hintPanel(seen: Pick<SeenByScript, 'text'>, { tabId, url }: From): Promise<void> {
  if (tabId === null || url === null) return;
  const opening = openSidePanel({ tabId });
  const topic = topicOf(await readPage(seen, tabId, url));
  const { windowId } = await browser.tabs.get(tabId);
  if (!(await opening) || topic.provinceId === null || windowId === undefined) return;
  const shown = { ...topic, pinned: false, windowId };
  await notePanel(shown);
  // The panel is loading, and reads what was noted, or is open already and hears it.
  Promise.resolve(browser.runtime.sendMessage({ beian: 'notePanel', data: shown })).catch(() => undefined);
}

/** Forgets a window that has closed. */
export function forgetPanels(): void {
  browser.windows.onRemoved.addListener((windowId) => {
    browser.storage.session.remove(keyOf(windowId)).catch(() => undefined);
  });
}
