/** Live sessions are never broken, stale ones never in the way: shown with a real Tomcat in real Chromium. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumRun, startChromium } from '../../scripts/browser/chromium';
import { type Sites, startSites } from '../../scripts/browser/sites';
import { startTomcat, type Tomcat } from './tomcat/server';

const stale = 'http://shop.example/page.jsp;jsessionid=1F8CDE6614FE88372567B8E480A1D342?n=7';
const escaped = 'http://shop.example/page.jsp%3Bjsessionid%3D1F8CDE6614FE88372567B8E480A1D342?n=7';
const repairedPortal = 'https://beian.miit.gov.cn/';

let tomcat: Tomcat;
let sites: Sites;
let chromium: ChromiumRun;
let page: Page;

beforeAll(async () => {
  tomcat = await startTomcat();
  sites = await startSites();
  for (const host of ['shop.example', 'gdca.miit.gov.cn']) sites.serve(host, tomcat.answer);
  sites.serve(
    'help.example',
    `<!doctype html><meta charset="utf-8"><a id="stale" href="${stale}">stale</a><a id="escaped" href="${escaped}">escaped</a>`,
  );
  chromium = await startChromium(sites);
  page = await chromium.context.newPage();
});

afterAll(async () => {
  await chromium?.close();
  await sites?.stop();
  await tomcat?.stop();
});

const text = (id: string): Promise<string | null> => page.textContent(`#${id}`);

async function setCookies(choice: 'allow' | 'block'): Promise<void> {
  const settings = await chromium.context.newPage();
  await settings.goto('chrome://settings/');
  await settings.evaluate((value) => {
    chrome.send('setDefaultValueForContentType', ['cookies', value]);
  }, choice);
  await settings.close();
}

async function logIn(host: string): Promise<void> {
  await chromium.context.clearCookies();
  await page.goto(`http://${host}/login.jsp`);
  await page.click('#login button');
  await page.waitForSelector('#user');
  expect(await text('user')).toBe('clerk');
}

/** Ten clicks, links and forms by turns, each page repaired by itself as far as it may be. */
async function clickOn(): Promise<void> {
  for (let click = 1; click <= 10; click++) {
    await page.waitForFunction(
      (url) => document.getElementById('stale')?.getAttribute('href') === url,
      repairedPortal,
    );
    await page.click(click % 2 ? '#next' : '#form button');
    await page.waitForFunction((n) => document.getElementById('n')?.textContent === String(n), click);
    expect([click, await text('user')]).toEqual([click, 'clerk']);
  }
}

describe('a stale link on a help page', () => {
  it('leads to the same page with and without its id', async () => {
    const [withId, without] = await Promise.all(
      [stale, stale.replace(/;jsessionid=[^?]*/, '')].map(async (url) => {
        const { pathname, search } = new URL(url);
        const reply = await fetch(`http://127.0.0.1:${tomcat.port}${pathname}${search}`);
        return {
          status: reply.status,
          body: (await reply.text()).replace(/jsessionid=[0-9A-F]+/g, 'jsessionid='),
        };
      }),
    );
    expect(withId?.status).toBe(200);
    expect(withId).toEqual(without);
  });

  it('is repaired from the popup and arrives, also where its id is escaped and the server knows no such page', async () => {
    for (const [id, status] of [
      ['stale', 200],
      ['escaped', 404],
    ] as const) {
      await page.goto('http://help.example/');
      const unrepaired = await chromium.context.request.get(
        `http://127.0.0.1:${tomcat.port}${new URL(id === 'stale' ? stale : escaped).pathname}?n=7`,
      );
      expect(unrepaired.status()).toBe(status);
      const popup = await chromium.clickToolbar(page);
      await popup.until(() => {
        document.querySelector<HTMLElement>('.repairs button.main')?.click();
        return document.querySelector('.repairs h2')?.textContent?.startsWith('已修复');
      });
      await popup.close();
      await page.click(`#${id}`);
      await page.waitForURL('http://shop.example/page.jsp?n=7');
      expect([await text('n'), await text('user')]).toEqual(['7', 'null']);
    }
  });
});

describe('a live login on a site whose links are repaired by themselves', () => {
  beforeAll(async () => {
    const extensions = await chromium.context.newPage();
    await extensions.goto('chrome://extensions/');
    await extensions.evaluate(([id, pattern]) => chrome.developerPrivate.addHostPermission(id, pattern), [
      chromium.extensionId,
      '*://shop.example/*',
    ] as const);
    await extensions.close();
    await page.goto('http://shop.example/page.jsp?n=0');
    const popup = await chromium.clickToolbar(page);
    await popup.until(() => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find((one) => one.textContent === '在本站总是修复')?.click();
      return buttons.some((one) => one.textContent === '不再自动修复');
    });
    await popup.close();
  });

  it.each(['shop.example', 'gdca.miit.gov.cn'])('survives ten clicks on %s with cookies', async (host) => {
    await setCookies('allow');
    await logIn(host);
    await clickOn();
    expect(await text('cookie')).toBe('true');
  });

  it.each(['shop.example', 'gdca.miit.gov.cn'])(
    'survives ten clicks on %s with cookies blocked',
    async (host) => {
      await setCookies('block');
      await logIn(host);
      expect(await page.getAttribute('#next', 'href')).toContain(';jsessionid=');
      await clickOn();
      expect(await text('cookie')).toBe('false');
      // What the clicks would have lost: the same page without its id knows nobody.
      await page.goto(`http://${host}/page.jsp?n=1`);
      expect(await text('user')).toBe('null');
    },
  );
});
