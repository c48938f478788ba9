/** What the person allows beyond the manifest: sites, and notifications. */
import { matchPattern } from '../lib/host/match-pattern';
import { browser } from './browser';

/** Match patterns such as `*://example.org/*`, in alphabetical order. */
export async function addedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const own = new Set(browser.runtime.getManifest().host_permissions as string[] | undefined);
  return origins.filter((origin) => !own.has(origin)).sort();
}

/**
 * Asks the person for the permission to read one site. To be called in the click itself: browsers allow the
 * question only then. A popup may close under the question, so the background finishes what was wanted of it
 * (background/repaired-sites.ts).
 *
 * @returns Whether the site may be read now.
 */
export function askForSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [matchPattern(host)] });
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

/** Whether notifications are allowed. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Asks for notifications; must be called straight from a click. A browser that refuses to ask says no. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);
}
