/** How the pages of the extension and the background hear that something in the database has changed. */
import type { StoreChange } from '../lib/notebook/store-change';
import { browser } from './browser';
import { isOurPage, type Sender } from './wire';

type Listener = (change: StoreChange) => void;

const everything: StoreChange = { stores: ['kept', 'drafts', 'answers', 'lookups', 'seen'] };
const listeners = new Set<Listener>();
let listening = false;

/** Tells every page and the background, which is awake then, and whoever listens here. */
export function announce(change: StoreChange): void {
  tell(change);
  tellOthers(change);
}

/** Tells every other page and the background alone. */
export function tellOthers(change: StoreChange): void {
  // Nobody answers where this is the background and no page is open.
  Promise.resolve(browser.runtime.sendMessage({ beian: 'storeChanged', data: change })).catch(
    () => undefined,
  );
}

/** Has whoever listens here read all of it again, as after a failure of the browser. */
export function readAgain(): void {
  tell(everything);
}

function tell(change: StoreChange): void {
  for (const listener of [...listeners]) listener(change);
}

/**
 * Calls back after each change of some stores, whoever made it, until the returned function is called; also when the page
 * comes back into sight, because a page that was closed with its change may have told nobody.
 */
export function watchStore(stores: StoreChange['stores'], changed: Listener): () => void {
  listen();
  return watchOwnChanges(stores, changed);
}

/** The same of changes that are made here alone: who else makes them says so by message. */
export function watchOwnChanges(stores: StoreChange['stores'], changed: Listener): () => void {
  const listener: Listener = (change) => {
    if (change.stores.some((store) => stores.includes(store))) changed(change);
  };
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function listen(): void {
  if (listening) return;
  listening = true;
  const hear = (message: unknown, sender: Sender): undefined => {
    const { beian, data } = (message ?? {}) as { beian?: unknown; data?: StoreChange };
    if (beian === 'storeChanged' && data && isOurPage(sender)) tell(data);
  };
  browser.runtime.onMessage.addListener(hear as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') readAgain();
  });
}
