import { afterAll, beforeAll, describe } from 'vitest';
import type { FormBrowser, StartedBrowser } from './form-browser';
import { formInChromium } from './form-chromium';
import { formInFirefox } from './form-firefox';

/**
 * Describes the form in both browsers, one after the other.
 *
 * @param title What is described; the browser's name follows it.
 * @param tests Makes the tests. What it is given may be used as soon as a test runs.
 */
export function inBothBrowsers(title: string, tests: (browser: FormBrowser) => void): void {
  describe.each([
    ['Chromium', formInChromium],
    ['Firefox', formInFirefox],
  ] as const)(`${title} in %s`, (name, start) => {
    let started: StartedBrowser;
    beforeAll(async () => {
      started = await start();
    });
    afterAll(() => started?.close());
    tests({
      name,
      get sites() {
        return started.sites;
      },
      open: (hash) => started.open(hash),
      lose: (tab) => started.lose(tab),
      popupOver: (url) => started.popupOver(url),
      stopBackground: () => started.stopBackground(),
      savedFile: (file) => started.savedFile(file),
    });
  });
}
