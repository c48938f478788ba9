/** The form page in Firefox. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFirefox } from '../../../scripts/browser/firefox';
import { poll } from '../../../scripts/browser/poll';
import { startSites } from '../../../scripts/browser/sites';
import { choose } from '../store';
import type { PopupOverPage, StartedBrowser } from './form-browser';

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

/** Starts Firefox for the form. */
export async function formInFirefox(): Promise<StartedBrowser> {
  const sites = await startSites();
  const run = await startFirefox(sites);
  const folder = await mkdtemp(join(tmpdir(), 'beian-files-'));
  await run.send('browser.setDownloadBehavior', {
    downloadBehavior: { type: 'allowed', destinationFolder: folder },
  });
  // Debian's Firefox speaks English only, so the extension is told what to speak.
  const setting = await run.open(run.extensionUrl('desk.html#/'));
  await choose(setting, { language: 'zh_CN' });
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
          const [{ document }] = chrome.extension.getViews({ type: 'popup' });
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
            for (const view of chrome.extension.getViews({ type: 'popup' })) view.close();
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
