import { browser } from '../browser';
import { loadSettings, whenSettingsChange } from '../settings';

/** Turns the navigation rescue on or off; the browser keeps the choice across restarts. */
export function setRescue(on: boolean): Promise<void> {
  return browser.declarativeNetRequest.updateEnabledRulesets(
    on ? { enableRulesetIds: ['rescue'] } : { disableRulesetIds: ['rescue'] },
  );
}

/**
 * Keeps the rescue as the settings say, whoever changed them: an update of the extension forgets it, and a background that
 * ends misses what changed in its last moment.
 */
export function followRescueSetting(): void {
  const follow = async (): Promise<void> => setRescue((await loadSettings()).navigationRescue);
  const followSoon = (): void => void follow().catch(() => undefined);
  followSoon();
  whenSettingsChange(followSoon);
}
