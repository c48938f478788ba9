import { browser } from '../browser';

/** Answers a click on an entry of the context menu. */
export type MenuClick = Parameters<typeof browser.contextMenus.onClicked.addListener>[0];

const entries = [
  { id: 'selection', context: 'selection', message: 'menuSelection' },
  { id: 'link', context: 'link', message: 'menuLink' },
  { id: 'page', context: 'page', message: 'menuPage' },
  { id: 'copy-selection', context: 'selection', message: 'copySelection' },
  { id: 'copy-link', context: 'link', message: 'copyLink' },
] as const;

type MenuId = (typeof entries)[number]['id'];

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, context, message } of entries) {
    browser.contextMenus.create({
      id,
      contexts: [context],
      title: browser.i18n.getMessage(message),
      documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
    });
  }
}

/** Puts the extension's entries into the context menu and answers their clicks. */
export function offerMenus(answers: Record<MenuId, MenuClick>): void {
  // The browser keeps the entries while the background sleeps; Firefox forgets them when it closes.
  let making = makeMissing();
  const makeAnew = (): void => {
    making = making.then(createMenus);
  };
  browser.runtime.onInstalled.addListener(makeAnew);
  browser.runtime.onStartup.addListener(makeAnew);
  browser.contextMenus.onClicked.addListener((click, tab) => {
    const entry = entries.find(({ id }) => id === click.menuItemId);
    if (entry) answers[entry.id](click, tab);
  });
}

/** Makes the entries where they are not all there: a background that ended between install and the last entry. */
async function makeMissing(): Promise<void> {
  const last = entries[entries.length - 1] as (typeof entries)[number];
  // Chromium and Firefox refuse to change an entry that does not exist.
  await browser.contextMenus.update(last.id, {}).catch(createMenus);
}
