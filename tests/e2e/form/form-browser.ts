/** The form page in both browsers, driven the same way. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import type { Browser } from 'webextension-polyfill';
import { startChromium } from '../../../scripts/browser/chromium';
import { startFirefox } from '../../../scripts/browser/firefox';
import { poll } from '../../../scripts/browser/poll';
import { type Sites, startSites } from '../../../scripts/browser/sites';

export interface FormTab {
  goTo: (hash: string) => Promise<void>;
  evaluate: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<Awaited<R>>;
  until: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<NonNullable<Awaited<R>>>;
  /** Presses and releases the mouse at a place of the window, as a hand does. */
  clickAt: (x: number, y: number) => Promise<void>;
  /** A PDF of what would be printed. */
  print: () => Promise<Uint8Array>;
  close: () => Promise<void>;
  /** Closes the tab as its × does; whether the page asked first (and was then left open). */
  closeAsking: () => Promise<boolean>;
}

/** The popup over a page of some site. */
export interface PopupOverPage {
  /** Runs a function in the popup. */
  evaluate: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<Awaited<R>>;
  until: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<NonNullable<Awaited<R>>>;
  /** Leads the tab below to another address. */
  leadTab: (url: string) => Promise<void>;
  /** Closes the popup and its page. */
  close: () => Promise<void>;
}

export interface FormBrowser {
  name: string;
  sites: Sites;
  open: (hash: string) => Promise<FormTab>;
  /** Opens a page and clicks the toolbar button; the popup has looked at the page. */
  popupOver: (url: string) => Promise<PopupOverPage>;
  stopBackground: () => Promise<void>;
  /** The file that is saved next. */
  savedFile: (name: string) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

/** Waits for a whole file in a folder: neither browser shows the final name before it is whole. */
async function fileIn(folder: string, name: string): Promise<Uint8Array> {
  await poll(`${name} in the downloads`, async () => {
    const files = await readdir(folder);
    return files.includes(name) && !files.some((file) => /\.(crdownload|part)$/.test(file));
  });
  const file = new Uint8Array(await readFile(join(folder, name)));
  await rm(join(folder, name));
  return file;
}

export async function formInChromium(
  language = 'zh-CN',
  colorScheme: 'light' | 'dark' = 'light',
): Promise<FormBrowser> {
  const sites = await startSites();
  const run = await startChromium(sites, { language, colorScheme });
  const downloads: Download[] = [];
  const tabOver = (page: Page): FormTab => {
    const evaluate: FormTab['evaluate'] = (runInPage, ...args) =>
      page.evaluate(`(${runInPage})(...${JSON.stringify(args)})`) as never;
    return {
      goTo: async (hash) => {
        await page.goto(run.extensionUrl(`desk.html${hash}`));
      },
      evaluate,
      until: (runInPage, ...args) =>
        poll(String(runInPage), () => evaluate(runInPage, ...args).catch(() => null)) as never,
      clickAt: (x, y) => page.mouse.click(x, y),
      print: async () => new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: false })),
      close: () => page.close(),
      closeAsking: async () => {
        let asked = false;
        // A page may ask only after the person has touched it.
        await page.mouse.click(2, 2);
        page.once('dialog', (dialog) => {
          asked = true;
          void dialog.dismiss();
        });
        await page.close({ runBeforeUnload: true });
        await poll('the tab to close or to ask', async () => asked || page.isClosed());
        return asked;
      },
    };
  };
  return {
    name: 'Chromium',
    sites,
    open: async (hash) => {
      const page = await run.context.newPage();
      page.on('download', (download) => downloads.push(download));
      const tab = tabOver(page);
      await tab.goTo(hash);
      return tab;
    },
    popupOver: async (url) => {
      const page = await run.context.newPage();
      await page.goto(url);
      const popup = await run.openPopup(page);
      return {
        evaluate: popup.evaluate,
        until: popup.until,
        leadTab: async (next) => {
          await page.goto(next);
        },
        close: async () => {
          await popup.close();
          await page.close();
        },
      };
    },
    stopBackground: run.stopBackground,
    savedFile: async (name) => {
      const download = await poll(`${name} in the downloads`, async () =>
        downloads.find((each) => each.suggestedFilename() === name),
      );
      downloads.length = 0;
      return new Uint8Array(await readFile(await download.path()));
    },
    close: async () => {
      await run.close();
      await sites.stop();
    },
  };
}

export async function formInFirefox(): Promise<FormBrowser> {
  const sites = await startSites();
  const run = await startFirefox(sites);
  const folder = await mkdtemp(join(tmpdir(), 'beian-files-'));
  await run.send('browser.setDownloadBehavior', {
    downloadBehavior: { type: 'allowed', destinationFolder: folder },
  });
  // Debian's Firefox speaks English only, so the extension is told what to speak.
  const setting = await run.open(run.extensionUrl('desk.html#/'));
  await setting.evaluate(async () => {
    const { browser } = globalThis as unknown as { browser: Browser };
    await browser.runtime.sendMessage({ beian: 'saveSettings', data: { language: 'zh_CN' } });
  });
  await setting.close();
  return {
    name: 'Firefox',
    sites,
    open: async (hash) => {
      const tab = await run.open(run.extensionUrl(`desk.html${hash}`));
      return {
        goTo: (next) => tab.goTo(run.extensionUrl(`desk.html${next}`)),
        evaluate: tab.evaluate,
        until: tab.until,
        clickAt: tab.clickAt,
        print: async () => {
          const { data } = await run.send<{ data: string }>('browsingContext.print', {
            context: tab.id,
            page: { width: 21, height: 29.7 },
            margin: { top: 0, bottom: 0, left: 0, right: 0 },
          });
          return new Uint8Array(Buffer.from(data, 'base64'));
        },
        close: tab.close,
        closeAsking: async () => {
          // Over BiDi Firefox closes tabs without asking; the page's own answer says whether it would.
          const asks = await tab.evaluate(
            () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })),
          );
          if (!asks) await tab.close();
          return asks;
        },
      };
    },
    popupOver: async (url) => {
      // BiDi does not reach into the popup; another page of the extension does.
      const desk = await run.open(run.extensionUrl('desk.html#/list'));
      const page = await run.open(url);
      await run.clickToolbar();
      const inPopup = <A extends unknown[], R>(
        runInPopup: (...args: A) => R,
        args: A,
      ): Promise<Awaited<R>> => {
        const run = `(...given) => {
          const [{ document }] = browser.extension.getViews({ type: 'popup' });
          return (${runInPopup})(...given);
        }`;
        return desk.evaluate(run as unknown as typeof runInPopup, ...args);
      };
      const until: PopupOverPage['until'] = (runInPopup, ...args) =>
        poll(String(runInPopup), () => inPopup(runInPopup, args).catch(() => null)) as never;
      await until(() => document.querySelector('main') && !document.querySelector('[data-loading]'));
      return {
        evaluate: (runInPopup, ...args) => inPopup(runInPopup, args),
        until,
        leadTab: (next) => page.goTo(next),
        close: async () => {
          await desk.evaluate(() => {
            const { browser } = globalThis as unknown as { browser: Browser };
            for (const view of browser.extension.getViews({ type: 'popup' })) view.close();
          });
          // A click on the button while the popup is still there would only close it.
          await poll('the popup to close', () =>
            run.inBrowser<boolean>(
              `!document.querySelector('.webextension-popup-browser') && ![...document.querySelectorAll('panel')].some(({ state }) => state !== 'closed')`,
            ),
          );
          await page.close();
          await desk.close();
        },
      };
    },
    stopBackground: run.stopBackground,
    savedFile: (name) => fileIn(folder, name),
    close: async () => {
      await run.close();
      await sites.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
