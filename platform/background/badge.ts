import { type Badge, badgeFor, type SeenPage } from '../../lib/hint/hint';
import { wordBadge } from '../../lib/hint/words';
import type { Locale } from '../../locales/dictionaries';
import { browser } from '../browser';

/** The seal's red, as in assets/ui/tokens.css: the toolbar knows no style sheets. */
const sealRed = '#b3261e';

/**
 * Shows on the toolbar button what a tab holds. The browser keeps it for this tab until the tab loads another
 * page, also while the background sleeps.
 */
export async function showBadge(tabId: number, page: SeenPage, locale: Locale): Promise<void> {
  const badge: Badge = badgeFor(page);
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: sealRed }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setBadgeText({ tabId, text: badge.text }),
    browser.action.setTitle({ tabId, title: wordBadge(badge, locale) }),
  ]);
}
