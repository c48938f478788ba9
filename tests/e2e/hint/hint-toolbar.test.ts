/** The toolbar, screen readers, and what hints cost and leave, in real Chromium. */
import type { CDPSession, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { startChromium } from '../../../scripts/browser/chromium';
import { poll } from '../../../scripts/browser/poll';
import { provinceName, zh } from '../../words';
import { chromium, inBackground, openDesk, sites, useChromium } from '../fixture';
import * as replica from './hint-pages';
import { badgeAt, hintIn, hintWhere, toolbarTitle } from './hint-view';

useChromium({ serve: replica.serveReplicas });

let page: Page;

beforeEach(async () => {
  await inBackground(() => chrome.storage.local.clear());
  await page?.close();
  page = await chromium.context.newPage();
});

const repaired = (count: number) => zh('hint.note.repaired', { count });

describe('the toolbar', () => {
  it('shows the province, is another tab’s matter, and is cleared by the next page', async () => {
    await page.goto(replica.provinceUrl);
    await poll('the badge', async () => (await badgeAt(page.url()))[0] === '粤');
    await expect
      .poll(async () => (await badgeAt(page.url()))[1])
      .toBe(toolbarTitle(provinceName('gd'), repaired(1)));
    const tabId = await inBackground(async () => (await chrome.tabs.query({ active: true }))[0]?.id ?? 0);
    const badgeOf = (id: number) => inBackground((one) => chrome.action.getBadgeText({ tabId: one }), id);
    await expect.poll(() => badgeOf(tabId)).toBe('粤');
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
    await poll('the badge', async () => (await badgeAt(page.url()))[0] === '2');
    await expect
      .poll(async () => (await badgeAt(page.url()))[1])
      .toBe(toolbarTitle(zh('hint.note.waiting', { count: 2 })));
    await popup.until(() => document.querySelector('.repairs button.main'));
    await popup.evaluate(() => document.querySelector<HTMLElement>('.repairs button.main')?.click());
    await poll('the title', async () => (await badgeAt(page.url()))[1] === toolbarTitle(repaired(2)));
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
    await poll('no badge', async () => (await badgeAt(page.url()))[0] === '');
    await page.evaluate(() => {
      location.hash = '#/Integrated/recordQuery';
    });
    await page.click('#search');
    await poll('the badge', async () => (await badgeAt(page.url()))[0] === '粤');
    await expect.poll(() => hintIn(page)).toBeNull();
  });

  it('counts links that are repaired later', async () => {
    await page.goto(replica.provinceUrl);
    await hintWhere(page, ({ lines }) => lines[1] === repaired(1));
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'http://sccainfo.miitbeian.gov.cn/';
      document.body.append(link);
    });
    await hintWhere(page, ({ lines }) => lines[1] === repaired(2));
    await expect
      .poll(async () => (await badgeAt(page.url()))[1])
      .toBe(toolbarTitle(provinceName('gd'), repaired(2)));
  });

  it('is right after the background has died', async () => {
    await page.goto(replica.provinceUrl);
    await poll('the badge', async () => (await badgeAt(page.url()))[0] === '粤');
    await chromium.stopBackground();
    // No page loads, so nothing but the browser itself can know it; asked from a page of the extension.
    const desk = await openDesk('');
    const text = await desk.evaluate(async (address) => {
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
  const title = zh('hint.title.province', { name: provinceName('gd') });

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
    await hintWhere(page, ({ lines }) => lines[1] === repaired(2));
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
    await expect
      .poll(() => inScriptWorld(session, 'told'))
      .toEqual([[`${title}${zh('hint.words.stop')}${repaired(2)}`]]);
    await expect.poll(async () => (await hintIn(page))?.told).toBe('');
    await session.detach();
  });

  it('by a live region where the browser knows no notice', async () => {
    await page.goto(replica.provinceUrl);
    await hintWhere(page, ({ lines }) => lines.length > 1);
    const session = await page.context().newCDPSession(page);
    await inScriptWorld(session, 'delete Element.prototype.ariaNotify');
    await session.detach();
    await repairOneMore();
    await hintWhere(page, ({ told }) => told === `${title}${zh('hint.words.stop')}${repaired(2)}`);
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
    await expect.poll(() => page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(1);
    await session.detach();
  });

  it('leaves no second hint when the extension has been updated', async () => {
    const own = await startChromium(sites);
    const open = await own.context.newPage();
    await open.goto(replica.queryUrl);
    await open.click('#search');
    await hintWhere(open, ({ folded }) => !folded);
    await own.update();
    const popup = await own.clickToolbar(open);
    await popup.until(() => document.body?.textContent?.includes('粤ICP备17055554号'));
    await hintWhere(open, ({ lines }) => lines.length > 0);
    // The old one would have come back by the time the new one follows a change.
    await open.evaluate(() => {
      location.hash = '#/Integrated/index';
    });
    await hintWhere(open, ({ seal }) => seal === '');
    await expect.poll(() => open.evaluate(() => document.querySelectorAll('html > div').length)).toBe(1);
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
