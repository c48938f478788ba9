import { browser } from '../browser';
import { loadSettings, moveSettings, whenSettingsChange } from '../settings';
import { eraseLookups } from '../stored/known';

/** Keeps scripts in pages out of the settings, where the browser can: Chromium; Firefox 153 cannot (2026-11-28). */
interface Closable {
  setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/** Closes the storage to scripts in pages, brings what earlier versions kept to its place, and forgets what is not to be kept. */
export function followStorage(): void {
  const area: Closable = browser.storage.local;
  void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
  void moveSettings().catch(() => undefined);
  whenSettingsChange(() => {
    void loadSettings()
      .then(({ recentLookups }) => (recentLookups ? undefined : eraseLookups()))
      .catch(() => undefined);
  });
}
