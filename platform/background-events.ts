import { browser } from './browser';

/** Runs something once after installation, after each update and at each start of the browser. */
export function whenInstalledOrStarted(run: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => void run());
  browser.runtime.onStartup.addListener(() => void run());
}
