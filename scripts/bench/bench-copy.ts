/** Copies of the built extension to measure beside it, in temporary folders. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { copyExtension } from '../browser/copy-extension';

export const builtExtension = '.output/chrome-mv3';

/** A page of the copy in which nothing is. */
export const stillPage = 'still.html';

export interface Copy {
  folder: string;
  remove: () => Promise<void>;
}

/**
 * Copies the built extension.
 *
 * @param files What stands in other files of the copy, by their path: texts, or what becomes of those that stand there.
 */
export async function copyBuilt(
  files: Readonly<Record<string, string | ((text: string) => string)>>,
): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), 'beian-bench-'));
  await copyExtension(builtExtension, folder);
  for (const [path, change] of Object.entries(files)) {
    const file = join(folder, path);
    await writeFile(file, typeof change === 'string' ? change : change(await readFile(file, 'utf8')));
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * A copy with a page besides that preact draws one button into, `empty.html`; all its pages say when they can be used.
 */
export async function copyWithEmptyPage(): Promise<Copy> {
  const clock = '<script src="/bench-clock.js"></script>';
  const withClock = (html: string): string => html.replace('<title>', `${clock}<title>`);
  return copyBuilt({
    'bench-clock.js': inPage(clockInPage),
    'background.js': knowsNoInstall,
    'popup.html': withClock,
    'desk.html': withClock,
    [stillPage]: '<!doctype html><title>still</title>',
    'empty.js': await emptyScript(),
    'empty.html': withClock(
      '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" /><title>empty</title><script type="module" src="/empty.js"></script></head><body></body></html>',
    ),
  });
}

/** A background that is not told of being installed, which a browser started with the extension takes for each start. */
export function knowsNoInstall(code: string): string {
  return `chrome.runtime.onInstalled.addListener = () => {};${code}`;
}

/** A function as a script; tsx marks functions with their names by one of its own, which no page has. */
export function inPage(run: () => void): string {
  return `(() => { const __name = (made) => made; (${run})(); })();`;
}

async function emptyScript(): Promise<string> {
  const entry = fileURLToPath(new URL('./empty-page.tsx', import.meta.url));
  const [result] = (await build({
    configFile: false,
    logLevel: 'silent',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, lib: { entry, formats: ['es'] }, minify: true },
  })) as Rollup.RollupOutput[];
  const [chunk] = result?.output ?? [];
  if (!chunk) throw new Error('The empty page could not be built.');
  return chunk.code;
}

/** What a page says of itself: milliseconds of the clock of all, and whether it has looked at everything. */
export interface PageClock {
  /** When its first control was in a frame. */
  use?: number;
  /** When nothing in it was loading any more, in a frame. */
  whole?: number;
}

/** Runs first in every page of the copy. */
function clockInPage(): void {
  const clock: PageClock = {};
  (globalThis as unknown as { benchClock: PageClock }).benchClock = clock;
  const controls =
    'main :is(.question button, button.number, .next-act .main, input, textarea, button[data-empty]):not(:disabled)';
  const note = (name: keyof PageClock): void => {
    if (clock[name] !== undefined) return;
    clock[name] = Number.NaN;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        clock[name] = performance.timeOrigin + performance.now();
        // Told to whoever counts what was loaded until then.
        const { benchTold } = globalThis as unknown as { benchTold?: (what: string) => void };
        benchTold?.(name);
      };
      port2.postMessage(null);
    });
  };
  const look = (): void => {
    if (!document.querySelector(controls)) return;
    note('use');
    if (document.querySelector('[data-loading]')) return;
    note('whole');
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, attributes: true });
}
