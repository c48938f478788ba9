/** What the background answers to the script in a page: the hint to draw, and what the person does with it. */
import style from '../../assets/hint.css?inline';
import { findFiling, readNumber } from '../../lib/filing/filing';
import { hintFor, type PageTopic, type SeenByScript, type SeenPage, topicOf } from '../../lib/hint/hint';
import { type HintView, viewHint } from '../../lib/hint/view';
import { hostNameOf } from '../../lib/host/host-name';
import { chooseLocale } from '../../lib/locale-messages';
import { officialPageOf } from '../../lib/official/official-page';
import { browser } from '../browser';
import { listHost, loadSettings, saveSettings } from '../settings';
import { opensFromWebPage } from '../side-panel';
import { browserLanguage, openDesk } from '../tabs';
import type { From } from '../wire';
import { arrivalOf } from './arrivals';
import { showBadge } from './badge';
import { addressWith, officialCard } from './official-pages';
import { addressOf } from './tab-address';
import { visitIn } from './visits';

const openedKey = (tabId: number): string => `opened:${tabId}`;

/** What is known of a page: what its script tells of it, and what the way there does. */
export async function readPage(
  { repaired, waiting, text }: Partial<SeenByScript>,
  tabId: number,
  url: string,
): Promise<SeenPage> {
  const count = (value: unknown): number => (Number.isSafeInteger(value) ? Math.max(0, Number(value)) : 0);
  return {
    url,
    text: typeof text === 'string' ? text : '',
    repaired: count(repaired),
    waiting: count(waiting),
    cameFrom: await arrivalOf(tabId, url),
    // A page can ask what its window shows: of the number that it was opened for nothing stands there before the press.
    openedFor: officialPageOf(url)?.kind === 'register' ? null : (await visitIn(tabId)).provinceId,
  };
}

/** Shows on the toolbar what a page holds, and answers with the hint to draw in it; null where none may appear. */
export async function seenPage(seen: SeenByScript, { tabId, url: from }: From): Promise<HintView | null> {
  if (tabId === null || from === null) return null;
  const url = addressWith(from, seen.hash);
  const [page, settings] = await Promise.all([readPage(seen, tabId, url), loadSettings()]);
  const locale = chooseLocale(settings.language, browserLanguage());
  // Beside the hint, which does not wait for it; the tab may have closed meanwhile.
  void showBadge(tabId, page, locale).catch(() => undefined);
  const hint = hintFor(page, settings.hints, settings.mutedHosts);
  if (!hint) return null;
  const official = await officialCard(tabId, url, seen.official, locale);
  if (official === 'reading') return null;
  // What helps here comes forward as what is useful elsewhere.
  const form = official && settings.hints === 'on' ? 'card' : hint.form;
  return { ...viewHint({ ...hint, form }, locale, settings.theme, official, opensFromWebPage()), style };
}

/** Opens the popup, or the extension's own tab, at what the hint in a page is about. */
export async function openHint(seen: Pick<SeenByScript, 'text'>, { tabId, url }: From): Promise<void> {
  if (tabId === null || url === null) return;
  const { provinceId, number } = topicOf(await readPage(seen, tabId, url));
  await browser.storage.session.set({ [openedKey(tabId)]: { provinceId, number } });
  try {
    await browser.action.openPopup();
  } catch {
    // Not every browser opens it without a click on the toolbar itself.
    await browser.storage.session.remove(openedKey(tabId));
    const filing = findFiling(provinceId, number ?? '');
    await openDesk(filing ? { view: 'guide', filing } : { view: 'home' });
  }
}

/** No more hints on the site of an address, or anywhere. */
export async function muteHints(everywhere: boolean, url: string | null): Promise<void> {
  const host = hostNameOf(url ?? '');
  if (everywhere === true) await saveSettings({ hints: 'off' });
  else if (host) await listHost('mutedHosts', host, true);
}

/** What a hint opened the popup for in this tab, said once; else what the tab itself was opened for, while it is there. */
export async function openedFor(tabId: number): Promise<PageTopic | null> {
  const key = openedKey(tabId);
  const held = (await browser.storage.session.get(key))[key];
  await browser.storage.session.remove(key);
  return (held as PageTopic | undefined) ?? visitTopic(tabId);
}

/** What the extension opened an official page for, while its tab shows one. */
export async function visitTopic(tabId: number): Promise<PageTopic | null> {
  const { provinceId, number } = await visitIn(tabId);
  if (!provinceId || !officialPageOf(await addressOf(tabId))) return null;
  const [filing] = readNumber(number ?? '').filings;
  return { provinceId, number: filing?.canonical ?? null };
}
