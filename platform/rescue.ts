import { browser } from './browser';

/** Turns the navigation rescue on or off; the browser keeps the choice across restarts. */
export function setRescue(on: boolean): Promise<void> {
  return browser.declarativeNetRequest.updateEnabledRulesets(
    on ? { enableRulesetIds: ['rescue'] } : { disableRulesetIds: ['rescue'] },
  );
}
