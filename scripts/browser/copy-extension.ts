import { cp } from 'node:fs/promises';

/**
 * Copies a built extension. Without what Chromium writes into the folder of one that it loads: it may be doing so now, for
 * somebody else's browser.
 */
export async function copyExtension(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, filter: (path) => !path.includes('_metadata') });
}
