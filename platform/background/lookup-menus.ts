import { findFilingNumbers } from '../../lib/filing/filing-number';
import { shareableQuery } from '../../lib/lookup/shareable-query';
import type { WaitingLookup } from '../../lib/lookup/waiting-lookup';
import { browser } from '../browser';
import { openDesk, scanTab } from '../tabs';
import type { MenuClick } from './menus';

/** What begins the second line, or the first, of what people copy out of the public register. */
const isEntry = /主办(?:单位|者)名称\s*[：:]/;
const key = 'waitingLookup';
/** Longest text that is handed over, in UTF-16 units; longer ones belong into a list. */
const longest = 200_000;
/** A lookup that nobody took is not shown to whoever opens the popup later. */
const patience = 60_000;

/** Looks the clicked thing up: in the popup where the browser opens it, else in the extension's own tab. */
export const lookUpClicked: MenuClick = ({ menuItemId, selectionText = '', linkUrl, frameId }, tab) => {
  const ofPage = menuItemId === 'look-up-page';
  // An entry of the public register is shown, and used, in the tab alone. Firefox opens a popup only before the first wait
  // of a click's handler.
  const opened = isEntry.test(selectionText) ? Promise.resolve(false) : openPopup();
  // A link with words of it selected: the number, wherever it stands.
  if (linkUrl && findFilingNumbers(selectionText).length === 0) {
    leaving = textOfLink(tab?.id, frameId ?? 0, linkUrl).then(leaveLookup);
  } else leaving = ofPage ? Promise.resolve('') : leaveLookup(selectionText);
  void answerInDesk(opened, async (text) => {
    const page = ofPage && tab?.id !== undefined ? await scanTab(tab.id) : null;
    return page?.numbers.map(({ canonical }) => canonical).join(' ') ?? shareableQuery(text);
  });
};

/** Looks up what is selected in a tab, at the person's command there, which allows to read it as a click does. */
export function lookUpSelected(tabId: number | undefined): void {
  const opened = openPopup();
  leaving = selectionIn(tabId).then((text) => (text ? leaveLookup(text) : ''));
  void answerInDesk(opened, async (text) => shareableQuery(text));
}

/** Goes on in the extension's own tab where no popup has opened. */
async function answerInDesk(
  opened: Promise<boolean>,
  queryOf: (text: string) => Promise<string>,
): Promise<void> {
  const [shown, text] = await Promise.all([opened, leaving]);
  if (!shown) await openDesk({ view: 'lookup', query: await queryOf(text) });
}

async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    // No window in front, or a browser that opens popups by the toolbar button only.
    return false;
  }
}

/** The numbers that a link says, read on the page because Chromium does not tell; else where it leads. */
async function textOfLink(tabId: number | undefined, frameId: number, url: string): Promise<string> {
  if (tabId === undefined) return url;
  const read = (href: string): string =>
    Array.from(document.querySelectorAll('a'))
      .filter((link) => link.href === href)
      .map((link) => `${link.textContent} ${link.title} ${link.querySelector('img')?.alt ?? ''}`)
      .join('\n\n')
      .slice(0, 10_000);
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: read,
      args: [url],
    });
    const said = String(result?.result ?? '');
    return findFilingNumbers(said).length > 0 ? said : url;
  } catch {
    // A page that the browser lets nobody read.
    return url;
  }
}

/** The text selected in a tab: in the page, a frame of it that may be read, or a field that is no password's. */
async function selectionIn(tabId: number | undefined): Promise<string> {
  if (tabId === undefined) return '';
  const read = (): string => {
    const field = document.activeElement;
    if (
      field instanceof HTMLTextAreaElement ||
      (field instanceof HTMLInputElement && field.type !== 'password')
    ) {
      const chosen = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
      if (chosen.trim()) return chosen;
    }
    return getSelection()?.toString() ?? '';
  };
  const results = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: read })
    // The browser's own pages let nothing in.
    .catch(() => []);
  return results.map(({ result }) => String(result ?? '')).find((text) => text.trim()) ?? '';
}

let leaving: Promise<string> = Promise.resolve('');

async function leaveLookup(text: string): Promise<string> {
  const waiting: WaitingLookup = { text: text.slice(0, longest), at: Date.now() };
  await browser.storage.session.set({ [key]: waiting });
  return waiting.text;
}

/** Hands the waiting lookup over, once; null when there is none. */
export async function takeLookup(): Promise<WaitingLookup | null> {
  await leaving;
  const waiting = (await browser.storage.session.get(key))[key] as WaitingLookup | undefined;
  if (!waiting) return null;
  await browser.storage.session.remove(key);
  return Date.now() - waiting.at < patience ? waiting : null;
}
