import { browser } from './browser';

/** Whether notifications are allowed. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Asks for notifications; must be called straight from a click. A browser that refuses to ask says no. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);
}
