import { browser } from '../browser';
import { addedSites, removeSites } from '../permissions';
import { eraseLocal, loadSettings } from '../settings';
import { setRescue } from './rescue';
import { endOfTurns } from './turns';

/** Deletes what stands outside the database and gives back what was allowed to the extension. */
export async function eraseAll(): Promise<void> {
  // A save under way would write again what is erased here.
  await endOfTurns();
  await Promise.all([eraseLocal(), browser.storage.session.clear()]);
  await browser.alarms.clearAll();
  await browser.scripting.unregisterContentScripts();
  await removeSites(await addedSites());
  await browser.permissions.remove({ permissions: ['notifications'] });
  await setRescue((await loadSettings()).navigationRescue);
}
