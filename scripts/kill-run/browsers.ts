/** Both browsers as the run drives them: on a profile that outlives them, to be killed and started again. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type ChromiumRun, startChromium } from '../browser/chromium';
import { type FirefoxRun, startFirefox } from '../browser/firefox';
import { type FirefoxTab, tabOver } from '../browser/firefox-tab';
import { poll } from '../browser/poll';
import { type Sites, startSites } from '../browser/sites';

export interface Tab {
  /** Runs a function in the page; rejects when the page goes away under it. */
  evaluate: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<Awaited<R>>;
  close: () => Promise<void>;
  isClosed: () => Promise<boolean>;
}

export interface KilledBrowser {
  name: 'Chromium' | 'Firefox';
  /** A new tab in front, with the desk at a place. */
  open: (hash: string) => Promise<Tab>;
  stopBackground: () => Promise<void>;
  /** Ends every process by SIGKILL. */
  kill: () => Promise<void>;
  /** Starts it again on the same profile. */
  start: () => Promise<void>;
  /** Starts it again with the tabs that were open, as a person does after a crash; the one with the desk at a place. */
  restore: (hash: string) => Promise<Tab>;
  /** Whether the browser has written down, for after a crash, that the desk is open at a place and what a tab notes. */
  hasNoted: (hash: string, text: string) => Promise<boolean>;
  /** Ends it for good. */
  close: () => Promise<void>;
}

/** Starts a browser on an empty profile. */
export async function startBrowser(name: KilledBrowser['name']): Promise<KilledBrowser> {
  const sites = await startSites();
  const profile = await mkdtemp(join(tmpdir(), 'beian-kill-'));
  const browser = await (name === 'Chromium' ? inChromium(sites, profile) : inFirefox(sites, profile));
  return {
    name,
    ...browser,
    close: async () => {
      await browser.close();
      await sites.stop();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function inChromium(sites: Sites, profile: string): Promise<Omit<KilledBrowser, 'name'>> {
  let run: ChromiumRun = await startChromium(sites, { profile });
  const tabOver = (page: Page): Tab => ({
    evaluate: (runInPage, ...args) =>
      page.evaluate(`(${inPage(runInPage)})(...${JSON.stringify(args)})`) as never,
    close: () => page.close(),
    isClosed: async () => page.isClosed(),
  });
  return {
    open: async (hash) => {
      const page = await run.context.newPage();
      await page.goto(run.extensionUrl(`desk.html${hash}`));
      return tabOver(page);
    },
    stopBackground: () => run.stopBackground(),
    kill: () => run.kill(),
    start: async () => {
      run = await startChromium(sites, { profile });
    },
    restore: async (hash) => {
      run = await startChromium(sites, { profile, restore: true });
      const page = await poll('the tab to come back', async () =>
        run.context.pages().find((one) => one.url().endsWith(`desk.html${hash}`)),
      );
      return tabOver(page);
    },
    hasNoted: async (hash, text) =>
      (await isIn(join(profile, 'Default', 'Session Storage'), Buffer.from(text, 'utf16le'))) &&
      (await isIn(join(profile, 'Default', 'Sessions'), Buffer.from(`desk.html${hash}`))),
    close: () => run.close(),
  };
}

async function inFirefox(sites: Sites, profile: string): Promise<Omit<KilledBrowser, 'name'>> {
  let run: FirefoxRun = await startFirefox(sites, { profile });
  const isOpen = async (id: string): Promise<boolean> => {
    return (await tabsOf(run)).some(({ context }) => context === id);
  };
  const tabOf = (tab: FirefoxTab): Tab => ({
    evaluate: (runInPage, ...args) => tab.evaluate(inPage(runInPage), ...args),
    close: tab.close,
    isClosed: async () => !(await isOpen(tab.id)),
  });
  return {
    open: async (hash) => tabOf(await run.open(run.extensionUrl(`desk.html${hash}`))),
    stopBackground: () => run.stopBackground(),
    kill: () => run.kill(),
    start: async () => {
      run = await startFirefox(sites, { profile });
    },
    restore: async (hash) => {
      run = await startFirefox(sites, { profile });
      // "Restore previous session" of its menu: by itself it would do so before the temporary add-on is there again.
      await run.inBrowser('void SessionStore.restoreLastSession()');
      const context = await poll('the tab to come back', async () =>
        (await tabsOf(run)).find(({ url }) => url.endsWith(`desk.html${hash}`)),
      );
      return tabOf(tabOver(run.send, context.context));
    },
    hasNoted: async (hash, text) => {
      const noted = await run.inBrowser<string>(notedTabs);
      return noted.includes(`desk.html${hash}`) && noted.includes(text);
    },
    close: () => run.close(),
  };
}

/** What Firefox has written down of its tabs, for after a crash. */
const notedTabs = `IOUtils.readUTF8(PathUtils.join(PathUtils.profileDir, 'sessionstore-backups', 'recovery.jsonlz4'), { decompress: true }).catch(() => '')`;

async function tabsOf(run: FirefoxRun): Promise<{ context: string; url: string }[]> {
  const { contexts } = await run.send<{ contexts: { context: string; url: string }[] }>(
    'browsingContext.getTree',
    {},
  );
  return contexts;
}

/** Whether a file of a folder holds some bytes. */
async function isIn(folder: string, bytes: Buffer): Promise<boolean> {
  const files = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    files.map(async (file) =>
      (await readFile(join(folder, file)).catch(() => bytes.subarray(1))).includes(bytes),
    ),
  );
  return found.includes(true);
}

/** A function as it can run in a page: tsx names functions by a helper that pages do not have. */
function inPage<F>(run: F): F {
  return `(...given) => { const __name = (one) => one; return (${run})(...given); }` as F;
}

/** Asks a page until it answers what is true; a page that is just going away or coming is asked again. */
export function until<A extends unknown[], R>(
  tab: Tab,
  what: string,
  run: (...args: A) => R,
  ...args: A
): Promise<NonNullable<Awaited<R>>> {
  return poll(what, () => tab.evaluate(run, ...args).catch(() => null)) as never;
}
