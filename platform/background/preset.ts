import { browser } from '../browser';
import { storePreset, whenPresetMayChange } from '../settings';

/**
 * Asks the browser what an organisation presets, at every start and when that changes, and keeps the answer for everybody.
 * Chromium takes seconds for the first when it starts itself (156: 1.5 to 7, 2026-11-30); whenever it comes, it counts.
 */
export function followPreset(): void {
  const askSoon = (): void => void ask().catch(() => undefined);
  askSoon();
  whenPresetMayChange(askSoon);
}

async function ask(): Promise<void> {
  // Firefox throws where no policy names this extension.
  const asking = (async () => browser.storage.managed.get())().catch(() => ({}));
  await storePreset(await asking);
}
