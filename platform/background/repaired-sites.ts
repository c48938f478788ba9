/** "Always repair on this site": a host permission, a registered content script and an entry in the settings. */
import { matchPattern } from '../../lib/host/match-pattern';
import { browser } from '../browser';
import { loadSettings, saveSettings } from '../settings';
import { takeTurns } from './turns';

const scriptId = (host: string): string => `repair:${host}`;
const wantedKey = 'wantedRepairSite';

/** A popup and the browser may report the same permission at once. */
const inTurn = takeTurns();

/** Remembers that the permission about to be asked for is wanted for repairing. */
export async function wantSite(host: string): Promise<void> {
  await browser.storage.session.set({ [wantedKey]: host });
}

/**
 * Starts or ends repairing on a site by itself. Ending gives the permission back.
 *
 * @returns Whether the site is repaired by itself now; false also when its permission was not given.
 */
export function setRepairedSite(host: string, on: boolean): Promise<boolean> {
  return inTurn(() => changeSite(host, on));
}

async function changeSite(host: string, on: boolean): Promise<boolean> {
  const sites = await registerSites((now) => [...now.filter((one) => one !== host), ...(on ? [host] : [])]);
  // The hosts of the manifest cannot be given back; that they are no longer repaired is settled already.
  if (!on) await browser.permissions.remove({ origins: [matchPattern(host)] }).catch(() => false);
  return sites.includes(host);
}

/**
 * Makes the registered scripts match the sites added, and then the settings, which popup and page follow: what they
 * show is true at once. A site whose permission is gone is dropped.
 *
 * @param edit Gives the sites wanted, from those of the settings.
 * @returns The sites there are now.
 */
async function registerSites(edit = (now: readonly string[]) => now): Promise<readonly string[]> {
  const { repairedSites } = await loadSettings();
  const allowed: string[] = [];
  for (const host of edit(repairedSites)) {
    // A host that the browser takes for no pattern, such as one of a stored value, has no permission either.
    const known = await browser.permissions.contains({ origins: [matchPattern(host)] }).catch(() => false);
    if (known) allowed.push(host);
  }
  const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const stale = registered.filter((id) => !allowed.some((host) => scriptId(host) === id));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  const missing = allowed.filter((host) => !registered.includes(scriptId(host)));
  if (missing.length > 0) {
    await browser.scripting.registerContentScripts(
      missing.map((host) => ({
        id: scriptId(host),
        matches: [matchPattern(host)],
        js: ['content-scripts/beian.js'],
        runAt: 'document_idle',
        persistAcrossSessions: true,
      })),
    );
  }
  if (allowed.join() !== repairedSites.join()) await saveSettings({ repairedSites: allowed });
  return allowed;
}

/** Finishes what a popup began that closed under the permission question, and obeys what is taken back. */
export function followPermissions(): void {
  browser.permissions.onAdded.addListener(async ({ origins }) => {
    const wanted = (await browser.storage.session.get(wantedKey))[wantedKey];
    if (typeof wanted !== 'string' || !origins?.includes(matchPattern(wanted))) return;
    await browser.storage.session.remove(wantedKey);
    await setRepairedSite(wanted, true);
  });
  browser.permissions.onRemoved.addListener(() => void inTurn(() => registerSites()));
  // Registered scripts are lost when the extension is updated.
  browser.runtime.onInstalled.addListener(() => void inTurn(() => registerSites()));
}
