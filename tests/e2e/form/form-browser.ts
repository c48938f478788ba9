/** A browser with the form page, driven the same way in Chromium and Firefox. */
import type { Sites } from '../../../scripts/browser/sites';

export interface FormTab {
  goTo: (hash: string) => Promise<void>;
  evaluate: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<Awaited<R>>;
  until: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<NonNullable<Awaited<R>>>;
  /** Loads the page again, as F5 does. */
  reload: () => Promise<void>;
  /** Presses a key by its name, or types one character. */
  key: (key: string) => Promise<void>;
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
  /** Ends the page of a tab at once, as a crash does; the tab as the browser brings it back. */
  lose: (tab: FormTab) => Promise<FormTab>;
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
