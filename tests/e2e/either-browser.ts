/**
 * Chromium and Firefox driven the same way, for what must hold in both: tabs, a background that is ended, and an
 * extension that is replaced while the browser runs, as an update does.
 */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { startChromium } from '../../scripts/browser/chromium';
import { copyExtension } from '../../scripts/browser/copy-extension';
import { startFirefox } from '../../scripts/browser/firefox';
import { type FirefoxTab, tabOver } from '../../scripts/browser/firefox-tab';
import { poll } from '../../scripts/browser/poll';
import { type Sites, startSites } from '../../scripts/browser/sites';
import { hintIn, hintInFirefox, type SeenHint } from './hint/hint-view';

export interface Tab {
  goTo: (url: string) => Promise<void>;
  url: () => Promise<string>;
  evaluate: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<Awaited<R>>;
  until: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<NonNullable<Awaited<R>>>;
  /** The hint that the page shows, null where there is none. */
  hint: () => Promise<SeenHint | null>;
  /** A real click at a point of its window, in CSS pixels. */
  clickAt: (x: number, y: number) => Promise<void>;
  close: () => Promise<void>;
}

/** What of the extension there is: all of it, or its pages without background and page script. */
export type Parts = 'whole' | 'pages';

export interface EitherBrowser {
  sites: Sites;
  open: (url: string) => Promise<Tab>;
  /** A tab with the desk at a place. */
  desk: (hash: string) => Promise<Tab>;
  /** The tab, opened by somebody else, whose address holds this; waits for it. */
  opened: (part: string) => Promise<Tab>;
  /** A tab of the extension in which nothing of its code runs. */
  quiet: () => Promise<Tab>;
  stopBackground: () => Promise<void>;
  /** Puts the extension, or its pages alone, in the place of what is there; its tabs close. */
  update: (parts: Parts) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * Describes something in both browsers, one after the other. What is given may be used as soon as a test runs.
 *
 * @param prelude What the background runs before its own code.
 */
export function inEitherBrowser(
  title: string,
  tests: (browser: EitherBrowser) => void,
  serve: (sites: Sites) => void = () => undefined,
  prelude = '',
): void {
  describe.each([
    ['Chromium', 'chrome-mv3', inChromium],
    ['Firefox', 'firefox-mv3', inFirefox],
  ] as const)(`${title} in %s`, (_, build, start) => {
    let started: EitherBrowser | undefined;
    let folder: string | undefined;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'beian-extension-'));
      await copyExtension(`.output/${build}`, folder);
      await writeFile(
        join(folder, 'quiet.html'),
        '<!doctype html><meta charset="utf-8"><title>quiet</title>',
      );
      const background = join(folder, 'background.js');
      await writeFile(background, `${prelude}\n${await readFile(background, 'utf8')}`);
      const sites = await startSites();
      serve(sites);
      started = await start(sites, folder);
    });
    afterAll(async () => {
      await started?.close();
      await started?.sites.stop();
      if (folder) await rm(folder, { recursive: true, force: true });
    });
    const there = (): EitherBrowser => started as EitherBrowser;
    tests({
      get sites() {
        return there().sites;
      },
      open: (url) => there().open(url),
      desk: (hash) => there().desk(hash),
      opened: (part) => there().opened(part),
      quiet: () => there().quiet(),
      stopBackground: () => there().stopBackground(),
      update: (parts) => there().update(parts),
      close: () => there().close(),
    });
  });
}

/** Writes a manifest with the wanted parts into the folder of a built extension. */
function partsIn(folder: string): (parts: Parts) => Promise<void> {
  const file = join(folder, 'manifest.json');
  const reading = readFile(file, 'utf8');
  return async (parts) => {
    const { background, content_scripts, ...pages } = JSON.parse(await reading);
    const manifest = parts === 'pages' ? pages : { ...pages, background, content_scripts };
    await writeFile(file, JSON.stringify(manifest));
  };
}

async function inChromium(sites: Sites, folder: string): Promise<EitherBrowser> {
  const run = await startChromium(sites, { extension: folder });
  const write = partsIn(folder);
  const tabOf = (page: Page): Tab => {
    const evaluate: Tab['evaluate'] = (inPage, ...args) =>
      page.evaluate(`(${inPage})(...${JSON.stringify(args)})`) as never;
    return {
      goTo: async (next) => {
        await page.goto(next);
      },
      url: async () => page.url(),
      evaluate,
      until: (inPage, ...args) =>
        poll(String(inPage), () => evaluate(inPage, ...args).catch(() => null)) as never,
      hint: () => hintIn(page),
      clickAt: (x, y) => page.mouse.click(x, y),
      close: () => page.close(),
    };
  };
  const open = async (url: string): Promise<Tab> => tabOf(await run.open(url));
  return {
    sites,
    open,
    desk: (hash) => open(run.extensionUrl(`desk.html${hash}`)),
    opened: async (part) =>
      tabOf(
        await poll(`a tab at ${part}`, async () =>
          run.context.pages().findLast((page) => page.url().includes(part)),
        ),
      ),
    quiet: () => open(run.extensionUrl('quiet.html')),
    stopBackground: run.stopBackground,
    update: async (parts) => {
      await write(parts);
      await run.devtools.send('Extensions.loadUnpacked', { path: folder });
    },
    close: run.close,
  };
}

async function inFirefox(sites: Sites, folder: string): Promise<EitherBrowser> {
  const run = await startFirefox(sites, { extension: folder });
  const write = partsIn(folder);
  const withHint = (tab: FirefoxTab): Tab => ({ ...tab, hint: () => hintInFirefox(run, tab) });
  const open = async (url: string): Promise<Tab> => withHint(await run.open(url));
  return {
    sites,
    open,
    desk: (hash) => open(run.extensionUrl(`desk.html${hash}`)),
    opened: async (part) =>
      withHint(
        await poll(`a tab at ${part}`, async () => {
          const { contexts } = await run.send<{ contexts: { context: string; url: string }[] }>(
            'browsingContext.getTree',
            {},
          );
          const found = contexts.findLast(({ url }) => url.includes(part));
          return found && tabOver(run.send, found.context);
        }),
      ),
    quiet: () => open(run.extensionUrl('quiet.html')),
    stopBackground: run.stopBackground,
    update: async (parts) => {
      await write(parts);
      const extensionData = { type: 'path', path: folder };
      await run.send('webExtension.install', { extensionData });
    },
    close: run.close,
  };
}
