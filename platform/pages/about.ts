/** What the extension knows of itself and of the browser that it runs in. */
import { browser } from '../browser';

/** The version in the manifest. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Whether this is Firefox, by the scheme of its extensions' addresses. */
export function isFirefox(): boolean {
  return browser.runtime.getURL('/').startsWith('moz-extension:');
}

/** Name and main version of the browser, such as Firefox 153, as it calls itself; nothing else of it. */
export function browserName(): string {
  // Edge and Opera name Chrome before themselves.
  const named = ['Edg', 'OPR', 'Firefox', 'Chrome'].flatMap(
    (name) => new RegExp(`${name}/\\d+`).exec(navigator.userAgent) ?? [],
  );
  return (named[0] ?? '').replace('Edg/', 'Edge ').replace('OPR/', 'Opera ').replace('/', ' ');
}

/** A key that opens something of the extension, as the browser has it set now. */
export interface KeyCommand {
  name: string;
  /** In the browser's language, as in its own list of shortcuts. */
  description: string;
  /** Such as Alt+B; empty where none is set. */
  shortcut: string;
}

/** The keys of the extension; none where the browser has no such thing. Never rejects. */
export async function keyCommands(): Promise<KeyCommand[]> {
  try {
    const all = await browser.commands.getAll();
    return all.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, shortcut }));
  } catch {
    return [];
  }
}
