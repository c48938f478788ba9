/** Both browsers as the run drives them: on a profile that outlives them, to be killed and started again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type ChromiumRun, startChromium } from '../browser/chromium';
import { type FirefoxRun, startFirefox } from '../browser/firefox';
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
    close: () => run.close(),
  };
}

async function inFirefox(sites: Sites, profile: string): Promise<Omit<KilledBrowser, 'name'>> {
  let run: FirefoxRun = await startFirefox(sites, { profile });
  const isOpen = async (id: string): Promise<boolean> => {
    const { contexts } = await run.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
    return contexts.some(({ context }) => context === id);
  };
  return {
    open: async (hash) => {
      const tab = await run.open(run.extensionUrl(`desk.html${hash}`));
      return {
        evaluate: (runInPage, ...args) => tab.evaluate(inPage(runInPage), ...args),
        close: tab.close,
        isClosed: async () => !(await isOpen(tab.id)),
      };
    },
    stopBackground: () => run.stopBackground(),
    kill: () => run.kill(),
    start: async () => {
      run = await startFirefox(sites, { profile });
    },
    close: () => run.close(),
  };
}

/** A function as it can run in a page: tsx names functions by a helper that pages do not have. */
function inPage<F>(run: F): F {
  return `(...given) => { globalThis.__name ??= (one) => one; return (${run})(...given); }` as F;
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
