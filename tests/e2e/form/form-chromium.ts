/** The form page in Chromium. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { type ChromiumRun, startChromium } from '../../../scripts/browser/chromium';
import { poll } from '../../../scripts/browser/poll';
import { type Sites, startSites } from '../../../scripts/browser/sites';
import type { FormBrowser, FormTab, StartedBrowser } from './form-browser';

/** Starts Chromium for the form. */
export async function formInChromium(): Promise<StartedBrowser> {
  const sites = await startSites();
  const run = await startChromium(sites);
  return {
    ...formOver(sites, run),
    close: async () => {
      await run.close();
      await sites.stop();
    },
  };
}

/** The form page in a Chromium that is running; it is closed by whom it belongs to. */
export function formOver(sites: Sites, run: ChromiumRun): FormBrowser {
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
      reload: async () => {
        await page.reload();
      },
      key: (key) => page.keyboard.press(key),
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
      const page = await run.open(run.extensionUrl(`desk.html${hash}`));
      page.on('download', (download) => downloads.push(download));
      return tabOver(page);
    },
    lose: async (tab) => {
      // Its process is ended without a word to the page, and the tab is loaded again when it is looked at.
      const helper = await run.open(run.extensionUrl('desk.html#/list'));
      const url = await tab.evaluate(() => location.href);
      const back = run.context.waitForEvent('page');
      await helper.evaluate(async (wanted) => {
        const [found] = (await chrome.tabs.query({})).filter((one) => one.url === wanted);
        // The types know of discarding all tabs alone, which answers nothing.
        const discarded = (await chrome.tabs.discard(found?.id ?? -1)) as unknown as { id: number };
        await chrome.tabs.update(discarded.id, { active: true });
      }, url);
      const page = await back;
      await helper.close();
      return tabOver(page);
    },
    popupOver: async (url) => {
      const page = await run.open(url);
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
  };
}
