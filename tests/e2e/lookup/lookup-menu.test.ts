/** The browser's own context menu, on a screen of its own: no headless browser shows one. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumRun, startChromium } from '../../../scripts/browser/chromium';
import type { Target } from '../../../scripts/browser/devtools';
import { type Display, startDisplay } from '../../../scripts/browser/display';
import { poll } from '../../../scripts/browser/poll';
import { type Sites, startSites } from '../../../scripts/browser/sites';
import { menuIsThere } from './lookup-popup';

// Xvfb exists on Linux only; elsewhere the same clicks are told to the background in lookup.test.ts.
describe.runIf(process.platform === 'linux')('the native context menu', () => {
  let sites: Sites;
  let display: Display;
  let chromium: ChromiumRun;
  let page: Page;

  beforeAll(async () => {
    sites = await startSites();
    sites.serve(
      'shop.example',
      `<!doctype html><meta charset="utf-8"><title>shop</title>
      <p id="text" style="font-size: 30px">粤ICP备17055554号-1</p>
      <p style="font-size: 30px"><a id="link" href="https://beian.miit.gov.cn/">京ICP备16044242号</a></p>`,
    );
    display = await startDisplay();
    chromium = await startChromium(sites, { headless: false, display: display.name });
    page = await chromium.context.newPage();
    await page.goto('http://shop.example/');
    await menuIsThere(await chromium.worker());
  });

  afterAll(async () => {
    await chromium?.close();
    await sites?.stop();
    await display?.stop();
  });

  async function rightClick(selector: string): Promise<void> {
    await page.bringToFront();
    await display.menuAfter(() => page.click(selector, { button: 'right', position: { x: 40, y: 20 } }));
  }

  async function answer(): Promise<{ popup: Target; title: string }> {
    const popup = await chromium.devtools.attach(chromium.extensionUrl('popup.html'));
    const title = await popup.until(() => document.querySelector('.number-card h2')?.textContent);
    return { popup, title };
  }

  it('answers a selected number in the popup, also after the background was killed', async () => {
    await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('text') as Node));
    await chromium.stopBackground();
    await rightClick('#text');
    // The one entry of the extension stands in the menu itself, above the last one, "Inspect".
    await display.keys('Up', 'Up', 'Return');
    const { popup, title } = await answer();
    expect(title).toBe('粤ICP备17055554号-1');
    await popup.close();
  });

  it('answers a link with the number that it shows, read from the page by leave of the click', async () => {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await rightClick('#link');
    await display.keys('Up', 'Up', 'Return');
    const { popup, title } = await answer();
    expect(title).toBe('京ICP备16044242号');
    await popup.close();
  });

  it('has one entry also for a link with its words selected, and answers the number in them', async () => {
    await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('link') as Node));
    await rightClick('#link');
    await display.keys('Up', 'Up', 'Return');
    const { popup, title } = await answer();
    expect(title).toBe('京ICP备16044242号');
    await popup.close();
  });

  it('copies a link repaired, on a page that the extension may read by leave of the click only', async () => {
    await page.evaluate(() => {
      getSelection()?.removeAllRanges();
      const link = document.getElementById('link') as HTMLAnchorElement;
      link.href = 'http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action';
      document.body.insertAdjacentHTML('beforeend', '<textarea></textarea>');
    });
    await rightClick('#link');
    await display.keys('Up', 'Up', 'Return');
    await poll('the clipboard', async () => {
      await page.fill('textarea', '');
      await page.focus('textarea');
      await page.keyboard.press('Control+V');
      return (await page.inputValue('textarea')) === 'https://gdca.miit.gov.cn/';
    });
  });

  it('has its entries again when the background ended before it had made them', async () => {
    await (await chromium.worker()).evaluate(() => chrome.contextMenus.removeAll());
    await chromium.stopBackground();
    const desk = await chromium.context.newPage();
    await desk.goto(chromium.extensionUrl('desk.html'));
    // Whatever it says wakes the background.
    await desk.evaluate(() => chrome.runtime.sendMessage({}).catch(() => undefined));
    await menuIsThere(desk);
    await desk.close();
  });
});
