/** What the extension opened official pages for: the tab of a page knows its province, and the number to be asked about. */
import { readNumber } from '../../lib/filing/filing';
import { isProvinceId } from '../../lib/host/province-id';
import { officialPageOf } from '../../lib/official/official-page';
import type { Visit } from '../../lib/official/visit';
import { browser } from '../browser';

const keyOf = (tabId: number): string => `visit:${tabId}`;

/** Longest number or name that is asked about, in UTF-16 units. */
const longest = 200;

/** Opens an official page in a tab of its own, and remembers what for, for this browser session and that tab only. */
export async function visit({ url, provinceId, number }: Visit & { url: string }): Promise<void> {
  if (!officialPageOf(url)) throw new Error('no official page');
  const tab = await browser.tabs.create({ url });
  if (tab.id === undefined) return;
  const about: Visit = { provinceId, number: number?.slice(0, longest) ?? null };
  await browser.storage.session.set({ [keyOf(tab.id)]: about });
}

/** What a tab was opened for; nothing where the extension did not open it. */
export async function visitIn(tabId: number): Promise<Visit> {
  const key = keyOf(tabId);
  const { provinceId, number } = ((await browser.storage.session.get(key))[key] ?? {}) as Partial<Visit>;
  const [filing] = number ? readNumber(number).filings : [];
  const named = isProvinceId(provinceId) ? provinceId : null;
  return { provinceId: filing?.provinceId ?? named, number: number ?? null };
}

/** Forgets a tab that has closed. */
export function forgetVisits(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    browser.storage.session.remove(keyOf(tabId)).catch(() => undefined);
  });
}
