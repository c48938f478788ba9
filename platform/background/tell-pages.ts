import { browser } from '../browser';
import { whenSettingsChange } from '../settings';
import { askPage } from '../wire';

/** Tells the script in every open page when the settings change: the browser's storage is closed to it. */
export function tellPagesOfSettings(): void {
  whenSettingsChange(() => void tellAll());
}

/** Has the script in every open page say anew what it shows, by the settings as they are, and with the badge that follows. */
export async function tellAll(): Promise<void> {
  const tabs = await browser.tabs.query({});
  // In most tabs there is no script of ours to hear it.
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && askPage(id, 'settingsChanged', null)));
}
