import { livingHosts } from '../../lib/host/beian-hosts';
import { putsSessionIntoAddress } from '../../lib/repair/session';
import { browser } from '../browser';
import { leaveAlone } from './old-address';
import { pageLoadsOn } from './page-loads';

/**
 * Leaves a site alone that puts its session into the address by a redirect, as with cookies blocked.
 * For a redirect the browser names the site where the way began, so that the rescue rules alone would take each
 * new session for a foreign one, until the browser gives up (Chromium 156, 2026-11).
 */
export function respectNewSessions(): void {
  browser.webRequest.onBeforeRedirect.addListener(({ tabId, url, redirectUrl }) => {
    if (tabId > 0 && putsSessionIntoAddress(url, redirectUrl)) void leaveAlone(tabId);
  }, pageLoadsOn(livingHosts()));
}
