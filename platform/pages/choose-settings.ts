import type { Settings } from '../../lib/settings';
import { newId } from '../new-id';
import { saveSettings } from '../settings';
import { askStore } from './store';

/**
 * Stores settings that the person chose, also while the page goes away.
 *
 * @throws Where the browser does not store them; they are as before.
 */
export async function chooseSettings(changes: Partial<Settings>): Promise<void> {
  // Without a database they are stored all the same, unless the page goes away in that moment.
  const refusal = await askStore('chooseSettings', newId(), changes).catch(() => saveSettings(changes));
  if (refusal) throw new Error(refusal);
}
