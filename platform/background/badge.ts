import { type Badge, badgeFor, badgeText, type SeenPage } from '../../lib/hint/hint';
import { wordBadge } from '../../lib/hint/words';
import type { Locale } from '../../locales/dictionaries';
import { browser } from '../browser';

/** The seal's red, as in assets/ui/tokens.css: the toolbar knows no style sheets. */
const sealRed = '#b3261e';

/** How many reminders are due, as far as was last told here: the notebook need not be read for every page. */
const dueKey = 'due';

/** How many reminders are due, as was last shown. */
export async function dueNow(): Promise<number> {
  const due: unknown = (await browser.storage.session.get(dueKey))[dueKey];
  return typeof due === 'number' ? due : 0;
}

/**
 * Shows on the toolbar button what a tab holds. The browser keeps it for this tab until the tab loads another
 * page, also while the background sleeps.
 */
export async function showBadge(tabId: number, page: SeenPage, locale: Locale): Promise<void> {
  const badge: Badge = badgeFor(page);
  const due = await dueNow();
  // A tab with nothing of its own shows what all tabs show.
  const text = badge.text ? badgeText(badge, due) : (null as unknown as string);
  await Promise.all([
    ...colour({ tabId }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title: wordBadge(badge, locale, due) }),
  ]);
}

/**
 * Shows on every tab that reminders are due, or no longer. The browser forgets it when it ends.
 *
 * @returns Whether that is another number than before: then the tabs that show something of their own are to show it anew.
 */
export async function showDue(due: number, locale: Locale): Promise<boolean> {
  const nothing: Badge = { text: '', provinceId: null, repaired: 0, waiting: 0 };
  const isNews = due !== (await dueNow());
  if (due > 0) await browser.storage.session.set({ [dueKey]: due });
  else await browser.storage.session.remove(dueKey);
  await Promise.all([
    ...colour({}),
    browser.action.setBadgeText({ text: badgeText(nothing, due) }),
    browser.action.setTitle({ title: wordBadge(nothing, locale, due) }),
  ]);
  return isNews;
}

function colour(where: { tabId?: number }): Promise<void>[] {
  return [
    browser.action.setBadgeBackgroundColor({ ...where, color: sealRed }),
    browser.action.setBadgeTextColor({ ...where, color: '#ffffff' }),
  ];
}
