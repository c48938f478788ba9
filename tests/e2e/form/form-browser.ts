/** The form page in both browsers, driven the same way. */
import { afterAll, beforeAll, describe } from 'vitest';
import type { Sites } from '../../../scripts/browser/sites';
import { formInChromium } from './form-chromium';
import { formInFirefox } from './form-firefox';

export interface FormTab {
  goTo: (hash: string) => Promise<void>;
  evaluate: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<Awaited<R>>;
  until: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<NonNullable<Awaited<R>>>;
  /** Presses and releases the mouse at a place of the window, as a hand does. */
  clickAt: (x: number, y: number) => Promise<void>;
  /** A PDF of what would be printed. */
  print: () => Promise<Uint8Array>;
  close: () => Promise<void>;
  /** Closes the tab as its × does; whether the page asked first (and was then left open). */
  closeAsking: () => Promise<boolean>;
}

/** The popup over a page of some site. */
export interface PopupOverPage {
  /** Runs a function in the popup. */
  evaluate: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<Awaited<R>>;
  until: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<NonNullable<Awaited<R>>>;
  /** Leads the tab below to another address. */
  leadTab: (url: string) => Promise<void>;
  /** Closes the popup and its page. */
  close: () => Promise<void>;
}

export interface FormBrowser {
  name: 'Chromium' | 'Firefox';
  sites: Sites;
  open: (hash: string) => Promise<FormTab>;
  /** Opens a page and clicks the toolbar button; the popup has looked at the page. */
  popupOver: (url: string) => Promise<PopupOverPage>;
  stopBackground: () => Promise<void>;
  /** The file that is saved next. */
  savedFile: (name: string) => Promise<Uint8Array>;
}

/** One that is closed by whoever started it. */
export interface StartedBrowser extends FormBrowser {
  close: () => Promise<void>;
}

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
      popupOver: (url) => started.popupOver(url),
      stopBackground: () => started.stopBackground(),
      savedFile: (file) => started.savedFile(file),
    });
  });
}
