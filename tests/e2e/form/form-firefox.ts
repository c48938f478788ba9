/** The form page in Firefox. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFirefox } from '../../../scripts/browser/firefox';
import { type FirefoxTab, tabOver } from '../../../scripts/browser/firefox-tab';
import { poll } from '../../../scripts/browser/poll';
import { startSites } from '../../../scripts/browser/sites';
import { choose } from '../store';
import type { FormTab, PopupOverPage, StartedBrowser } from './form-browser';

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

/** Keys without a character, as WebDriver writes them. */
const keys: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Space: ' ',
  ArrowDown: '\uE015',
};

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
  const formTab = (tab: FirefoxTab): FormTab => ({
    goTo: (next) => tab.goTo(run.extensionUrl(`desk.html${next}`)),
    evaluate: tab.evaluate,
    until: tab.until,
    clickAt: tab.clickAt,
    reload: async () => {
      await run.send('browsingContext.reload', { context: tab.id, wait: 'complete' });
    },
    key: async (key) => {
      const isShifted = key.startsWith('Shift+');
      const name = isShifted ? key.slice('Shift+'.length) : key;
      const value = keys[name] ?? name;
      const shift = '\uE008';
      const actions = [
        ...(isShifted ? [{ type: 'keyDown', value: shift }] : []),
        { type: 'keyDown', value },
        { type: 'keyUp', value },
        ...(isShifted ? [{ type: 'keyUp', value: shift }] : []),
      ];
      await run.send('input.performActions', {
        context: tab.id,
        actions: [{ type: 'key', id: 'keyboard', actions }],
      });
    },
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
  });
  return {
    name: 'Firefox',
    sites,
    open: async (hash) => formTab(await run.open(run.extensionUrl(`desk.html${hash}`))),
    lose: async (tab) => {
      const url = await tab.evaluate(() => location.href);
      // Closed without a word to the page, and brought back as Firefox does it after a crash, out of what it noted of the tab.
      await run.inBrowser(`(async () => {
        const browser = gBrowser.browsers.find(({ currentURI }) => currentURI.spec === ${JSON.stringify(url)});
        const tab = gBrowser.getTabForBrowser(browser);
        const { TabStateFlusher } = ChromeUtils.importESModule('resource:///modules/sessionstore/TabStateFlusher.sys.mjs');
        await TabStateFlusher.flush(browser);
        gBrowser.removeTab(tab, { skipPermitUnload: true });
        SessionStore.undoCloseTab(window, 0);
      })()`);
      const context = await poll('the tab to come back', async () => {
        const { contexts } = await run.send<{ contexts: { context: string; url: string }[] }>(
          'browsingContext.getTree',
          {},
        );
        return contexts.find((one) => one.url === url)?.context;
      });
      return formTab(tabOver(run.send, context));
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
