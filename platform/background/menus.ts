import { hostsWhere, livingHosts } from '../../lib/host/beian-hosts';
import { matchPattern } from '../../lib/host/match-pattern';
import { browser } from '../browser';

/** Answers a click on an entry of a menu. */
export type MenuClick = Parameters<typeof browser.contextMenus.onClicked.addListener>[0];

export type MenuId =
  | 'look-up'
  | 'look-up-link'
  | 'look-up-page'
  | 'copy-link'
  | 'panel'
  | 'notebook'
  | 'settings'
  | 'about';

type Context = 'selection' | 'link' | 'page' | 'action';

interface Entry {
  readonly id: MenuId;
  readonly contexts: [Context, ...Context[]];
  readonly message: string;
  /** Hosts of the links that it is for. */
  readonly linksTo?: readonly string[];
}

/**
 * In Chromium (156) the hosts bound links alone, so that one entry is for a link, a selection and both at once; in
 * Firefox (153) they bound all that an entry is for, so that links need one of their own (2026-11-30).
 */
const lookUps: readonly Entry[] = import.meta.env.FIREFOX
  ? [
      { id: 'look-up', contexts: ['selection'], message: 'menuLookUp' },
      { id: 'look-up-link', contexts: ['link'], message: 'menuLookUpLink', linksTo: livingHosts() },
    ]
  : [{ id: 'look-up', contexts: ['selection', 'link'], message: 'menuLookUp', linksTo: livingHosts() }];

const deadHosts = hostsWhere(({ kind, status }) => kind !== 'provider' && status !== 'current');

/**
 * One entry for each thing that can be clicked, because browsers put two that fit into a menu of their own. Why these:
 * docs/permissions.md.
 */
const entries: readonly Entry[] = [
  ...lookUps,
  { id: 'copy-link', contexts: ['link'], message: 'menuCopyLink', linksTo: deadHosts },
  { id: 'look-up-page', contexts: ['page'], message: 'menuLookUpPage' },
  { id: 'panel', contexts: ['action'], message: 'menuPanel' },
  { id: 'notebook', contexts: ['action'], message: 'menuNotebook' },
  { id: 'settings', contexts: ['action'], message: 'menuSettings' },
  { id: 'about', contexts: ['action'], message: 'menuAbout' },
];

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, contexts, message, linksTo } of entries) {
    browser.contextMenus.create({
      id,
      contexts,
      title: browser.i18n.getMessage(message),
      ...(!contexts.includes('action') && {
        documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
      }),
      ...(linksTo && { targetUrlPatterns: linksTo.map(matchPattern) }),
    });
  }
}

/** Puts the extension's entries into the menus of pages and of its toolbar button, and answers their clicks. */
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
