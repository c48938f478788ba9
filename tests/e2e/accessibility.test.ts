/** axe-core on every screen, light and dark, Chinese and English, at popup and page size. */
import { expect, it } from 'vitest';
import { deskHash } from '../../lib/desk-route';
import { readFiling } from '../../lib/filing/filing';
import type { Settings } from '../../lib/settings';
import { seenExample } from '../unit/official/seen-example';
import { audit, axeSource } from './axe';
import { chromium, openDesk, openPopup, page, useChromium } from './fixture';
import { helpPage, helpPageUrl } from './help-page';
import { inGbk, tableText } from './lookup/table-of-filings';
import { callStore, choose } from './store';

useChromium({ serve: (sites) => sites.serve('help.aliyun.com', helpPage()) });

const setLook = async (theme: Settings['theme'], language: Settings['language']) =>
  choose(await chromium.worker(), { theme, language });

const looks = [
  ['light', 'zh_CN'],
  ['dark', 'en'],
] as const;

const places = [
  deskHash({ view: 'home' }),
  deskHash({ view: 'lookup', query: '粤ICP备12345678号-1 京ICP证030173号' }),
  deskHash({ view: 'list' }),
  deskHash({ view: 'document' }),
  deskHash({ view: 'forms' }),
  deskHash({ view: 'guide', filing: null, whose: 'other' }),
  deskHash({ view: 'guide', filing: readFiling('gd') }),
  deskHash({ view: 'guide', filing: readFiling('tj') }),
  deskHash({ view: 'notebook' }),
  deskHash({ view: 'form', filing: null, keptId: null }),
  deskHash({ view: 'form', filing: readFiling('gd'), keptId: null }),
  deskHash({ view: 'settings' }),
  deskHash({ view: 'about' }),
  deskHash({ view: 'welcome' }),
  '#/nowhere',
];

/** The words of the popup's title that are broken over two lines at its narrowest. */
function brokenWords(): string[] {
  document.body.style.width = '320px';
  const text = document.querySelector('h1')?.firstChild;
  const range = document.createRange();
  return [...(text?.textContent ?? '').matchAll(/[a-z]+/gi)].flatMap(({ 0: word, index }) => {
    if (!text) return [];
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return range.getClientRects().length > 1 ? [word] : [];
  });
}

it.each(looks)('the popup, %s, %s', async (theme, language) => {
  await setLook(theme, language);
  for (const url of [helpPageUrl, 'https://gdca.miit.gov.cn/', 'https://beian.miit.gov.cn/']) {
    await page.goto(url);
    const popup = await openPopup();
    await popup.send('Runtime.evaluate', { expression: axeSource });
    expect([url, await popup.evaluate(audit)]).toEqual([url, []]);
    await expect.poll(() => popup.evaluate(() => document.body.scrollWidth <= 380)).toBe(true);
    await expect.poll(async () => [url, await popup.evaluate(brokenWords)]).toEqual([url, []]);
    await popup.close();
  }
});

it.each(looks)('the pages of the desk, %s, %s, also at 320 px', async (theme, language) => {
  await setLook(theme, language);
  for (const place of places) {
    await openDesk(place, page);
    await page.evaluate(axeSource);
    expect([place, await page.evaluate(audit)]).toEqual([place, []]);
    await page.setViewportSize({ width: 320, height: 640 });
    // Nothing wider than the window: 320 px is a desk page at 400 % zoom.
    await expect
      .poll(async () => [place, await page.evaluate(() => document.documentElement.scrollWidth)])
      .toEqual([place, 320]);
    await page.setViewportSize({ width: 1100, height: 800 });
  }
});

it.each(looks)('the panel beside a page, asking and with a filing, %s, %s', async (theme, language) => {
  await setLook(theme, language);
  await page.setViewportSize({ width: 320, height: 640 });
  const look = async (selector: string): Promise<void> => {
    await page.goto(chromium.extensionUrl('sidepanel.html'));
    await page.locator(selector).waitFor();
    await page.evaluate(axeSource);
    expect([selector, await page.evaluate(audit)]).toEqual([selector, []]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  };
  const show = (provinceId: string | null, number: string | null): Promise<void> =>
    page.evaluate(
      async (topic) => {
        const { id: windowId } = await chrome.windows.getCurrent();
        await chrome.runtime.sendMessage({ beian: 'notePanel', data: { ...topic, pinned: true, windowId } });
      },
      { provinceId, number },
    );
  await look('.ask');
  await show('gd', '粤ICP备17055554号-1');
  await look('.panel-head');
  await show(null, null);
  await page.setViewportSize({ width: 1100, height: 800 });
});

it.each(looks)('a notice that was read, and with its form, %s, %s', async (theme, language) => {
  await setLook(theme, language);
  const worker = await chromium.worker();
  const { notice } = seenExample('one');
  await worker.evaluate((readings) => chrome.storage.session.set({ readings }), {
    'r-1': { kind: 'notice', on: '2026-11-28', provinceId: null, notice },
  });
  await openDesk(deskHash({ view: 'settings' }), page);
  await callStore(page, 'keepSeen', `a-${theme}`, seenExample('one'));
  // The form stands in the guide of whoever needs one.
  const answers = { whose: 'other', conflict: 'domain', applicant: 'unit' } as const;
  await callStore(page, 'answerFiling', `b-${theme}`, { provinceId: 'gd', written: '' }, answers);
  for (const [place, selector] of [
    ['#/read/r-1', '.notice-read'],
    ['#/province/gd', '.seen-form'],
    ['#/notebook', '.seen-list'],
  ] as const) {
    await openDesk(place, page);
    await page.locator(selector).first().waitFor();
    // What is wrong, and what is folded, too.
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.notice-keeping button')?.click();
      for (const one of document.querySelectorAll<HTMLDetailsElement>('.seen-form details')) one.open = true;
    });
    await page.evaluate(axeSource);
    expect([place, await page.evaluate(audit)]).toEqual([place, []]);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect
      .poll(async () => [place, await page.evaluate(() => document.documentElement.scrollWidth)])
      .toEqual([place, 320]);
    await page.setViewportSize({ width: 1100, height: 800 });
  }
});

it.each(looks)(
  'a table that was sorted, its columns open and a province picked, %s, %s',
  async (theme, language) => {
    await setLook(theme, language);
    await openDesk(deskHash({ view: 'list' }), page);
    const buffer = inGbk(tableText());
    await page.setInputFiles('input[type=file]', { name: 'filings.csv', mimeType: 'text/csv', buffer });
    await page.locator('.list-columns button').click();
    await page.locator('.list-chip').nth(1).click();
    await page.locator('.list-ways').waitFor();
    await page.locator('.list-table thead input').click();
    await page.locator('.sticky-bar .button.main').waitFor();
    await page.locator('.sticky-bar .actions button').first().click();
    await page.locator('.list-kept a').waitFor();
    await page.evaluate(axeSource);
    expect(await page.evaluate(audit)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await page.evaluate(audit)).toEqual([]);
    await page.setViewportSize({ width: 1100, height: 800 });
  },
);
