import { addedSites, removeSites } from '../added-sites';
import { browser } from '../browser';
import { loadSettings } from '../settings';
import { endOfTurns } from '../turns';
import { setRescue } from './rescue';

/** Deletes all that the extension keeps and gives back what was allowed to it. Background only. */
export async function eraseAll(): Promise<null> {
  // A save under way would write again what is erased here.
  await endOfTurns();
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  await browser.alarms.clearAll();
  await browser.scripting.unregisterContentScripts();
  await removeSites(await addedSites());
  await browser.permissions.remove({ permissions: ['notifications'] });
  await setRescue((await loadSettings()).navigationRescue);
  return null;
}
