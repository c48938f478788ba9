/** The only import of the browser's extension APIs; everything else in platform/ goes through it. */
import { browser } from 'wxt/browser';

declare module 'wxt/browser' {
  interface WxtRuntime {
    getURL(path: string): string;
  }
  interface WxtI18n {
    getMessage(name: string, substitutions?: string | string[]): string;
  }
}

export { browser };

/** Whether this script has outlived its extension, which was updated or removed while its page stayed open. */
export function isOrphan(): boolean {
  return !browser.runtime?.id;
}
