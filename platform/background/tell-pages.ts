import { browser } from '../browser';
import { whenSettingsChange } from '../settings';
import { askPage } from '../wire';

/** Tells the script in every open page when the settings change: the browser's storage is closed to it. */
export function tellPagesOfSettings(): void {
  whenSettingsChange(() => void tellAll());
}

async function tellAll(): Promise<void> {
  const tabs = await browser.tabs.query({});
  // In most tabs there is no script of ours to hear it.
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && askPage(id, 'settingsChanged', null)));
}
