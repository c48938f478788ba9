/**
 * What Chromium does itself, on a screen of its own: the keys of the commands, its side panel, the keyword in its address
 * bar, and what opens after install.
 */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumRun, startChromium } from '../../../scripts/browser/chromium';
import type { Target } from '../../../scripts/browser/devtools';
import { type Display, startDisplay } from '../../../scripts/browser/display';
import { poll } from '../../../scripts/browser/poll';
import { type Sites, startSites } from '../../../scripts/browser/sites';
import { officeOf, zh } from '../../words';

// Xvfb exists on Linux only.
describe.runIf(process.platform === 'linux')('beside the page in Chromium', () => {
  let sites: Sites;
  let display: Display;
  let chromium: ChromiumRun;

  beforeAll(async () => {
    sites = await startSites();
    sites.serve(
      'shop.example',
      '<!doctype html><meta charset="utf-8"><title>shop</title><p id="text">粤ICP备17055554号-1</p><input id="field" value="京ICP备16044242号">',
    );
    display = await startDisplay();
    chromium = await startChromium(sites, { headless: false, display: display.name, welcome: true });
  });
  afterEach(async () => {
    const [first, ...others] = chromium.context.pages();
    for (const page of others) await page.close();
    await first?.goto('about:blank');
  });
  afterAll(async () => {
    await chromium?.close();
    await sites?.stop();
    await display?.stop();
  });

  const open = async (url: string) => {
    const page = await chromium.context.newPage();
    await page.goto(url);
    await page.bringToFront();
    return page;
  };
  /**
   * Presses keys until something comes of them, as a person would press again: a busy screen without a window manager loses
   * some, and takes the focus, and with it the popup, away again.
   */
  const press = <R>(what: string, keys: string[], come: () => Promise<R>): Promise<NonNullable<R>> => {
    let tries = 0;
    return poll(what, async () => {
      if (tries++ > 0) await display.keys('Escape', 'Escape', 'Escape');
      await display.keys(...keys);
      const tooLate = new Promise<null>((late) => setTimeout(late, 6000, null));
      return Promise.race([come().catch(() => null), tooLate]);
    });
  };
  const panel = (): Promise<Target> => chromium.devtools.attach(chromium.extensionUrl('sidepanel.html'));
  const hasPanel = async (): Promise<boolean> => {
    const { targetInfos } = await chromium.devtools.send<{ targetInfos: { url: string }[] }>(
      'Target.getTargets',
    );
    return targetInfos.some(({ url }) => url === chromium.extensionUrl('sidepanel.html'));
  };
  const headed = (shown: Target, title: string): Promise<unknown> =>
    shown.until((wanted) => document.querySelector('.panel h1')?.textContent === wanted, title);
  const closePanel = async (shown: Target): Promise<void> => {
    await shown.close();
    await poll('the panel to close', async () => !(await hasPanel()));
  };

  it('opens one page after install, and none after an update', async () => {
    const welcomes = () => chromium.context.pages().filter((page) => page.url().endsWith('#/welcome'));
    await poll('the page after install', async () => welcomes().length > 0);
    const worker = await chromium.worker();
    await worker.evaluate(() => {
      const installed = chrome.runtime.onInstalled as unknown as { dispatch: (details: object) => void };
      installed.dispatch({ reason: 'update', previousVersion: '0.0.9' });
    });
    await open('http://shop.example/');
    expect(welcomes().length).toBe(1);
  });

  it('has its settings in the browser’s place for them', async () => {
    await (await chromium.worker()).evaluate(() => chrome.runtime.openOptionsPage());
    // In a new tab, or in that in front where it is empty.
    const place = chromium.extensionUrl('desk.html#/settings');
    const settings = await poll('the settings', async () =>
      chromium.context.pages().find((page) => page.url() === place),
    );
    await settings.getByRole('heading', { name: zh('settings.title'), exact: true }).waitFor();
  });

  it('opens at its key, and follows the page', async () => {
    await open('https://gdca.miit.gov.cn/');
    await display.keys('alt+shift+k');
    const shown = await panel();
    await headed(shown, officeOf('gd'));
    await closePanel(shown);
  });

  it.each([
    ['in the page', '#text', '粤ICP备17055554号-1'],
    ['in a field', '#field', '京ICP备16044242号'],
  ])('looks up at its key what is selected %s, by leave of the key', async (_, selector, number) => {
    const page = await open('http://shop.example/');
    await page.click(selector, { clickCount: 3 });
    const popup = await press('the popup', ['alt+shift+h'], async () => {
      const opened = await chromium.devtools.attach(chromium.extensionUrl('popup.html'));
      await opened.until(
        (wanted) => document.querySelector('.number-card h2')?.textContent === wanted,
        number,
      );
      return opened;
    });
    await popup.close();
  });

  it('opens from the press in a page, at what the page is about', async () => {
    const page = await open('https://gdca.miit.gov.cn/');
    const session = await chromium.context.newCDPSession(page);
    const contextId = await scriptWorld(session, chromium.extensionId);
    const expression = `chrome.runtime.sendMessage({ beian: 'hintPanel', data: { text: '' } })`;
    await session.send('Runtime.evaluate', { expression, contextId, userGesture: true, awaitPromise: true });
    const shown = await panel();
    await headed(shown, officeOf('gd'));
    await shown.until(() => document.querySelector('[aria-pressed="false"]'));
    await closePanel(shown);
  });

  it('answers the keyword in the address bar, in the desk tab where there is one', async () => {
    const desk = await open(chromium.extensionUrl('desk.html#/notebook'));
    await desk.getByRole('heading', { name: zh('notebook.title'), exact: true }).waitFor();
    const keys = ['ctrl+l', ...'beian', 'Tab', ...'guangdong', 'Return'];
    const leads = (tab: Page) =>
      press('the guide', keys, () => tab.waitForURL(/#\/guide\?province=gd$/).then(() => true));
    await open('http://shop.example/');
    await leads(desk);
    await desk.close();
    await leads(await open('http://shop.example/'));
  });

  it('opens the desk anew by a link of the panel only with a key held', async () => {
    const desk = await open(chromium.extensionUrl('desk.html#/notebook'));
    const page = await open('https://gdca.miit.gov.cn/');
    const beside = await open(chromium.extensionUrl('sidepanel.html'));
    await page.bringToFront();
    const link = beside.getByRole('link', { name: zh('panel.wholePage') });
    await link.waitFor();
    await beside.bringToFront();
    const opened = chromium.context.waitForEvent('page');
    await link.click({ modifiers: ['Control'] });
    await (await opened).waitForURL(/#\/guide\?province=gd$/);
    expect(desk.url()).toMatch(/#\/notebook$/);
    await link.click();
    await desk.waitForURL(/#\/guide\?province=gd$/);
  });
});

/** The world of the extension's own script in a page. */
async function scriptWorld(session: CDPSession, extensionId: string): Promise<number> {
  let contextId: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin === `chrome-extension://${extensionId}`) contextId = id;
  });
  await session.send('Runtime.enable');
  return poll('the script in the page', async () => contextId);
}
