import { copiedAddress } from '../lib/copied-address';
import { browser } from './browser';

const linkItem = 'copy-link';
const selectionItem = 'copy-selection';

/** Adds "copy repaired link" to the context menu of links and of selected text. */
export function createCopyItems(): void {
  const text = browser.i18n.getMessage;
  browser.contextMenus.create({ id: linkItem, title: text('copyLink'), contexts: ['link'] });
  browser.contextMenus.create({ id: selectionItem, title: text('copySelection'), contexts: ['selection'] });
}

/** Background: answers these entries. */
export function answerCopyMenu(): void {
  browser.contextMenus.onClicked.addListener(
    ({ menuItemId, linkUrl, selectionText, frameUrl, pageUrl }, tab) => {
      if (menuItemId !== linkItem && menuItemId !== selectionItem) return;
      const address = menuItemId === linkItem ? linkUrl : selectionText;
      if (address && tab?.id !== undefined)
        void copy(tab.id, copiedAddress(address, frameUrl ?? pageUrl ?? ''));
    },
  );
}

/** Puts text on the clipboard by way of the page: a service worker has none. The click has granted activeTab. */
async function copy(tabId: number, text: string): Promise<void> {
  const [done] = await browser.scripting
    .executeScript({ target: { tabId }, func: copyInPage, args: [text] })
    .catch(() => []);
  if (done?.result === true) return;
  // The browser's own pages and its PDF viewer let nothing in. Firefox can copy from the background.
  const copied = await globalThis.navigator?.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  if (copied) return;
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
