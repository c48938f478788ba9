import { browser } from '../browser';
import { loadSettings, moveSettings, whenSettingsChange } from '../settings';
import { eraseLookups, readLookups } from '../stored/known';

/** Keeps scripts in pages out of the settings, where the browser can: Chromium; Firefox 153 cannot (2026-11-28). */
interface Closable {
  setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/** Closes the storage to scripts in pages, brings what earlier versions kept to its place, and forgets what is not to be kept. */
export function followStorage(): void {
  const area: Closable = browser.storage.local;
  void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
  void moveSettings().catch(() => undefined);
  // At every start, too: one that the browser ended in the moment of the choice has heard nothing of it.
  forgetLookups();
  whenSettingsChange(forgetLookups);
}

function forgetLookups(): void {
  const forget = async (): Promise<void> => {
    if ((await loadSettings()).recentLookups || (await readLookups()).length === 0) return;
    await eraseLookups();
  };
  void forget().catch(() => undefined);
}
