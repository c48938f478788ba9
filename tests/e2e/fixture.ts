/**
 * The browser with the built extension that the tests of one file share. `useChromium()` or `useFirefox()` starts it
 * before them and ends it after them; what it is reached by is exported here and there as soon as a test runs. One file
 * after the other uses this module.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { provinceOf } from '../../data/directory';
import type { ProvinceId } from '../../data/schema';
import type { BackgroundMessages } from '../../platform/messages';
import { type ChromiumOptions, type ChromiumRun, startChromium } from '../../scripts/browser/chromium';
import type { Target } from '../../scripts/browser/devtools';
import { type FirefoxOptions, type FirefoxRun, startFirefox } from '../../scripts/browser/firefox';
import type { FirefoxTab } from '../../scripts/browser/firefox-tab';
import { type Sites, startSites } from '../../scripts/browser/sites';

/** The servers that answer for every host name. */
export let sites: Sites;
export let chromium: ChromiumRun;
/** A tab of Chromium, at no page yet. */
export let page: Page;
export let firefox: FirefoxRun;
/** A tab of Firefox with the desk; messages are sent and the storage is read in it. */
export let desk: FirefoxTab;

/** What the servers answer before the browser starts. */
type Serve = { serve?: (sites: Sites) => void };

/** Runs the tests of this file, or of this `describe`, in Chromium. */
export function useChromium({ serve, ...options }: ChromiumOptions & Serve = {}): void {
  beforeAll(async () => {
    sites = await startSites();
    serve?.(sites);
    chromium = await startChromium(sites, options);
    page = await chromium.context.newPage();
  });
  afterAll(async () => {
    await chromium?.close();
    await sites?.stop();
  });
}

/** Runs the tests of this file in Firefox. */
export function useFirefox({
  serve,
  view = '#/',
  ...options
}: FirefoxOptions & Serve & { view?: string } = {}): void {
  beforeAll(async () => {
    sites = await startSites();
    serve?.(sites);
    firefox = await startFirefox(sites, options);
    desk = await firefox.open(firefox.extensionUrl(`desk.html${view}`));
  });
  afterAll(async () => {
    await firefox?.close();
    await sites?.stop();
  });
}

/** The desk at a place (its hash) in Chromium, drawn anew: in a tab of its own, or in the one that is given. */
export async function openDesk(hash: string, tab?: Page): Promise<Page> {
  const url = chromium.extensionUrl(`desk.html${hash}`);
  await tab?.goto('about:blank');
  await tab?.goto(url);
  const there = tab ?? (await chromium.open(url));
  await there.locator('main h1').waitFor();
  return there;
}

/** The popup over a tab of Chromium, by default the one of this file, once it has looked at its page. */
export function openPopup(over: Page = page): Promise<Target> {
  return chromium.openPopup(over);
}

/** All that a popup shows. */
export function textOf(popup: Target): Promise<string> {
  return popup.evaluate(() => document.body.innerText);
}

/** Waits until the popup says this of the links of its page. */
export async function repairsSay(popup: Target, words: RegExp): Promise<void> {
  await popup.until(
    (source) => new RegExp(source).test(document.querySelector('.repairs h2')?.textContent ?? ''),
    words.source,
  );
}

/** The living hosts of a province's administration. */
export function hostsOf(id: ProvinceId): string[] {
  return provinceOf(id).hosts.flatMap(({ host, status }) => (status === 'current' ? [host] : []));
}

/** Runs a function in Chromium's background, with its `chrome`. */
export async function inBackground<A, R>(run: (given: A) => R, given: A): Promise<Awaited<R>>;
export async function inBackground<R>(run: () => R): Promise<Awaited<R>>;
export async function inBackground<A, R>(run: (given: A) => R, given?: A): Promise<Awaited<R>> {
  const worker = await chromium.worker();
  return (await worker.evaluate(run as never, given)) as Awaited<R>;
}

export type Given = Record<string, unknown>;

/** What runs functions inside a page, of either browser. */
export interface Place {
  evaluate: (run: (given: Given) => Promise<unknown>, given: Given) => Promise<unknown>;
}

/** Sends a message to the background from a page of the extension. */
export async function send<N extends keyof BackgroundMessages>(
  from: Place,
  name: N,
  data: BackgroundMessages[N]['send'],
): Promise<BackgroundMessages[N]['reply']> {
  const answer = await from.evaluate((message) => chrome.runtime.sendMessage(message), { beian: name, data });
  const { error, value } = (answer ?? { error: `nobody answers ${name}` }) as {
    error?: string;
    value?: unknown;
  };
  if (error) throw new Error(error);
  return value as BackgroundMessages[N]['reply'];
}

/** Presses the first button, link or fold that says exactly this, or is called so, as soon as there is one. */
export async function press(
  tab: { until: (run: (words: string) => boolean, words: string) => Promise<unknown> },
  words: string,
): Promise<void> {
  await tab.until((wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>('button, a, summary')];
    const found = all.find(
      (one) => one.textContent?.trim() === wanted || one.getAttribute('aria-label') === wanted,
    );
    found?.click();
    return found !== undefined;
  }, words);
}
