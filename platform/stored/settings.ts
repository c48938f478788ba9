/**
 * Settings on their way: they stand in the browser's own storage, which forgets what a page writes while it goes away (seen
 * in the kill run, Chromium 156, 2026-11-28), so they go by way of the journal as everything that is chosen.
 */
import { saveSettings } from '../settings';
import { openDatabase } from './database';
import { beginChange, once, readFrom, sweep } from './schema';

/**
 * Brings the settings of the journal to their place, in order.
 *
 * @throws Where the browser does not store them; they stay in the journal.
 */
export function settleSettings(): Promise<void> {
  // One at a time in all contexts: an older choice never comes after a newer one.
  return navigator.locks.request('settings-pending', async () => {
    const database = await openDatabase();
    const pending = readFrom(database, 'pending');
    const [keys, entries] = await Promise.all([pending.getAllKeys(), pending.getAll()]);
    for (const [at, entry] of entries.entries()) {
      if (entry.kind !== 'settings') continue;
      // A choice that was asked for again, because its page was gone, is made once.
      if (!(await readFrom(database, 'acts').get(entry.act))) {
        await saveSettings(entry.changes);
        const change = beginChange(database, ['acts']);
        await once(change, entry.act);
        await change.done;
      }
      await sweep(database, [keys[at] as number]);
    }
  });
}

/** Takes a choice out of the journal that was not stored, and was said not to be. */
export async function dropSettings(act: string): Promise<void> {
  const database = await openDatabase();
  const pending = readFrom(database, 'pending');
  const [keys, entries] = await Promise.all([pending.getAllKeys(), pending.getAll()]);
  await sweep(
    database,
    keys.filter((_, at) => entries[at]?.act === act),
  );
}
