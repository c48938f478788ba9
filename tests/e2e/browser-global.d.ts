/** The browser's API as code sees it that tests run inside the extension: in its pages and its background. */
import type { Browser } from 'webextension-polyfill';

/** What only pages of Chromium itself have, at chrome://extensions and chrome://settings. */
interface ChromiumsOwn {
  developerPrivate: { addHostPermission: (extensionId: string, pattern: string) => Promise<void> };
  send: (name: string, values: string[]) => void;
}

declare global {
  /** In both browsers; its functions return promises in both. */
  const chrome: Browser & ChromiumsOwn;
}
