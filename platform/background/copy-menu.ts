import { copiedAddress } from '../../lib/repair/copied-address';
import { browser } from '../browser';
import { copyText } from '../clipboard';
import type { MenuClick } from './menus';

/** "Copy repaired link" on a link. */
export const copyRepaired: MenuClick = ({ linkUrl, frameUrl, pageUrl, frameId }, tab) => {
  const tabId = tab?.id;
  if (tabId === undefined || !linkUrl) return;
  const page = frameUrl ?? pageUrl ?? '';
  void writtenIn(tabId, frameId ?? 0, linkUrl).then((href) => copy(tabId, copiedLink(href, linkUrl, page)));
};

/** The better of what the link says and what the browser made of it: a host without scheme became a page of the site. */
function copiedLink(href: string, linkUrl: string, page: string): string {
  const copied = copiedAddress(href, page);
  const isBetter = copied !== href.trim() && /^https?:/i.test(copied);
  return isBetter ? copied : copiedAddress(linkUrl, page);
}

/** A link's address as its page wrote it; the browser tells only the whole one. */
async function writtenIn(tabId: number, frameId: number, url: string): Promise<string> {
  const read = (href: string): string | null =>
    Array.from(document.querySelectorAll('a'))
      .find((link) => link.href === href)
      ?.getAttribute('href') ?? null;
  const [found] = await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, func: read, args: [url] })
    // The browser's own pages and its PDF viewer let nothing in.
    .catch(() => []);
  return typeof found?.result === 'string' ? found.result : url;
}

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
