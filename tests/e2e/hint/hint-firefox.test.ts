/** Hints and the toolbar badge in real Firefox, on replica pages at the real host names. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { type FirefoxRun, startFirefox } from '../../../scripts/browser/firefox';
import type { FirefoxTab } from '../../../scripts/browser/firefox-tab';
import { poll } from '../../../scripts/browser/poll';
import { type Sites, startSites } from '../../../scripts/browser/sites';
import * as replica from './hint-pages';
import { hintInFirefox, hintWhereInFirefox, pressInFirefox, type SeenHint } from './hint-view';

let sites: Sites;
let firefox: FirefoxRun;
let desk: FirefoxTab;
let tab: FirefoxTab;

const where = (wanted: (hint: SeenHint) => boolean) => hintWhereInFirefox(firefox, tab, wanted);

beforeAll(async () => {
  sites = await startSites();
  replica.serveReplicas(sites);
  firefox = await startFirefox(sites);
  desk = await firefox.open(firefox.extensionUrl('desk.html#/settings'));
  tab = await firefox.open('about:blank');
});

afterAll(async () => {
  await firefox.close();
  await sites.stop();
});

beforeEach(async () => {
  await desk.evaluate(async () => {
    const { browser } = globalThis as unknown as { browser: Browser };
    await browser.storage.local.clear();
    await browser.storage.local.set({ settings: { language: 'zh_CN' } });
  });
  await tab.goTo('about:blank');
});

function badge(): Promise<string> {
  return desk.evaluate(async () => {
    const { browser } = globalThis as unknown as { browser: Browser };
    for (const { id, url } of await browser.tabs.query({})) {
      if (id !== undefined && url?.includes('gov.cn')) return browser.action.getBadgeText({ tabId: id });
    }
    return '';
  });
}

describe('a hint appears', () => {
  it.each([
    ['a provincial article', replica.provinceUrl, '粤', '广东 · 注销备案：申请表与步骤'],
    ['a legacy Struts page', replica.strutsUrl, '蜀', '四川 · 注销备案：申请表与步骤'],
    ['a page with a strict policy', replica.strictUrl, '沪', '上海 · 注销备案：申请表与步骤'],
    ['an attacking page', replica.hostileUrl, '浙', '浙江 · 注销备案：申请表与步骤'],
  ])('on %s', async (_, url, seal, line) => {
    await tab.goTo(url);
    const hint = await where(({ folded, visible }) => visible && !folded);
    expect([hint.seal, hint.lines[0]]).toEqual([seal, line]);
    // The style sheet is there whatever the page's policy says.
    expect(hint.colors).toEqual(['rgb(255, 255, 255)', 'rgb(35, 32, 27)']);
    expect(hint.box.width).toBeLessThanOrEqual(300);
    await poll('the badge', async () => (await badge()) === seal);
  });

  it('as a dot on the portal, and in full when a result comes late', async () => {
    await tab.goTo(replica.queryUrl);
    await where(({ dot }) => dot);
    await tab.click('#search');
    const hint = await where(({ folded }) => !folded);
    expect([hint.seal, hint.lines[0]]).toEqual(['粤', '广东 · 注销 粤ICP备17055554号']);
  });

  it('says nothing it was not asked by a lying page', async () => {
    await tab.goTo(replica.hostileUrl);
    await where(({ folded, visible }) => visible && !folded);
    await tab.until(() => (window as unknown as { removed: number }).removed >= 3);
    await where(({ folded, visible }) => visible && !folded);
    const stored = await desk.evaluate(async () => {
      const { browser } = globalThis as unknown as { browser: Browser };
      return (await browser.storage.local.get('settings')).settings;
    });
    expect(stored).toEqual({ language: 'zh_CN' });
    expect(await tab.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
  });
});

describe('the person decides', () => {
  it('mutes the site in the hint', async () => {
    await tab.goTo(replica.provinceUrl);
    await pressInFirefox(firefox, tab, '这里不要');
    await pressInFirefox(firefox, tab, '这个网站不再提示');
    await poll('no hint', async () => (await hintInFirefox(firefox, tab)) === null);
    await desk.until(async () => {
      const { browser } = globalThis as unknown as { browser: Browser };
      const { settings } = await browser.storage.local.get('settings');
      return (settings as { mutedHosts?: string[] }).mutedHosts?.[0] === 'gdca.miit.gov.cn';
    });
  });

  it('mutes the site in the settings, and an open page follows', async () => {
    await tab.goTo(replica.provinceUrl);
    await where(({ visible }) => visible);
    await desk.until(() => document.querySelector('.host-field input'));
    await desk.evaluate((url) => {
      const field = document.querySelector<HTMLInputElement>('.host-field input');
      if (field) field.value = url;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    }, replica.provinceUrl);
    await desk.click('.host-field button');
    await poll('no hint', async () => (await hintInFirefox(firefox, tab)) === null);
    await desk.until(() => document.querySelector('.hosts li button'));
    await desk.click('.hosts li button');
    await where(({ visible }) => visible);
  });

  it('opens the popup or the desk', async () => {
    await tab.goTo(replica.queryUrl);
    await tab.click('#search');
    await pressInFirefox(firefox, tab, '打开');
    await where(({ folded }) => folded);
    // Either is right; Firefox decides whether the popup may open without a click on the toolbar.
    await poll('the popup or the desk', () =>
      desk.evaluate(() => {
        const { browser } = globalThis as unknown as { browser: Browser };
        const popups = browser.extension.getViews({ type: 'popup' }).length;
        return browser.tabs
          .query({})
          .then((tabs) => popups > 0 || tabs.some(({ url }) => url?.includes('#/guide?province=gd&number=')));
      }),
    );
  });
});

it('shows in the toolbar what a page holds that was left and come back to', async () => {
  await tab.goTo(replica.provinceUrl);
  await poll('the badge', async () => (await badge()) === '粤');
  await tab.evaluate(() => {
    const page = window as unknown as { kept: boolean };
    addEventListener('pageshow', ({ persisted }) => {
      page.kept = persisted;
    });
  });
  await tab.goTo('http://plain.example/');
  await poll('no badge', async () => (await badge()) === '');
  await firefox.send('browsingContext.traverseHistory', { context: tab.id, delta: -1 });
  // Kept whole, so that no script starts anew.
  await tab.until(() => (window as unknown as { kept?: boolean }).kept);
  await poll('the badge', async () => (await badge()) === '粤');
});

it('still works after the event page has been stopped', async () => {
  await firefox.stopBackground();
  await tab.goTo(replica.provinceUrl);
  expect((await where(({ folded }) => !folded)).seal).toBe('粤');
  await poll('the badge', async () => (await badge()) === '粤');
});

it('leaves no second hint when the extension has been updated', async () => {
  await tab.goTo(replica.provinceUrl);
  await where(({ folded }) => !folded);
  await tab.evaluate(() => document.documentElement.lastElementChild?.setAttribute('data-old', ''));
  await firefox.reloadExtension();
  await tab.until(() => document.querySelector('html > div:not([data-old])'));
  await where(({ folded }) => !folded);
  expect(await tab.evaluate(() => document.querySelectorAll('html > div').length)).toBe(1);
});
