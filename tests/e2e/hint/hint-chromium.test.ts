/** Hints and the toolbar badge in real Chromium, on replica pages at the real host names. */
import { resolve } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { type ChromiumRun, startChromium } from '../../../scripts/browser/chromium';
import { poll } from '../../../scripts/browser/poll';
import { type Sites, startSites } from '../../../scripts/browser/sites';
import * as replica from './hint-pages';
import { hintIn, hintWhere, pressInHint } from './hint-view';

let sites: Sites;
let chromium: ChromiumRun;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  sites = await startSites();
  replica.serveReplicas(sites);
  chromium = await startChromium(sites);
});

afterAll(async () => {
  await chromium.close();
  await sites.stop();
});

beforeEach(async () => {
  await inWorker((chrome) => chrome.storage.local.clear());
  await page?.close();
  page = await chromium.context.newPage();
  errors.length = 0;
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
});

/** Runs in the background with the extension's own API. */
async function inWorker<A extends unknown[], R>(
  run: (chrome: Browser, ...args: A) => R,
  ...args: A
): Promise<Awaited<R>> {
  const worker = await chromium.worker();
  return worker.evaluate(
    ([source, given]) =>
      new Function('chrome', 'args', `return (${source})(chrome, ...args)`)(
        (globalThis as unknown as { chrome: Browser }).chrome,
        given,
      ),
    [String(run), args] as const,
  ) as Promise<Awaited<R>>;
}

const settings = () => inWorker(async (chrome) => (await chrome.storage.local.get('settings')).settings);

async function badge(): Promise<[text: string, title: string]> {
  const { url } = { url: page.url() };
  return inWorker(async (chrome, address) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
    if (!tab?.id) return ['no tab', ''];
    const { id: tabId } = tab;
    return [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })];
  }, url);
}

describe('a hint appears', () => {
  it('on a provincial page, says what was repaired, and neither shifts the page nor takes the focus', async () => {
    await page.goto(replica.provinceUrl);
    const before = await page.evaluate(() => [document.documentElement.scrollHeight, innerWidth]);
    const hint = await hintWhere(page, ({ lines }) => lines.length > 1);
    expect(hint).toMatchObject({
      seal: '粤',
      lines: ['广东 · 注销备案：申请表与步骤', '本页修复了 1 个链接'],
      folded: false,
      visible: true,
      role: 'status',
      language: 'zh-CN',
    });
    expect(hint.box.width).toBeLessThanOrEqual(300);
    expect(await page.evaluate(() => [document.documentElement.scrollHeight, innerWidth])).toEqual(before);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    expect(await page.getAttribute('#dead', 'href')).toContain('https://gdca.miit.gov.cn/');
  });

  it('as a quiet dot on the plain portal, not for the portal’s own number, and unfolds on a click', async () => {
    await page.goto(replica.portalUrl);
    const hint = await hintWhere(page, ({ dot }) => dot);
    expect([hint.seal, hint.box.width <= 28]).toEqual(['', true]);
    await pressInHint(page, '');
    expect((await hintWhere(page, ({ folded }) => !folded)).lines).toEqual([
      '注销备案：选省份，看申请表与步骤',
    ]);
  });

  it('when the portal shows a result late, by a hash route', async () => {
    await page.goto(replica.portalUrl);
    await hintWhere(page, ({ dot }) => dot);
    await page.evaluate(() => {
      location.hash = '#/Integrated/recordQuery';
    });
    await page.fill('#word', '粤ICP备17055554号');
    await page.click('#search');
    const hint = await hintWhere(page, ({ folded }) => !folded);
    expect([hint.seal, hint.lines[0]]).toEqual(['粤', '广东 · 注销 粤ICP备17055554号']);
    expect(await badge()).toEqual(['粤', '备案注销助手 · 广东']);
  });

  it('on a legacy Struts page over http', async () => {
    await page.goto(replica.strutsUrl);
    const hint = await hintWhere(page, ({ folded }) => !folded);
    expect([hint.seal, hint.lines[1]]).toEqual(['蜀', '这是旧式页面，上面的表和地址可能已经过时']);
  });

  it('after an old address, with the day its system was retired', async () => {
    await page.goto('http://gdcainfo.miitbeian.gov.cn/publish/query/indexFirst.action');
    expect(page.url()).toContain('https://beian.miit.gov.cn/');
    const hint = await hintWhere(page, ({ folded }) => !folded);
    expect(hint.seal).toBe('粤');
    expect(hint.lines[1]).toBe(
      '这个链接来自 2019-04-25 停用的系统（gdcainfo.miitbeian.gov.cn），你现在在 beian.miit.gov.cn',
    );
  });

  it('for a result on a page whose frame is only named after its foot', async () => {
    sites.serve(
      'dxzhgl.miit.gov.cn/foot.html',
      '<!doctype html><meta charset="utf-8"><div class="with-footer"><p>粤ICP备17055554号-2</p><div class="footer">京ICP备04000001号</div></div>',
    );
    await page.goto('https://dxzhgl.miit.gov.cn/foot.html');
    const hint = await hintWhere(page, ({ folded }) => !folded);
    expect(hint.lines).toEqual(['广东 · 注销 粤ICP备17055554号']);
  });

  it('nowhere in a picture, and without an error', async () => {
    sites.serve('beian.miit.gov.cn/map.svg', (_, response) => {
      response.setHeader('content-type', 'image/svg+xml');
      response.end('<svg xmlns="http://www.w3.org/2000/svg"><text y="20">粤ICP备17055554号</text></svg>');
    });
    await page.goto('https://beian.miit.gov.cn/map.svg');
    // The badge of the page before it is cleared when this one has been looked at.
    await poll('the title', async () => (await badge())[1] === '备案注销助手');
    await page.mouse.wheel(0, 100);
    expect(await hintIn(page)).toBeNull();
    expect(errors).toEqual([]);
  });

  it('on a page with a strict policy, whole and without a complaint', async () => {
    await page.goto(replica.strictUrl);
    const hint = await hintWhere(page, ({ folded }) => !folded);
    expect(hint.colors).toEqual(['rgb(255, 255, 255)', 'rgb(35, 32, 27)']);
    expect(errors).toEqual([]);
  });

  it('nowhere else, and not in frames', async () => {
    sites.serve(
      'shop.example',
      `<!doctype html><h1>shop</h1><footer>粤ICP备17055554号-1</footer><iframe src="${replica.provinceUrl}"></iframe>`,
    );
    await page.goto('http://shop.example/');
    await page.goto('http://shop.example/#again');
    const frame = await poll('the frame', async () => page.frames()[1]);
    await frame.waitForSelector('article');
    // The page beside it has its hint by the time this one would have got it.
    const other = await chromium.context.newPage();
    await other.goto(replica.strutsUrl);
    await hintWhere(other, ({ folded }) => !folded);
    await other.close();
    expect(await hintIn(page)).toBeNull();
    const inside = await frame.evaluate(() => document.documentElement.lastElementChild?.localName);
    expect(inside).toBe('body');
  });
});

describe('the person decides', () => {
  it('Esc closes it for this page load only', async () => {
    await page.goto(replica.provinceUrl);
    await hintWhere(page, ({ folded }) => !folded);
    await page.keyboard.press('Escape');
    await poll('no hint', async () => (await hintIn(page)) === null);
    await page.mouse.wheel(0, 300);
    await page.click('h1');
    await page.reload();
    await hintWhere(page, ({ folded }) => !folded);
  });

  it('a double click on one button presses no other', async () => {
    await page.goto(replica.provinceUrl);
    const { buttons } = await hintWhere(page, ({ folded }) => !folded);
    const { x, y } = buttons.find(({ text }) => text === '这里不要') ?? expect.fail('no button');
    await page.mouse.dblclick(x, y);
    await hintWhere(page, (hint) => hint.buttons.some(({ text }) => text === '返回'));
    expect(await settings()).toBeUndefined();
  });

  it('mutes one site, which others do not mind, and takes it back in the settings', async () => {
    await page.goto(replica.provinceUrl);
    await pressInHint(page, '这里不要');
    await pressInHint(page, '这个网站不再提示');
    await poll('no hint', async () => (await hintIn(page)) === null);
    // The hint goes at once, and is muted a moment later.
    const muted = await poll('the host is muted', settings);
    expect(muted).toMatchObject({ mutedHosts: ['gdca.miit.gov.cn'] });
    await page.goto(replica.strutsUrl);
    await hintWhere(page, ({ folded }) => !folded);
    await page.goto(replica.provinceUrl);
    await poll('the badge', async () => (await badge())[0] === '粤');
    expect(await hintIn(page)).toBeNull();

    const desk = await chromium.context.newPage();
    await desk.goto(chromium.extensionUrl('desk.html#/settings'));
    await desk.click('button[aria-label="恢复提示 gdca.miit.gov.cn"]');
    await hintWhere(page, ({ folded }) => !folded);
    await desk.close();
  });

  it('turns hints off everywhere from the hint, in other open tabs too', async () => {
    const other = await chromium.context.newPage();
    await other.goto(replica.strutsUrl);
    await hintWhere(other, ({ folded }) => !folded);
    await page.goto(replica.provinceUrl);
    await pressInHint(page, '这里不要');
    await pressInHint(page, '所有网站都不提示');
    await poll('no hint', async () => (await hintIn(other)) === null);
    expect(await settings()).toMatchObject({ hints: 'off' });
    await other.close();
  });

  it('quiet shows the seal alone', async () => {
    await inWorker((chrome) => chrome.storage.local.set({ settings: { hints: 'quiet' } }));
    await page.goto(replica.provinceUrl);
    const hint = await hintWhere(page, ({ visible }) => visible);
    expect([hint.seal, hint.folded]).toEqual(['粤', true]);
  });

  it('opens the popup at the province with the number filled in', async () => {
    await page.goto(replica.queryUrl);
    await page.click('#search');
    await pressInHint(page, '打开');
    const popup = await chromium.devtools.attach(chromium.extensionUrl('popup.html'));
    await popup.until(() => document.querySelector('h1')?.textContent === '广东省通信管理局');
    await popup.until(() => document.body.textContent?.includes('粤ICP备17055554号'));
    await popup.close();
    expect((await hintWhere(page, ({ folded }) => folded)).seal).toBe('粤');
  });

  it('opens the desk at the province with the number where the popup cannot open', async () => {
    await inWorker((chrome) => {
      const { openPopup } = chrome.action;
      Object.assign(chrome.action, {
        openPopup: async () => {
          Object.assign(chrome.action, { openPopup });
          throw new Error('not here');
        },
      });
    });
    await page.goto(replica.queryUrl);
    await page.click('#search');
    const opened = chromium.context.waitForEvent('page');
    await pressInHint(page, '打开');
    const desk = await opened;
    await desk.waitForURL(/desk\.html/);
    const { hash } = new URL(desk.url());
    expect([hash.startsWith('#/guide'), decodeURIComponent(hash)]).toEqual([
      true,
      expect.stringContaining('province=gd&number=粤ICP备17055554号'),
    ]);
    await desk.close();
  });
});

describe('it keeps out of the way', () => {
  it('of a captcha that opens over its place', async () => {
    await page.goto(replica.captchaUrl);
    const before = await hintWhere(page, ({ folded }) => !folded);
    await page.click('#ask');
    const captcha = { left: 1100 - 360, top: 800 - 220 };
    const covers = ({ left, top, width, height }: typeof before.box): boolean =>
      left + width > captcha.left && top + height > captcha.top;
    expect(covers(before.box)).toBe(true);
    await hintWhere(page, ({ box }) => box.left + box.width <= 740 || box.top + box.height <= 580);
  });

  it('of a narrow window, folded to the seal', async () => {
    await page.setViewportSize({ width: 320, height: 480 });
    await page.goto(replica.provinceUrl);
    const hint = await hintWhere(page, ({ folded }) => folded);
    expect([hint.seal, hint.box.width <= 40]).toEqual(['粤', true]);
    await pressInHint(page, '粤');
    const open = await hintWhere(page, ({ folded }) => !folded);
    expect(open.box.left).toBeGreaterThanOrEqual(0);
    expect(open.box.left + open.box.width).toBeLessThanOrEqual(320);
  });

  it('of paper, of the dark, and of people who want no motion', async () => {
    await page.goto(replica.provinceUrl);
    expect((await hintWhere(page, ({ visible }) => visible)).motion).toBe('none');
    await page.emulateMedia({ media: 'print' });
    expect((await hintIn(page))?.visible).toBe(false);
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    expect((await hintIn(page))?.colors).toEqual(['rgb(37, 35, 32)', 'rgb(236, 230, 218)']);
  });
});

describe('an attacking page', () => {
  it('neither hides the hint nor makes it do anything', async () => {
    await page.goto(replica.hostileUrl);
    const hint = await hintWhere(page, ({ folded }) => !folded);
    expect([hint.visible, hint.seal]).toEqual([true, '浙']);
    await page.waitForFunction(() => (window as unknown as { removed: number }).removed >= 3);
    const again = await hintWhere(page, ({ visible }) => visible);
    expect([again.folded, again.seal]).toEqual([false, '浙']);
    // What is seen there is the hint, and a real click reaches it through the overlay.
    await pressInHint(page, '这里不要');
    await hintWhere(page, ({ buttons }) => buttons.some(({ text }) => text === '返回'));
    expect(await settings()).toBeUndefined();
    expect(errors).toEqual([]);
  });

  it('has its way after taking the hint out three times, without a loop', async () => {
    sites.serve(
      'ahca.miit.gov.cn',
      '<!doctype html><body><script>window.removed = 0; new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) if (node.localName === "div") { window.removed += 1; node.remove(); } }).observe(document.documentElement, { childList: true });</script>',
    );
    await page.goto('https://ahca.miit.gov.cn/');
    await page.waitForFunction(() => (window as unknown as { removed: number }).removed === 4);
    await page.mouse.click(10, 10);
    expect(await hintIn(page)).toBeNull();
    expect(await page.evaluate(() => (window as unknown as { removed: number }).removed)).toBe(4);
  });
});

describe('the toolbar', () => {
  it('shows the province, is another tab’s matter, and is cleared by the next page', async () => {
    await page.goto(replica.provinceUrl);
    await poll('the badge', async () => (await badge())[0] === '粤');
    expect((await badge())[1]).toBe('备案注销助手 · 广东 · 本页修复了 1 个链接');
    const tabId = await inWorker(async (chrome) => (await chrome.tabs.query({ active: true }))[0]?.id ?? 0);
    const badgeOf = (id: number) => inWorker((chrome, one) => chrome.action.getBadgeText({ tabId: one }), id);
    expect(await badgeOf(tabId)).toBe('粤');
    await page.goto('http://plain.example/');
    await poll('no badge', async () => (await badgeOf(tabId)) === '');
  });

  it('shows how many links could be repaired on any page the popup has looked at', async () => {
    sites.serve(
      'links.example',
      '<!doctype html><a href="http://gdcainfo.miitbeian.gov.cn/">1</a> <a href="http://www.miibeian.gov.cn/">2</a>',
    );
    await page.goto('http://links.example/');
    const popup = await chromium.clickToolbar(page);
    await poll('the badge', async () => (await badge())[0] === '2');
    expect((await badge())[1]).toBe('备案注销助手 · 本页有 2 个链接可以修复');
    await popup.until(() => document.querySelector('.repairs button.main'));
    await popup.evaluate(() => document.querySelector<HTMLElement>('.repairs button.main')?.click());
    await poll('the title', async () => (await badge())[1] === '备案注销助手 · 本页修复了 2 个链接');
    await popup.close();
  });

  it('follows the page after its hint was closed', async () => {
    await page.goto(replica.queryUrl);
    await page.click('#search');
    await hintWhere(page, ({ folded }) => !folded);
    await page.keyboard.press('Escape');
    await poll('no hint', async () => (await hintIn(page)) === null);
    await page.evaluate(() => {
      location.hash = '#/Integrated/index';
    });
    await poll('no badge', async () => (await badge())[0] === '');
    await page.evaluate(() => {
      location.hash = '#/Integrated/recordQuery';
    });
    await page.click('#search');
    await poll('the badge', async () => (await badge())[0] === '粤');
    expect(await hintIn(page)).toBeNull();
  });

  it('counts links that are repaired later', async () => {
    await page.goto(replica.provinceUrl);
    await hintWhere(page, ({ lines }) => lines[1] === '本页修复了 1 个链接');
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'http://sccainfo.miitbeian.gov.cn/';
      document.body.append(link);
    });
    await hintWhere(page, ({ lines }) => lines[1] === '本页修复了 2 个链接');
    expect((await badge())[1]).toBe('备案注销助手 · 广东 · 本页修复了 2 个链接');
  });

  it('is right after the background has died', async () => {
    await page.goto(replica.provinceUrl);
    await poll('the badge', async () => (await badge())[0] === '粤');
    await chromium.stopBackground();
    // No page loads, so nothing but the browser itself can know it; asked from a page of the extension.
    const desk = await chromium.context.newPage();
    await desk.goto(chromium.extensionUrl('desk.html'));
    const text = await desk.evaluate(async (address) => {
      const { chrome } = globalThis as unknown as { chrome: Browser };
      const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
      return tab?.id ? chrome.action.getBadgeText({ tabId: tab.id }) : null;
    }, page.url());
    expect(text).toBe('粤');
    await desk.close();
    await page.goto(replica.strutsUrl);
    await hintWhere(page, ({ seal }) => seal === '蜀');
  });
});

describe('a screen reader is told', () => {
  /** Runs in the extension's own world of the page, which the page itself cannot reach. */
  async function inScriptWorld<T>(session: CDPSession, expression: string): Promise<T> {
    let contextId = 0;
    const look = ({ context: { id, origin } }: { context: { id: number; origin: string } }): void => {
      if (origin === `chrome-extension://${chromium.extensionId}`) contextId = id;
    };
    session.on('Runtime.executionContextCreated', look);
    // All contexts are named before this is answered.
    await session.send('Runtime.enable');
    session.off('Runtime.executionContextCreated', look);
    const { result } = await session.send('Runtime.evaluate', { contextId, expression, returnByValue: true });
    await session.send('Runtime.disable');
    return result.value as T;
  }

  async function repairOneMore(): Promise<void> {
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'http://sccainfo.miitbeian.gov.cn/';
      document.body.append(link);
    });
    await hintWhere(page, ({ lines }) => lines[1] === '本页修复了 2 个链接');
  }

  it('by a notice, politely, without a change of the page', async () => {
    await page.goto(replica.provinceUrl);
    await hintWhere(page, ({ lines }) => lines.length > 1);
    const session = await page.context().newCDPSession(page);
    await inScriptWorld(
      session,
      'told = []; Element.prototype.ariaNotify = (...words) => { told.push(words) }; undefined',
    );
    await repairOneMore();
    expect(await inScriptWorld(session, 'told')).toEqual([
      ['广东 · 注销备案：申请表与步骤。本页修复了 2 个链接'],
    ]);
    expect((await hintIn(page))?.told).toBe('');
    await session.detach();
  });

  it('by a live region where the browser knows no notice', async () => {
    await page.goto(replica.provinceUrl);
    await hintWhere(page, ({ lines }) => lines.length > 1);
    const session = await page.context().newCDPSession(page);
    await inScriptWorld(session, 'delete Element.prototype.ariaNotify');
    await session.detach();
    await repairOneMore();
    await hintWhere(page, ({ told }) => told === '广东 · 注销备案：申请表与步骤。本页修复了 2 个链接');
  });
});

describe('it costs little and leaves nothing', () => {
  it('does not grow with 1,000 routes', async () => {
    await page.goto(replica.queryUrl);
    await page.click('#search');
    await hintWhere(page, ({ folded }) => !folded);
    const session = await page.context().newCDPSession(page);
    await visit(0, 100);
    const before = await measure(session);
    await visit(100, 1100);
    const after = await measure(session);
    expect(after.nodes - before.nodes).toBeLessThan(200);
    expect(after.listeners - before.listeners).toBeLessThan(50);
    expect(after.heap).toBeLessThan(before.heap * 1.5);
    expect(await page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(1);
    await session.detach();
  });

  it('leaves no second hint when the extension has been updated', async () => {
    const own = await startChromium(sites);
    const open = await own.context.newPage();
    await open.goto(replica.queryUrl);
    await open.click('#search');
    await hintWhere(open, ({ folded }) => !folded);
    const path = resolve('.output/chrome-mv3');
    await own.devtools.send('Extensions.loadUnpacked', { path });
    const popup = await own.clickToolbar(open);
    await popup.until(() => document.body?.textContent?.includes('粤ICP备17055554号'));
    await hintWhere(open, ({ lines }) => lines.length > 0);
    // The old one would have come back by the time the new one follows a change.
    await open.evaluate(() => {
      location.hash = '#/Integrated/index';
    });
    await hintWhere(open, ({ seal }) => seal === '');
    expect(await open.evaluate(() => document.querySelectorAll('html > div').length)).toBe(1);
    await own.close();
  });

  it('falls silent when the extension is gone', async () => {
    const own = await startChromium(sites);
    const orphan = await own.context.newPage();
    const said: string[] = [];
    orphan.on('pageerror', (error) => said.push(String(error)));
    orphan.on('console', (message) => said.push(message.text()));
    await orphan.goto(replica.queryUrl);
    await hintWhere(orphan, ({ dot }) => dot);
    const worker = await own.worker();
    await worker
      .evaluate(() => (globalThis as unknown as { chrome: Browser }).chrome.management.uninstallSelf())
      .catch(() => undefined);
    await poll('the end of the extension', async () => own.context.serviceWorkers().length === 0);
    await orphan.click('#search');
    await poll('no hint', async () => (await hintIn(orphan)) === null);
    await orphan.mouse.wheel(0, 200);
    await orphan.click('#word');
    expect(said).toEqual([]);
    await own.close();
  });
});

async function visit(from: number, to: number): Promise<void> {
  await page.evaluate(
    async ([first, last]) => {
      for (let route = first; route < last; route += 1) {
        location.hash = `#/route/${route}`;
        await new Promise((next) => setTimeout(next));
      }
    },
    [from, to] as const,
  );
}

async function measure(session: CDPSession): Promise<{ nodes: number; listeners: number; heap: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { nodes, listeners: jsEventListeners, heap: usedSize };
}
