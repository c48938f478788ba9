import { beianHosts } from '../../lib/host/beian-hosts';
import { findFilingHost } from '../../lib/host/find-host';
import { browser } from '../browser';
import { pageLoadsOn } from './page-loads';

/** Above every rule in lib/repair/rescue-rules.ts. */
const priority = 100;

/**
 * Opens an old address as it is, in a new tab, past the navigation rescue. Only this once: the exception
 * ends with the page load.
 */
export async function openOldAddress(url: string): Promise<void> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return;
  if (!findFilingHost(new URL(url).hostname)) {
    await browser.tabs.create({ url });
    return;
  }
  const tab = await browser.tabs.create({ url: 'about:blank' });
  if (tab.id === undefined) return;
  await leaveAlone(tab.id);
  await browser.tabs.update(tab.id, { url });
}

/** Lets a tab past the navigation rescue until its page has been loaded (see endExceptions). */
export function leaveAlone(tabId: number): Promise<void> {
  return browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [tabId],
    addRules: [
      {
        id: tabId,
        priority,
        action: { type: 'allow' },
        condition: { tabIds: [tabId], resourceTypes: ['main_frame'] },
      },
    ],
  });
}

/** Ends the exception of a tab when its page has been loaded or could not be. */
export function endExceptions(): void {
  const end = ({ tabId }: { tabId: number }): void => {
    if (tabId > 0) void browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [tabId] });
  };
  const filter = pageLoadsOn(beianHosts());
  browser.webRequest.onCompleted.addListener(end, filter);
  browser.webRequest.onErrorOccurred.addListener(end, filter);
  // An old host that somebody else runs today may send the tab away: its load ends out of our sight.
  browser.webRequest.onBeforeRedirect.addListener(({ tabId, redirectUrl }) => {
    if (URL.canParse(redirectUrl) && !findFilingHost(new URL(redirectUrl).hostname)) end({ tabId });
  }, filter);
  browser.tabs.onRemoved.addListener((tabId) => end({ tabId }));
}
