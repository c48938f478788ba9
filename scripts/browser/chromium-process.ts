/** The process of a Chromium, and what one browser after the other needs of it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { findChromium } from './find-browsers';

/** A Chromium that runs. */
export interface ChromiumProcess {
  context: BrowserContext;
  /** One of the browser itself. */
  session: CDPSession;
  /** Folder of its profile. */
  profile: string;
  /** WebSocket address of its DevTools protocol. */
  devtoolsUrl: string;
  /** Ends it and removes its profile, unless that is one that outlives it. */
  close: () => Promise<void>;
}

export interface LaunchOptions {
  /** BCP 47 tag of the browser's interface. */
  language?: string;
  colorScheme?: 'light' | 'dark';
  headless?: boolean;
  /** DISPLAY of the screen for a browser with windows. */
  display?: string;
  /** Folder of a profile that outlives the browser; by default one of its own that goes with it. */
  profile?: string;
  /** Brings back the tabs of a browser that was killed on that profile, as the button does that it shows then. */
  restore?: boolean;
}

/**
 * Starts Chromium.
 *
 * @param args Of the command line, beside those that every one has.
 */
export async function launchChromium(options: LaunchOptions, args: string[]): Promise<ChromiumProcess> {
  const { language = 'zh-CN', colorScheme = 'light', headless = true, restore = false } = options;
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
      ...args,
      ...(restore ? ['--restore-last-session'] : []),
    ],
  });
  const context = await launching.catch(async (error) => {
    await removeProfile();
    throw error;
  });
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser gives no DevTools session.');
  return {
    context,
    session,
    profile,
    devtoolsUrl: await devtoolsUrl(profile),
    close: async () => {
      await context.close();
      await removeProfile();
    },
  };
}

async function devtoolsUrl(profile: string): Promise<string> {
  const [port, path] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return `ws://127.0.0.1:${port}${path}`;
}

/** After a crash Chromium brings nothing back by itself: it asks. */
async function forgetCrash(profile: string): Promise<void> {
  const file = join(profile, 'Default', 'Preferences');
  // It is not there yet where the browser was killed within seconds.
  const preferences = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
  preferences.profile = { ...preferences.profile, exit_type: 'Normal' };
  await writeFile(file, JSON.stringify(preferences));
}

/** The id of the browser's own process, which leads the group of all of them. */
export async function browserProcess(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (!browser) throw new Error('The browser names no process of its own.');
  return browser.id;
}
