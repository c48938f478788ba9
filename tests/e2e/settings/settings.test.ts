/** The settings page in real Chromium: by mouse, by keyboard, by file. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { livingHosts } from '../../../lib/host/beian-hosts';
import { type ChromiumRun, startChromium } from '../../../scripts/browser/chromium';
import { poll } from '../../../scripts/browser/poll';
import { type Sites, startSites } from '../../../scripts/browser/sites';
import { provinceUrl, serveReplicas } from '../hint/hint-pages';
import { hintIn, hintWhere } from '../hint/hint-view';

let sites: Sites;
let chromium: ChromiumRun;
let page: Page;

beforeAll(async () => {
  sites = await startSites();
  serveReplicas(sites);
  chromium = await startChromium(sites);
  page = await chromium.context.newPage();
});

afterAll(async () => {
  await chromium.close();
  await sites.stop();
});

beforeEach(async () => {
  await page.goto(chromium.extensionUrl('desk.html#/settings'));
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Browser };
    // In turn after what the test before left on its way.
    await chrome.runtime.sendMessage({ beian: 'saveSettings', data: {} });
    await chrome.storage.local.clear();
  });
  await page.reload();
  await page.waitForSelector('.settings h1');
});

const stored = () =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Browser };
    return (await chrome.storage.local.get('settings')).settings;
  });
const mutedHosts = async (): Promise<string[]> =>
  ((await stored()) as { mutedHosts?: string[] } | undefined)?.mutedHosts ?? [];
const said = (words: string) =>
  page.waitForFunction((text) => document.querySelector('.said')?.textContent?.includes(text), words);

describe('the settings page', () => {
  it.each([
    ['只显示小印章', { hints: 'quiet' }],
    ['不显示', { hints: 'off' }],
    ['在备案网站上自动修复失效链接', { repairOnBeianPages: false }],
    ['打开停用的旧地址时，转到现在的地址', { navigationRescue: false }],
    ['记住最近查过的备案号和域名', { recentLookups: false }],
    ['深色', { theme: 'dark' }],
  ])('saves %s at once, and nothing the person did not choose', async (label, setting) => {
    await page.getByLabel(label, { exact: true }).click();
    await said('已保存');
    expect(await stored()).toEqual({ version: 1, ...setting });
    await page.reload();
    const control = page.getByLabel(label, { exact: true });
    expect(await control.isChecked()).toBe(Object.values(setting)[0] !== false);
  });

  it('marks what an organisation preset, until the person changes it', async () => {
    const own = await chromium.context.newPage();
    // As a policy does; a real one needs a folder of the system.
    await own.addInitScript(`for (const api of [globalThis.browser, chrome]) if (api) Object.defineProperty(api.storage.managed, 'get', {
      value: async () => ({ hints: 'quiet', mutedHosts: ['gdca.miit.gov.cn'], repairedSites: ['x.example'] }),
    });`);
    await own.goto(chromium.extensionUrl('desk.html#/settings'));
    const marks = own.getByText('由单位预设，可以改');
    await marks.nth(1).waitFor();
    expect(await marks.count()).toBe(2);
    expect(await own.getByLabel('只显示小印章').isChecked()).toBe(true);
    await own.getByLabel('不显示', { exact: true }).click();
    await own.waitForFunction(() => !document.querySelector('.choice')?.textContent?.includes('由单位预设'));
    expect(await marks.count()).toBe(1);
    await own.close();
  });

  it('turns the navigation rescue off and on in the browser', async () => {
    const enabled = () =>
      page.evaluate(() =>
        (globalThis as unknown as { chrome: Browser }).chrome.declarativeNetRequest.getEnabledRulesets(),
      );
    const rescue = page.getByLabel('打开停用的旧地址时，转到现在的地址');
    await rescue.click();
    await said('已保存');
    expect(await enabled()).toEqual([]);
    await rescue.click();
    await page.waitForFunction(async () => {
      const { chrome } = globalThis as unknown as { chrome: Browser };
      return (await chrome.declarativeNetRequest.getEnabledRulesets()).length === 1;
    });
  });

  it('speaks the other language and shows the other theme as soon as they are chosen', async () => {
    await page.getByLabel('English').click();
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Settings');
    await said('Saved');
    await page.waitForFunction(() => document.title === 'Settings – Beian Deregistration Helper');
    await page.getByLabel('Dark').click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(28, 26, 23)',
    );
  });

  it('works by keyboard', async () => {
    await page.focus('input[type="radio"]');
    await page.keyboard.press('ArrowDown');
    await said('已保存');
    expect(await stored()).toMatchObject({ hints: 'quiet' });
    // Past the field and its button.
    for (const key of ['Tab', 'Tab', 'Tab', 'Space']) await page.keyboard.press(key);
    await page.waitForFunction(async () => {
      const { chrome } = globalThis as unknown as { chrome: Browser };
      const { settings } = await chrome.storage.local.get('settings');
      return (settings as { repairOnBeianPages?: boolean }).repairOnBeianPages === false;
    });
  });

  it('shows a Chinese host in its own characters', async () => {
    await page.getByLabel('加一个网站').fill('域名.信息');
    await page.keyboard.press('Enter');
    await said('域名.信息 (xn--eqrt2g.xn--vuq861b) 不再提示');
    await page.getByRole('button', { name: '恢复提示 域名.信息 (xn--eqrt2g.xn--vuq861b)' }).click();
    await said('域名.信息 (xn--eqrt2g.xn--vuq861b) 恢复提示');
    await poll('nothing muted', async () => (await mutedHosts()).length === 0);
  });

  it('mutes a site and lifts that again by keyboard, and a page that is open follows', async () => {
    const open = await chromium.context.newPage();
    await open.goto(provinceUrl);
    await hintWhere(open, ({ visible }) => visible);
    await page.bringToFront();
    const field = page.getByLabel('加一个网站');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await field.focus();
    await page.keyboard.insertText(provinceUrl.toUpperCase());
    await page.keyboard.press('Enter');
    await said('gdca.miit.gov.cn 不再提示');
    expect(await stored()).toEqual({ version: 1, mutedHosts: ['gdca.miit.gov.cn'] });
    expect(await field.inputValue()).toBe('');
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await poll('no hint', async () => (await hintIn(open)) === null);
    await open.reload();
    // The toolbar is told before the hint would be drawn.
    await poll('the badge', () =>
      page.evaluate(async (url) => {
        const { chrome } = globalThis as unknown as { chrome: Browser };
        const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
        return tab?.id !== undefined && (await chrome.action.getBadgeText({ tabId: tab.id })) === '粤';
      }, provinceUrl),
    );

    await page.keyboard.insertText('scca.miit.gov.cn');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await said('scca.miit.gov.cn 不再提示');
    expect(await focused()).toBe('不再提示');
    expect(await hintIn(open)).toBeNull();
    await page.getByRole('button', { name: '恢复提示 gdca.miit.gov.cn' }).focus();
    await page.keyboard.press('Enter');
    await said('gdca.miit.gov.cn 恢复提示');
    await hintWhere(open, ({ visible }) => visible);
    await poll('focus on the next', async () => (await focused()) === '恢复提示');
    await page.keyboard.press('Enter');
    await page.getByText('还没有。', { exact: true }).waitFor();
    expect(await stored()).toEqual({ version: 1, mutedHosts: [] });
    await poll('focus on the heading', async () => (await focused()) === '不提示的网站');
    await open.close();
  });

  it.each([
    [' ', '先写一个网站'],
    ['广东', '这不是网站的地址'],
    ['javascript:alert(1)', '这不是网站的地址'],
    ['https://beian.miit.gov.cn@evil.example/', 'evil.example 上本来就没有提示'],
    ['GDCA.miit.gov.cn.', 'gdca.miit.gov.cn 已经在名单里'],
  ])('mutes nothing for "%s", and says why at the field', async (text, words) => {
    await page.evaluate(() =>
      (globalThis as unknown as { chrome: Browser }).chrome.storage.local.set({
        settings: { mutedHosts: ['gdca.miit.gov.cn'] },
      }),
    );
    await page.getByRole('button', { name: '恢复提示 gdca.miit.gov.cn' }).waitFor();
    const field = page.getByLabel('加一个网站');
    await field.fill(text);
    await page.getByRole('button', { name: '不再提示', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: words }).waitFor();
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await field.inputValue()).toBe(text);
    expect(await stored()).toEqual({ mutedHosts: ['gdca.miit.gov.cn'] });
    await field.fill('scca');
    await page.locator('[role=alert] > *').waitFor({ state: 'detached' });
  });

  it('suggests every site that has hints and is not muted, and leads to muting all', async () => {
    const suggested = () =>
      page
        .locator('datalist option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    const before = await suggested();
    expect(before).toHaveLength(livingHosts().length);
    await page.getByLabel('加一个网站').fill('shca.miit.gov.cn');
    await page.keyboard.press('Enter');
    await said('shca.miit.gov.cn 不再提示');
    await page.locator('datalist option[value="shca.miit.gov.cn"]').waitFor({ state: 'detached' });
    expect(await suggested()).toEqual(before.filter((host) => host !== 'shca.miit.gov.cn'));
    await page.getByText('要在所有网站都不提示，选上面的「不显示」。').waitFor();
    await page.getByLabel('不显示', { exact: true }).click();
    await page.getByText('现在所有网站都不提示').waitFor();
  });

  it('carries the settings in a file to another browser', async () => {
    await page.getByLabel('只显示小印章').click();
    await said('已保存');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=导出设置')]);
    const text = await readFile(await download.path(), 'utf8');
    await page.getByLabel('显示提示', { exact: true }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[type="radio"]')?.checked === true,
    );
    const file = { name: '设置.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.setInputFiles('input[type="file"]', file);
    await said('已导入 设置.json');
    expect(await stored()).toMatchObject({ hints: 'quiet' });
  });

  it.each([
    ['{"a":', '不是 JSON'],
    ['[]', '不是这个扩展的设置文件'],
    ['{"format":"beian-settings","version":7,"settings":{}}', '别的版本'],
    ['{"format":"beian-settings","version":1,"settings":{"hints":"loud"}}', 'hints'],
    ['{"format":"beian-settings","version":1,"settings":{"theme":"dark","mutedHosts":[1]}}', 'mutedHosts'],
  ])('refuses %s in words and changes nothing', async (text, words) => {
    const file = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.setInputFiles('input[type="file"]', file);
    await said(words);
    expect(await stored()).toBeUndefined();
  });

  it('erases everything after asking, and not when the person thinks again', async () => {
    await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: Browser };
      await chrome.storage.local.set({ 'case:x': 1, recentLookups: [], settings: { hints: 'off' } });
    });
    const held = () =>
      page.evaluate(async () =>
        Object.keys(await (globalThis as unknown as { chrome: Browser }).chrome.storage.local.get(null)),
      );
    await page.click('text=清除全部…');
    await page.waitForFunction(() => document.activeElement?.textContent === '不清除');
    await page.keyboard.press('Enter');
    expect((await held()).length).toBe(3);
    await page.click('text=清除全部…');
    await page.click('text=确定，全部清除');
    await said('已全部清除');
    expect(await held()).toEqual([]);
  });
});
