/** The sites the person allowed beyond those of the manifest. */
import { browser } from './browser';

/** Match patterns such as `*://example.org/*`, in alphabetical order. */
export async function addedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const own = new Set(browser.runtime.getManifest().host_permissions as string[] | undefined);
  return origins.filter((origin) => !own.has(origin)).sort();
}

/** Gives the permission for sites back. */
export async function removeSites(origins: readonly string[]): Promise<void> {
  if (origins.length > 0) await browser.permissions.remove({ origins: [...origins] });
}

/** Calls back after each permission given or taken, until the returned function is called. */
export function watchSites(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}
