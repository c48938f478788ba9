import { browser } from './browser';

/** Key → what stands there now; without `newValue` it was removed. */
export type StorageChanges = Readonly<Record<string, { readonly newValue?: unknown }>>;

/**
 * Calls back after each change of what the extension keeps, whoever made it, until the returned function is
 * called.
 *
 * @param changed Gets the changed keys of one area: `local`, `session`, or `managed` for an organisation's policy.
 */
export function watchStorage(changed: (changes: StorageChanges, area: string) => void): () => void {
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
