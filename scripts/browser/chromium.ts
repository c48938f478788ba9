import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { openTab } from './chromium-tabs';
import { connectDevtools, type Devtools, type Target } from './devtools';
import { findChromium } from './find-browsers';
import { poll } from './poll';
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

export interface ChromiumOptions {
  /** BCP 47 tag of the browser's interface. */
  language?: string;
  colorScheme?: 'light' | 'dark';
  headless?: boolean;
  /** DISPLAY of the screen for a browser with windows. */
  display?: string;
  /** Folder of the built extension. */
  extension?: string;
  /** Leaves the page open that the extension shows once it is installed. */
  welcome?: boolean;
  /** Folder of a profile that outlives the browser; by default one of its own that goes with it. */
  profile?: string;
  /** The extension is there before the browser's first tab, as on every start after the one that it was installed in. */
  installed?: boolean;
  /** Brings back the tabs of a browser that was killed on that profile, as the button does that it shows then. */
  restore?: boolean;
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
  const { language = 'zh-CN', colorScheme = 'light', headless = true } = options;
  const extension = resolve(options.extension ?? '.output/chrome-mv3');
  const { restore = false, installed = restore } = options;
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found; set CHROME_PATH or install one.');
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'beian-chromium-')));
  const removeProfile = async (): Promise<void> => {
    if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  // Of a browser that was killed; the port would be taken for that of the new one.
  for (const left of ['DevToolsActivePort', 'SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
    await rm(join(profile, left), { force: true });
  }
  if (restore) await forgetCrash(profile);
  const launching = chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    // Chromium refuses its sandbox to root.
    chromiumSandbox: process.getuid?.() !== 0,
    locale: language,
    colorScheme,
    viewport: headless ? { width: 1100, height: 800 } : null,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    env: {
      ...process.env,
      ...(options.display ? { DISPLAY: options.display } : {}),
      LANGUAGE: language.replace('-', '_'),
    },
    args: [
      '--no-first-run',
      '--disable-quic',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      `--lang=${language}`,
      '--enable-unsafe-extension-debugging',
      '--remote-debugging-port=0',
      // Only where every host is this machine; Playwright's own option reaches a tab that the extension opens too late.
      ...(sites ? [hostRules(sites), '--ignore-certificate-errors'] : []),
      // The extension has to be there before its tabs are.
      ...(installed ? [`--load-extension=${extension}`] : []),
      ...(restore ? ['--restore-last-session'] : []),
    ],
  });
  const context = await launching.catch(async (error) => {
    await removeProfile();
    throw error;
  });
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser gives no DevTools session.');
  const extensionId = installed ? await idOfLoaded(context) : await loadExtension(session, extension);
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers().find((one) => new URL(one.url()).host === extensionId) ??
    context.waitForEvent('serviceworker');
  await worker();
  if (!options.welcome && (await welcomes(extension))) await closeWelcome(context);
  const port = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  const devtools = await connectDevtools(`ws://127.0.0.1:${port[0]}${port[1]}`);

  return {
    context,
    extensionId,
    extensionUrl: (path) => `chrome-extension://${extensionId}/${path}`,
    open: (url) => openTab(context, session, url),
    worker,
    devtools,
    stopBackground: () => stopWorkers(context, extensionId),
    clickToolbar: (page) => devtools.clickToolbar(extensionId, page.url()),
    openPopup: async (page) => {
      await page.bringToFront();
      return seenPopup(await devtools.clickToolbar(extensionId, page.url()));
    },
    close: async () => {
      devtools.close();
      await context.close();
      await removeProfile();
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

/** After a crash Chromium brings nothing back by itself: it asks. */
async function forgetCrash(profile: string): Promise<void> {
  const file = join(profile, 'Default', 'Preferences');
  // It is not there yet where the browser was killed within seconds.
  const preferences = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
  preferences.profile = { ...preferences.profile, exit_type: 'Normal' };
  await writeFile(file, JSON.stringify(preferences));
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

/** The id of the browser's own process, which leads the group of all of them. */
async function browserProcess(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (!browser) throw new Error('The browser names no process of its own.');
  return browser.id;
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

function hostRules({ httpPort, tlsPort }: Sites): string {
  return `--host-resolver-rules=MAP *:80 127.0.0.1:${httpPort}, MAP *:443 127.0.0.1:${tlsPort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`;
}
