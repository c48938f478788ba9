/** Lookups in real Chromium: popup search, numbers of a page, context menu, the desk's lookup page. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { type ChromiumRun, seenPopup, startChromium } from '../../../scripts/browser/chromium';
import type { Target } from '../../../scripts/browser/devtools';
import { poll } from '../../../scripts/browser/poll';
import { type Sites, startSites } from '../../../scripts/browser/sites';

declare const chrome: Browser;

let sites: Sites;
let chromium: ChromiumRun;
let page: Page;

const kinds = `<!doctype html><meta charset="utf-8"><title>kinds</title>
  <main><p>报道提到 京ICP备16044242号 和模板 粤ICP备********号、阿里云ICP备案。</p></main>
  <iframe srcdoc="<p>皖ICP备17012372号-3A</p>"></iframe>
  <iframe srcdoc="<p>赣ICP备17012372号</p>" hidden></iframe>
  <div class="footer" hidden>黑ICP备17012372号</div>
  <x-foot></x-foot>
  <script>document.querySelector('x-foot').attachShadow({ mode: 'open' }).setHTMLUnsafe(
    '<style>/* 鲁ICP备17012372号 */</style><p>琼ICP备17012372号</p>')</script>
  <img alt="晋ICP备17055554号" src="data:,">
  <footer>
    <p><a id="own" href="https://beian.miit.gov.cn/">粤<b>ICP备</b>&#8203;17055554&nbsp;号-1</a> 粤B2-20090191-18
    粤ICP备2026041617号-1X</p>
    <p>京ICP证030173号 <a href="https://beian.mps.gov.cn/#/query/webSearch?code=44010502008968">联网备案</a></p>
  </footer>`;

beforeAll(async () => {
  sites = await startSites();
  sites.serve('kinds.example', kinds);
  sites.serve('plain.example', '<!doctype html><meta charset="utf-8"><title>plain</title><h1>plain</h1>');
  chromium = await startChromium(sites);
  page = await chromium.context.newPage();
});

afterAll(async () => {
  await chromium.close();
  await sites.stop();
});

beforeEach(async () => {
  await page.bringToFront();
});

async function openPopup(url: string): Promise<Target> {
  await page.goto(url);
  return chromium.openPopup(page);
}

/** Closes the popup and waits until the browser would open another. */
async function close(popup: Target): Promise<void> {
  await popup.close();
  await poll('the popup to close', async () => {
    const { targetInfos } = await chromium.devtools.send<{ targetInfos: { url: string }[] }>(
      'Target.getTargets',
    );
    return !targetInfos.some(({ url }) => url.endsWith('/popup.html'));
  });
}

async function press(popup: Target, key: string): Promise<void> {
  const text = key === 'Enter' ? { text: '\r' } : {};
  const code = { Enter: 13, ArrowDown: 40, ArrowUp: 38, Escape: 27, Tab: 9 }[key];
  await popup.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key,
    code: key,
    windowsVirtualKeyCode: code,
    ...text,
  });
  await popup.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: code });
}

/** Moves the focus by the keyboard as a person does. */
async function tabTo(popup: Target, selector: string): Promise<void> {
  for (let i = 0; i < 40; i += 1) {
    if (await popup.evaluate((css) => document.activeElement?.matches(css), selector)) return;
    await press(popup, 'Tab');
  }
  throw new Error(`The keyboard does not reach ${selector}`);
}

const type = (popup: Target, text: string): Promise<unknown> => popup.send('Input.insertText', { text });

/** What the browser tells the background when an entry of the context menu is clicked, without the click. */
async function clickMenu(info: Record<string, unknown>): Promise<Target> {
  const worker = await chromium.worker();
  await worker.evaluate(async (given) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const clicked = chrome.contextMenus.onClicked as unknown as { dispatch: (...args: unknown[]) => void };
    clicked.dispatch({ editable: false, frameId: 0, pageUrl: tab?.url, ...given }, tab);
  }, info);
  return seenPopup(await chromium.devtools.attach(chromium.extensionUrl('popup.html')));
}

const cards = (popup: Target): Promise<string[]> =>
  popup.until(() => {
    const found = [...document.querySelectorAll<HTMLElement>('.number-card')].map((card) => card.innerText);
    return found.length > 0 ? found : null;
  });

describe('search in the popup', () => {
  it.each([
    ['guangd', '广东省通信管理局'],
    ['hlj', '黑龙江省通信管理局'],
    ['川', '四川省通信管理局'],
    ['粤ICP备17', '广东省通信管理局'],
    ['hbcainfo', '河北省通信管理局'],
    ['https://hubca.miit.gov.cn/', '湖北省通信管理局'],
    ['gaungdong', '广东省通信管理局'],
    ['粤ICP备2026041617号-1X', '广东省通信管理局'],
  ])('opens the province of %s by keyboard alone', async (query, authority) => {
    const popup = await openPopup('http://plain.example/');
    await popup.until(() => document.activeElement?.matches('input'));
    await type(popup, query);
    await popup.until(() => document.querySelector('[role=option][aria-selected=true], .number-card'));
    await press(popup, 'Enter');
    expect(
      await popup.until(() => document.querySelector('.way') && document.querySelector('h1')?.textContent),
    ).toBe(authority);
    // The field is gone; whoever works by keyboard goes on from the heading.
    await popup.until(() => document.activeElement?.localName === 'h1');
    await close(popup);
  });

  it('walks the results with the arrow keys and empties the field with Escape', async () => {
    const popup = await openPopup('http://plain.example/');
    await popup.until(() => document.activeElement?.matches('input'));
    await type(popup, 'hn');
    const selected = (): Promise<string> =>
      popup.until(() => document.querySelector<HTMLElement>('[aria-selected=true]')?.innerText);
    const first = await selected();
    await press(popup, 'ArrowDown');
    const second = await popup.until((before) => {
      const now = document.querySelector<HTMLElement>('[aria-selected=true]')?.innerText;
      return now !== before && now;
    }, first);
    expect(second).not.toBe(first);
    await press(popup, 'ArrowUp');
    await popup.until(
      (before) => document.querySelector<HTMLElement>('[aria-selected=true]')?.innerText === before,
      first,
    );
    await press(popup, 'Escape');
    await popup.until(() => document.querySelector('input')?.value === '');
    expect(await popup.evaluate(() => document.querySelectorAll('[role=option]').length)).toBe(0);
    await close(popup);
  });

  it('says of a number what can be deregistered with it, and of a licence that it cannot', async () => {
    const popup = await openPopup('http://plain.example/');
    await type(popup, '川ICP备17055554号-1 粤B2-20090191-18 京公网安备11010502008968号');
    const [filing, licence, police] = await cards(popup);
    expect(filing).toContain('蜀ICP备17055554号-1');
    expect(filing).toContain('网站 · 四川');
    expect(filing).toContain('填 蜀ICP备17055554号-1，只注销这一项（网站）');
    expect(filing).toContain('填 蜀ICP备17055554号，注销整个主体');
    expect(filing).toContain('正式简称是另一个字');
    expect(licence).toContain('注销备案去不掉它');
    expect(licence).not.toContain('填申请表');
    expect(police).toContain('公安联网备案，不归通信管理局');
    expect(police).not.toContain('填申请表');
    await tabTo(popup, '.number-card:last-child button:last-of-type');
    await tabTo(popup, '.number-card .main');
    await press(popup, 'Enter');
    await popup.until(() => document.querySelector('h1')?.textContent === '四川省通信管理局');
    await close(popup);
  });

  it('offers no form for a number that cannot be right', async () => {
    const popup = await openPopup('http://plain.example/');
    await type(popup, '粤ICP备190082761号');
    const [wrong] = await cards(popup);
    expect(wrong).toContain('位数不对');
    expect(wrong).not.toContain('填申请表');
    expect(wrong).not.toContain('注销整个主体');
    await close(popup);
  });

  it('says how many provinces are not shown', async () => {
    const popup = await openPopup('http://plain.example/');
    await type(popup, '通信管理局');
    expect(await popup.until(() => document.querySelector('[role=status]')?.textContent)).toBe(
      '还有 23 个，多打几个字就能找到。',
    );
    await close(popup);
  });

  it('says that a domain alone tells nothing', async () => {
    const popup = await openPopup('http://plain.example/');
    await type(popup, 'shop.example.com');
    expect((await cards(popup))[0]).toContain('只凭域名看不出备案');
    await close(popup);
  });

  it('says so when nothing fits', async () => {
    const popup = await openPopup('http://plain.example/');
    await type(popup, '火星');
    expect(await popup.until(() => document.querySelector('[role=status]')?.textContent)).toContain(
      '没有找到',
    );
    await close(popup);
  });
});

describe('recent lookups', () => {
  const recent = (popup: Target): Promise<string[]> =>
    popup.evaluate(() =>
      [...document.querySelectorAll('.recent li button:not(.plain)')].map((one) => one.textContent ?? ''),
    );

  it('are all remembered when several come at once, and none comes back after erasing', async () => {
    const popup = await openPopup('http://plain.example/');
    const kept = await popup.evaluate(async () => {
      const texts = ['a.example', 'b.example', 'c.example'];
      const ask = (beian: string, data: unknown) => chrome.runtime.sendMessage({ beian, data });
      const remember = (text: string) => ask('rememberLookup', { kind: 'domain', text });
      await ask('eraseLookups', null);
      await Promise.all(texts.map(remember));
      const { recentLookups } = await chrome.storage.local.get('recentLookups');
      await Promise.all([remember('late.example'), ask('eraseLookups', null)]);
      return { recentLookups, after: await chrome.storage.local.get('recentLookups') };
    });
    expect((kept.recentLookups as { text: string }[]).map(({ text }) => text).sort()).toEqual([
      'a.example',
      'b.example',
      'c.example',
    ]);
    expect(kept.after).toEqual({});
    await close(popup);
  });

  it('are remembered, opened again, erased, and switched off', async () => {
    let popup = await openPopup('http://plain.example/');
    await popup.evaluate(() => chrome.storage.local.remove('recentLookups'));
    await type(popup, '粤ICP备17055554号-1');
    await cards(popup);
    await press(popup, 'Enter');
    await popup.until(() => document.querySelector('.number-bar'));
    await popup.until(() =>
      chrome.storage.local.get('recentLookups').then(({ recentLookups }) => recentLookups),
    );
    await close(popup);

    popup = await openPopup('http://plain.example/');
    await popup.until(() => document.querySelector('.recent'));
    expect(await recent(popup)).toEqual(['粤ICP备17055554号-1']);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.recent li button')?.click());
    expect((await cards(popup))[0]).toContain('粤ICP备17055554号-1');
    await close(popup);

    popup = await openPopup('http://plain.example/');
    await popup.until(() => document.querySelector('.recent'));
    await popup.evaluate(() => document.querySelector<HTMLElement>('.recent .plain')?.click());
    await popup.until(() => !document.querySelector('.recent'));
    expect(await popup.evaluate(() => chrome.storage.local.get('recentLookups'))).toEqual({});

    await popup.evaluate(() =>
      chrome.runtime.sendMessage({ beian: 'saveSettings', data: { recentLookups: false } }),
    );
    await type(popup, '粤ICP备17055554号-1');
    await cards(popup);
    await press(popup, 'Enter');
    await popup.until(() => document.querySelector('.number-bar'));
    // A message after the one that would have stored it: the background has seen both.
    await popup.evaluate(() =>
      chrome.runtime.sendMessage({ beian: 'saveSettings', data: { recentLookups: true } }),
    );
    expect(await popup.evaluate(() => chrome.storage.local.get('recentLookups'))).toEqual({});
    await close(popup);
  });
});

describe('numbers of the page', () => {
  it('are found in text, labels, links and frames, the page’s own first', async () => {
    const popup = await openPopup('http://kinds.example/');
    const found = await popup.until(() => {
      const numbers = [...document.querySelectorAll('.numbers [lang]:not(.seal)')];
      return numbers.length > 0 ? numbers.map((one) => one.textContent ?? '') : null;
    });
    expect(found[0]).toBe('粤ICP备17055554号-1');
    expect(new Set(found)).toEqual(
      new Set([
        '粤ICP备17055554号-1',
        '粤ICP备2026041617号-1X',
        '粤B2-20090191-18',
        '京ICP证030173号',
        '粤公网安备44010502008968号',
        '京ICP备16044242号',
        '晋ICP备17055554号',
        '皖ICP备17012372号-3A',
        '琼ICP备17012372号',
      ]),
    );
    expect(found.indexOf('京ICP备16044242号')).toBeGreaterThan(found.indexOf('京ICP证030173号'));
    const first = await popup.evaluate(() => document.querySelector<HTMLElement>('.numbers li')?.innerText);
    expect(first).toContain('本页自己的');
    await popup.evaluate(() => document.querySelector<HTMLElement>('.numbers button')?.click());
    await popup.until(() => document.querySelector('.number-bar h2')?.textContent === '粤ICP备17055554号-1');
    expect(await popup.evaluate(() => document.querySelector('h1')?.textContent)).toBe('广东省通信管理局');
    await close(popup);
  });
});

describe('context menu', () => {
  it('has its entries in the browser’s language', async () => {
    const worker = await chromium.worker();
    const titles = await worker.evaluate(() =>
      ['menuSelection', 'menuLink', 'menuPage'].map((name) => chrome.i18n.getMessage(name)),
    );
    expect(titles).toEqual(['查备案注销办法：「%s」', '查这个链接的备案号或管局', '查这一页的备案号']);
    // The browser refuses to update an entry that does not exist.
    await worker.evaluate(() =>
      Promise.all(
        ['selection', 'link', 'page'].map((id) => chrome.contextMenus.update(id, { enabled: true })),
      ),
    );
  });

  it('answers a selection with several numbers', async () => {
    await page.goto('http://plain.example/');
    const popup = await clickMenu({
      menuItemId: 'selection',
      selectionText: '© 粤ICP备17055554号-1 | 京公网安备11010502008968号',
    });
    const [first, second] = await cards(popup);
    expect(first).toContain('粤ICP备17055554号-1');
    expect(second).toContain('京公网安备11010502008968号');
    await close(popup);
  });

  it('answers a selected domain, and any text', async () => {
    await page.goto('http://plain.example/');
    let popup = await clickMenu({ menuItemId: 'selection', selectionText: 'www.example.cn' });
    expect((await cards(popup))[0]).toContain('只凭域名看不出备案');
    await close(popup);
    popup = await clickMenu({ menuItemId: 'selection', selectionText: '广东' });
    expect(
      await popup.until(() => document.querySelector<HTMLElement>('[role=option]')?.innerText),
    ).toContain('广东');
    await close(popup);
  });

  it('answers a link with the number that it says, or with what its address is', async () => {
    // A click in the menu lets the extension read the page, as a click on the toolbar does.
    await close(await openPopup('http://kinds.example/'));
    let popup = await clickMenu({ menuItemId: 'link', linkUrl: 'https://beian.miit.gov.cn/' });
    expect((await cards(popup))[0]).toContain('粤ICP备17055554号-1');
    await close(popup);
    popup = await clickMenu({
      menuItemId: 'link',
      linkUrl: 'http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action',
    });
    expect((await cards(popup))[0]).toMatch(/广东省通信管理局的地址。\s*这个地址已停用/);
    await close(popup);
  });

  it('answers the page with its numbers', async () => {
    await close(await openPopup('http://kinds.example/'));
    const popup = await clickMenu({ menuItemId: 'page' });
    expect(await popup.until(() => document.querySelector('.numbers [lang]:not(.seal)')?.textContent)).toBe(
      '粤ICP备17055554号-1',
    );
    await close(popup);
  });

  it('shows what was asked once only', async () => {
    await page.goto('http://plain.example/');
    await close(await clickMenu({ menuItemId: 'selection', selectionText: '粤ICP备17055554号' }));
    const popup = await openPopup('http://plain.example/');
    expect(await popup.evaluate(() => document.querySelector('input')?.value)).toBe('');
    await close(popup);
  });

  it('opens the extension’s own tab where no popup can open, with no more than the number in its address', async () => {
    await page.goto('http://plain.example/');
    const opened = chromium.context.waitForEvent('page');
    const worker = await chromium.worker();
    await worker.evaluate(async () => {
      const real = chrome.action.openPopup;
      chrome.action.openPopup = () => Promise.reject(new Error('no popup here'));
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const clicked = chrome.contextMenus.onClicked as unknown as { dispatch: (...args: unknown[]) => void };
      clicked.dispatch({ menuItemId: 'selection', selectionText: '张某某 138 的 粤ICP备17055554号-1' }, tab);
      chrome.action.openPopup = real;
    });
    const desk = await opened;
    await desk.waitForSelector('.number-card');
    expect(decodeURIComponent(desk.url())).toBe(
      chromium.extensionUrl('desk.html#/lookup?q=粤ICP备17055554号-1'),
    );
    await poll(
      'the words beside it',
      async () => (await desk.inputValue('textarea')) === '张某某 138 的 粤ICP备17055554号-1',
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
      expect(await desk.innerText('.number-card h2')).toBe('蜀ICP备17055554号-1');
    }
    await desk.fill('textarea', '<img src=x onerror=alert(1)> 京ICP备16044242号');
    await desk.waitForFunction(
      () => document.querySelector('.number-card h2')?.textContent === '京ICP备16044242号',
    );
    await desk.reload();
    await desk.waitForSelector('.number-card');
    expect(await desk.innerText('.number-card h2')).toBe('京ICP备16044242号');
    await desk.close();
  });

  it('copies the number before it opens the official query, and asks the ministry nothing', async () => {
    const desk = await chromium.context.newPage();
    await desk.goto(chromium.extensionUrl(`desk.html#/lookup?q=${encodeURIComponent('京ICP备16044242号')}`));
    const before = sites.visits.length;
    const opened = chromium.context.waitForEvent('page');
    await desk.getByRole('button', { name: '复制并打开公共查询' }).click();
    const query = await opened;
    const portal = 'https://beian.miit.gov.cn/#/Integrated/recordQuery';
    await poll('the official query', async () => query.url() === portal);
    expect(
      sites.visits
        .slice(before)
        .filter(({ host, url }) => host.endsWith('miit.gov.cn') && url !== '/' && url !== '/favicon.ico'),
    ).toEqual([]);
    await desk.bringToFront();
    await desk.fill('textarea', '');
    await desk.focus('textarea');
    await desk.keyboard.press('ControlOrMeta+v');
    expect(await desk.inputValue('textarea')).toBe('京ICP备16044242号');
    await query.close();
    await desk.close();
  });

  it('says so when a link tells nothing, not even a name', async () => {
    await page.goto(chromium.extensionUrl('desk.html#/lookup?q=http://127.0.0.1/x'));
    await page.getByText('没有看出备案号、域名或省份').waitFor();
  });

  it('follows an address that changes while the page is being drawn', async () => {
    const desk = await chromium.context.newPage();
    await desk.addInitScript(() => {
      const changer = new MutationObserver(() => {
        if (!document.querySelector('.desk-view h1')) return;
        changer.disconnect();
        location.hash = '#/province/gd';
      });
      changer.observe(document, { childList: true, subtree: true });
    });
    await desk.goto(chromium.extensionUrl('desk.html#/lookup'));
    await desk.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('广东'));
    await desk.close();
  });

  it('shows no page for an address it does not know, and none of its text as markup', async () => {
    const desk = await chromium.context.newPage();
    await desk.goto(chromium.extensionUrl('desk.html#/lookup?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E'));
    await desk.waitForSelector('textarea');
    expect(await desk.locator('main img').count()).toBe(0);
    await desk.goto(chromium.extensionUrl('desk.html#/lookup/../evil'));
    await desk.waitForSelector('main h1');
    expect(await desk.innerText('main h1')).toBe('没有这一页');
    await desk.close();
  });
});
