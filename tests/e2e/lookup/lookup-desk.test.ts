/** Lookups from the context menu, whose clicks the background is told, and on the desk, in real Chromium. */
import { beforeEach, describe, expect, it } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import { officeOf, provinceName, zh, zhLike } from '../../words';
import { chromium, inBackground, page, sites, useChromium } from '../fixture';
import { cards, clickMenu, close, menuIsThere, popupOver, servePages } from './lookup-popup';

useChromium({ serve: servePages });

beforeEach(() => page.bringToFront());

describe('context menu', () => {
  it('has its entries in the browser’s language', async () => {
    const titles = await inBackground(() =>
      ['menuLookUp', 'menuCopyLink', 'menuPanel'].map((name) => chrome.i18n.getMessage(name)),
    );
    expect(titles).toEqual([zh('browser.menuLookUp'), zh('browser.menuCopyLink'), zh('browser.menuPanel')]);
    await menuIsThere(await chromium.worker());
  });

  it('answers a selection with several numbers', async () => {
    await page.goto('http://plain.example/');
    const popup = await clickMenu({
      menuItemId: 'look-up',
      selectionText: '© 粤ICP备17055554号-1 | 京公网安备11010502008968号',
    });
    const [first, second] = await cards(popup);
    expect(first).toContain('粤ICP备17055554号-1');
    expect(second).toContain('京公网安备11010502008968号');
    await close(popup);
  });

  it('answers a selected domain, and any text', async () => {
    await page.goto('http://plain.example/');
    let popup = await clickMenu({ menuItemId: 'look-up', selectionText: 'www.example.cn' });
    await expect.poll(async () => (await cards(popup))[0]).toContain(zh('lookup.domain.note'));
    await close(popup);
    popup = await clickMenu({ menuItemId: 'look-up', selectionText: provinceName('gd') });
    expect(
      await popup.until(() => document.querySelector<HTMLElement>('[role=option]')?.innerText),
    ).toContain(provinceName('gd'));
    await close(popup);
  });

  it('answers a link with the number that it says, or with what its address is', async () => {
    // A click in the menu lets the extension read the page, as a click on the toolbar does.
    await close(await popupOver('http://kinds.example/'));
    let popup = await clickMenu({ menuItemId: 'look-up', linkUrl: 'https://beian.miit.gov.cn/' });
    await expect.poll(async () => (await cards(popup))[0]).toContain('粤ICP备17055554号-1');
    await close(popup);
    popup = await clickMenu({
      menuItemId: 'look-up',
      linkUrl: 'http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action',
    });
    await expect
      .poll(async () => (await cards(popup))[0])
      .toMatch(
        new RegExp(
          `${zhLike('lookup.address.province', { authority: officeOf('gd') }).source}\\s*${zhLike('lookup.address.retired').source}`,
        ),
      );
    await close(popup);
  });

  it('answers the page with its numbers', async () => {
    await close(await popupOver('http://kinds.example/'));
    const popup = await clickMenu({ menuItemId: 'look-up-page' });
    expect(await popup.until(() => document.querySelector('.numbers [lang]:not(.seal)')?.textContent)).toBe(
      '粤ICP备17055554号-1',
    );
    await close(popup);
  });

  it('shows what was asked once only', async () => {
    await page.goto('http://plain.example/');
    await close(await clickMenu({ menuItemId: 'look-up', selectionText: '粤ICP备17055554号' }));
    const popup = await popupOver('http://plain.example/');
    await expect.poll(() => popup.evaluate(() => document.querySelector('input')?.value)).toBe('');
    await close(popup);
  });

  it('shows a selected entry of the register in the extension’s own tab, to be used', async () => {
    await page.goto('http://plain.example/');
    const opened = chromium.context.waitForEvent('page');
    await inBackground(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const clicked = chrome.contextMenus.onClicked as unknown as { dispatch: (...args: unknown[]) => void };
      const selectionText =
        'ICP备案主体信息 ICP备案/许可证号：粤ICP备17055554号 审核通过日期：2021-03-05 主办单位名称：广州某某网络（科技）有限公司 主办单位性质：企业 ICP备案服务信息 ICP备案/许可证号：粤ICP备17055554号-1 网站域名：example.com.cn';
      clicked.dispatch({ menuItemId: 'look-up', selectionText }, tab);
    });
    const desk = await opened;
    await desk.getByText('广州某某网络（科技）有限公司').first().waitFor();
    await desk.getByRole('button', { name: zh('official.entry.use') }).click();
    await desk.waitForURL(/#\/read\//);
    await desk.close();
  });

  it('opens the extension’s own tab where no popup can open, with no more than the number in its address', async () => {
    await page.goto('http://plain.example/');
    const opened = chromium.context.waitForEvent('page');
    await inBackground(async () => {
      const real = chrome.action.openPopup;
      chrome.action.openPopup = () => Promise.reject(new Error('no popup here'));
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const clicked = chrome.contextMenus.onClicked as unknown as { dispatch: (...args: unknown[]) => void };
      clicked.dispatch({ menuItemId: 'look-up', selectionText: '张某某 138 的 粤ICP备17055554号-1' }, tab);
      chrome.action.openPopup = real;
    });
    const desk = await opened;
    await desk.waitForSelector('.number-card');
    expect(decodeURIComponent(desk.url())).toBe(
      chromium.extensionUrl('desk.html#/lookup?q=粤ICP备17055554号-1'),
    );
    await poll(
      'the words beside it',
      async () => (await desk.getByRole('combobox').inputValue()) === '张某某 138 的 粤ICP备17055554号-1',
    );
    await desk.close();
  });
});

describe('the desk’s lookup page', () => {
  it('answers what its address asks, survives reload, and follows typing', async () => {
    const desk = await chromium.context.newPage();
    await desk.goto(
      chromium.extensionUrl(`desk.html#/lookup?q=${encodeURIComponent('川ICP备17055554号-1')}`),
    );
    for (const reload of [false, true]) {
      if (reload) await desk.reload();
      await desk.waitForSelector('.number-card');
      await expect.poll(() => desk.innerText('.number-card h2')).toBe('蜀ICP备17055554号-1');
    }
    await desk.getByRole('combobox').fill('<img src=x onerror=alert(1)> 京ICP备16044242号');
    await desk.waitForFunction(
      () => document.querySelector('.number-card h2')?.textContent === '京ICP备16044242号',
    );
    await desk.reload();
    await desk.waitForSelector('.number-card');
    await expect.poll(() => desk.innerText('.number-card h2')).toBe('京ICP备16044242号');
    await desk.close();
  });

  it('copies the number before it opens the official query, and asks the ministry nothing', async () => {
    const desk = await chromium.context.newPage();
    await desk.goto(chromium.extensionUrl(`desk.html#/lookup?q=${encodeURIComponent('京ICP备16044242号')}`));
    const before = sites.visits.length;
    const opened = chromium.context.waitForEvent('page');
    await desk.getByRole('button', { name: zh('lookup.copy.andQuery') }).click();
    const query = await opened;
    const portal = 'https://beian.miit.gov.cn/#/Integrated/recordQuery';
    await poll('the official query', async () => query.url() === portal);
    expect(
      sites.visits
        .slice(before)
        .filter(({ host, url }) => host.endsWith('miit.gov.cn') && url !== '/' && url !== '/favicon.ico'),
    ).toEqual([]);
    await desk.bringToFront();
    const field = desk.getByRole('combobox');
    await field.fill('');
    await field.focus();
    await desk.keyboard.press('ControlOrMeta+v');
    await expect.poll(() => field.inputValue()).toBe('京ICP备16044242号');
    await query.close();
    await desk.close();
  });

  it('says so when a link tells nothing, not even a name', async () => {
    await page.goto(chromium.extensionUrl('desk.html#/lookup?q=http://127.0.0.1/x'));
    await page.getByText(zh('filing.field.nothing')).waitFor();
  });

  it('follows an address that changes while the page is being drawn', async () => {
    const desk = await chromium.context.newPage();
    await desk.addInitScript(() => {
      const changer = new MutationObserver(() => {
        if (!document.querySelector('.desk-view h1')) return;
        changer.disconnect();
        location.hash = '#/about';
      });
      changer.observe(document, { childList: true, subtree: true });
    });
    await desk.goto(chromium.extensionUrl('desk.html#/lookup'));
    await desk.locator('.about h1').waitFor();
    await desk.close();
  });

  it('shows no page for an address it does not know, and none of its text as markup', async () => {
    const desk = await chromium.context.newPage();
    await desk.goto(chromium.extensionUrl('desk.html#/lookup?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E'));
    await desk.getByRole('combobox').waitFor();
    await expect.poll(() => desk.locator('main img').count()).toBe(0);
    await desk.goto(chromium.extensionUrl('desk.html#/lookup/../evil'));
    await desk.waitForSelector('main h1');
    await expect.poll(() => desk.innerText('main h1')).toBe(zh('ui.view.none'));
    await desk.close();
  });
});
