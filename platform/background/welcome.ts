import { browser } from '../browser';
import { openTab } from '../tabs';

/** `temporary`: Firefox alone says so. */
type Installed = { reason: string; temporary?: boolean };

/** Shows what the extension does and can see, once, right after it was installed; never after an update. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason, temporary }: Installed) => {
    // A temporary add-on of Firefox is loaded by whoever works on it, again and again.
    if (reason !== 'install' || temporary) return;
    void openTab(`${browser.runtime.getURL('/desk.html')}#/welcome`).catch(() => undefined);
  });
}
