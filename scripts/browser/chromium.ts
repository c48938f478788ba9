import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import { browserProcess, type LaunchOptions, launchChromium } from './chromium-process';
import { giveBackChromium, ownCopy, takeChromium } from './chromium-shared';
import { openTab } from './chromium-tabs';
import { connectDevtools, type Devtools, type Target } from './devtools';
import { poll } from './poll';
import { isInRun } from './run-folder';
import type { Sites } from './sites';

export interface ChromiumRun {
  context: BrowserContext;
  extensionId: string;
  /** Address of a page inside the extension, such as `desk.html#/province/gd`. */
  extensionUrl: (path: string) => string;
  /** Opens a tab in front at an address and waits until it has loaded; a page that fails to load does not throw. */
  open: (url: string) => Promise<Page>;
  /** The background worker as it runs now. */
  worker: () => Promise<Worker>;
  /** Installs the extension once more, as an update does: what runs in open pages has lost it. */
  update: () => Promise<void>;
  devtools: Devtools;
  /** Ends the background worker, as Chromium does when it is idle, and waits until it is gone. */
  stopBackground: () => Promise<void>;
  /** Clicks the toolbar button on a page and returns the popup that opens. */
  clickToolbar: (page: Page) => Promise<Target>;
  /** The same in front of all tabs, once the popup has looked at the page. */
  openPopup: (page: Page) => Promise<Target>;
  close: () => Promise<void>;
  /** Ends every process of a browser that was started on a given profile by SIGKILL. */
  kill: () => Promise<void>;
}

export interface ChromiumOptions extends LaunchOptions {
  /** Folder of the built extension. */
  extension?: string;
  /** Leaves the page open that the extension shows once it is installed. */
  welcome?: boolean;
  /** The extension is there before the browser's first tab, as on every start after the one that it was installed in. */
  installed?: boolean;
  /** Not one that others had before and will have after it, where tests share one. */
  own?: boolean;
}

/**
 * Starts real Chromium with the built extension.
 *
 * @param sites The servers that every host name is mapped to; null leaves the network as it is.
 */
export async function startChromium(
  sites: Sites | null,
  options: ChromiumOptions = {},
): Promise<ChromiumRun> {
  const { restore = false, installed = restore } = options;
  const isShared = sites !== null && !options.own && isPlain(options) && isInRun();
  const built = resolve(options.extension ?? '.output/chrome-mv3');
  const copy = isShared && !options.extension ? await ownCopy(built) : null;
  const extension = copy?.folder ?? built;
  const shared = isShared ? await takeChromium(sites, hostRules) : null;
  const browser =
    shared ??
    (await launchChromium({ ...options, restore }, [
      ...(sites ? hostRules(sites) : []),
      // The extension has to be there before its tabs are.
      ...(installed ? [`--load-extension=${extension}`] : []),
    ]));
  const { context, session } = browser;
  const extensionId = installed ? await idOfLoaded(context) : await loadExtension(session, extension);
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers().find((one) => new URL(one.url()).host === extensionId) ??
    context.waitForEvent('serviceworker');
  await worker();
  if (!options.welcome && (await welcomes(extension))) await closeWelcome(context);
  const devtools = await connectDevtools(browser.devtoolsUrl);

  return {
    context,
    extensionId,
    extensionUrl: (path) => `chrome-extension://${extensionId}/${path}`,
    open: (url) => openTab(context, session, url),
    worker,
    update: async () => void (await loadExtension(session, extension)),
    devtools,
    stopBackground: () => stopWorkers(context, extensionId),
    clickToolbar: (page) => devtools.clickToolbar(extensionId, page.url()),
    openPopup: async (page) => {
      await page.bringToFront();
      return seenPopup(await devtools.clickToolbar(extensionId, page.url()));
    },
    close: async () => {
      devtools.close();
      await (shared ? giveBackChromium(shared, extensionId) : browser.close());
      await copy?.remove();
    },
    kill: async () => {
      const closed = context.waitForEvent('close');
      process.kill(-(await browserProcess(session)), 'SIGKILL');
      await closed;
      devtools.close();
    },
  };
}

/** Branded Chrome ignores --load-extension since 137; this works in every Chromium-like browser. */
async function loadExtension(session: CDPSession, path: string): Promise<string> {
  const { id } = (await session.send('Extensions.loadUnpacked' as never, { path } as never)) as {
    id: string;
  };
  return id;
}

async function idOfLoaded(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}

/** Waits until a popup has looked at its page. */
export async function seenPopup(popup: Target): Promise<Target> {
  await popup.until(() => document.querySelector('main') && !document.querySelector('[data-loading]'));
  return popup;
}

/** Whether a build opens a page once it is installed: earlier ones, and pages without a background, do not. */
async function welcomes(extension: string): Promise<boolean> {
  return (await readFile(join(extension, 'background.js'), 'utf8').catch(() => '')).includes(welcomePlace);
}

const welcomePlace = '#/welcome';

async function closeWelcome(context: BrowserContext): Promise<void> {
  const page = await poll('the page after install', async () =>
    context.pages().find((one) => one.url().endsWith(welcomePlace)),
  );
  await page.close();
}

async function stopWorkers(context: BrowserContext, extensionId: string): Promise<void> {
  // A page that is open already: opening or closing one is an event that starts the worker.
  const [page] = context.pages();
  if (!page) throw new Error('No page is open.');
  const session = await context.newCDPSession(page);
  let ended = false;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    ended ||= versions.some(
      ({ scriptURL, runningStatus }) => scriptURL.includes(extensionId) && runningStatus === 'stopped',
    );
  });
  await session.send('ServiceWorker.enable');
  // Not by closing its target: that at times ends nothing, for as long as one waits (Chromium 156, 2026-11).
  await poll('the background to end', async () => {
    if (!ended) await session.send('ServiceWorker.stopAllWorkers');
    return ended;
  });
  await session.detach();
}

/** Only where every host is this machine; Playwright's own option reaches a tab that the extension opens too late. */
function hostRules({ httpPort, tlsPort }: Pick<Sites, 'httpPort' | 'tlsPort'>): string[] {
  const rules = `MAP *:80 127.0.0.1:${httpPort}, MAP *:443 127.0.0.1:${tlsPort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`;
  return [`--host-resolver-rules=${rules}`, '--ignore-certificate-errors'];
}

/** Whether any Chromium would do. */
function isPlain({ installed, extension, welcome, own, ...others }: ChromiumOptions): boolean {
  return !installed && Object.values(others).every((value) => value === undefined);
}
