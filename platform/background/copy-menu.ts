import { copiedAddress } from '../../lib/repair/copied-address';
import { browser } from '../browser';
import { copyText } from '../clipboard';
import type { MenuClick } from './menus';

/** "Copy repaired link" on a link or on a selected address. */
export const copyRepaired: MenuClick = ({ linkUrl, selectionText, frameUrl, pageUrl, menuItemId }, tab) => {
  const address = menuItemId === 'copy-link' ? linkUrl : selectionText;
  if (address && tab?.id !== undefined) {
    void copy(tab.id, copiedAddress(address, frameUrl ?? pageUrl ?? ''));
  }
};

/** Puts text on the clipboard by way of the page: a service worker has none. The click has granted activeTab. */
async function copy(tabId: number, text: string): Promise<void> {
  const [done] = await browser.scripting
    .executeScript({ target: { tabId }, func: copyInPage, args: [text] })
    // The browser's own pages and its PDF viewer let nothing in.
    .catch(() => []);
  if (done?.result === true) return;
  // Firefox can copy from the background.
  if (await copyText(text)) return;
  await browser.action.setBadgeText({ tabId, text: '!' });
  await browser.action.setTitle({ tabId, title: browser.i18n.getMessage('copyFailed') });
}

/** Runs in the page, so it stands alone. The page's own listeners never see the text. */
function copyInPage(text: string): boolean {
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  // Without a selection Chromium copies only where this event is taken.
  const allow = (event: Event): void => event.preventDefault();
  window.addEventListener('beforecopy', allow, { capture: true });
  window.addEventListener('copy', put, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    window.removeEventListener('beforecopy', allow, { capture: true });
    window.removeEventListener('copy', put, { capture: true });
  }
}
