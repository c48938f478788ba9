/** What stands in a page of the extension before anything has run or answered, and that nothing jumps when it is drawn. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { en, zh } from '../words';
import { chromium, inBackground, useChromium } from './fixture';
import { choose } from './store';

useChromium();

let tab: Page;
beforeEach(async () => {
  tab = await chromium.context.newPage();
});
afterEach(() => tab.close());

/** Has a function of the browser never answer in a page of the extension. */
const noAnswer = (area: string, name: string) => `if (location.protocol === 'chrome-extension:')
  for (const root of [globalThis.browser, chrome])
    if (root) Object.defineProperty(root.${area}, '${name}', { value: () => new Promise(() => undefined), configurable: true });`;

/** Where parts of a page stand. */
const boxesOf = (parts: readonly string[]) =>
  tab.evaluate(
    (selectors) =>
      selectors.map((selector) => {
        const { x, y, width, height } =
          document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        return { selector, x, y, width, height };
      }),
    parts,
  );

const pages: [page: string, parts: string[], heading: string][] = [
  ['popup.html', ['.page-head > .seal', '.ask-line > input'], zh('ui.appName')],
  ['desk.html', ['.desk-head', '.desk-name > .seal'], zh('desk.home.title')],
  ['sidepanel.html', ['.panel-head > .seal'], zh('panel.which')],
];

describe.each(pages)('%s', (path, parts, heading) => {
  it('shows the mark before any script has run, on the right ground, where it stands later', async () => {
    await tab.goto('about:blank');
    const session = await chromium.context.newCDPSession(tab);
    await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    await tab.goto(chromium.extensionUrl(path));
    const ground = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await expect.poll(ground).toBe('rgb(251, 249, 244)');
    expect(await tab.locator('.seal.own').evaluate((seal) => seal.checkVisibility())).toBe(true);
    const before = await boxesOf(parts);
    expect(before.filter(({ width, height }) => width * height === 0)).toEqual([]);
    await tab.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(ground).toBe('rgb(28, 26, 23)');
    await tab.emulateMedia({ colorScheme: null });

    await session.send('Emulation.setScriptExecutionDisabled', { value: false });
    // As it is drawn first: nobody has answered yet.
    await tab.addInitScript(noAnswer('runtime', 'sendMessage'));
    await tab.reload();
    await tab.locator('h1', { hasText: heading }).waitFor();
    await expect.poll(() => boxesOf(parts)).toEqual(before);
    expect(await tab.locator('.seal.own').count()).toBe(1);
  });
});

describe('in a browser whose storage never answers', () => {
  const theme = () => tab.evaluate(() => document.documentElement.dataset.theme);

  it('a page has the language and the theme of the one before', async () => {
    const settings = await chromium.context.newPage();
    await settings.goto(chromium.extensionUrl('desk.html#/settings'));
    await settings.locator('h1', { hasText: zh('settings.title') }).waitFor();
    await choose(settings, { language: 'en', theme: 'dark' });
    await settings.locator('h1', { hasText: en('settings.title') }).waitFor();
    await tab.addInitScript(noAnswer('storage.local', 'get'));
    await tab.goto(chromium.extensionUrl('popup.html'));
    await tab.locator('h1', { hasText: en('ui.appName') }).waitFor();
    await expect.poll(theme).toBe('dark');

    await settings.evaluate(() => chrome.storage.local.clear());
    await settings.locator('h1', { hasText: zh('settings.title') }).waitFor();
    await settings.close();
    await tab.reload();
    await tab.locator('h1', { hasText: zh('ui.appName') }).waitFor();
    await expect.poll(theme).toBeUndefined();
  });

  it('what is typed before the settings come stays, in the other language too', async () => {
    // Answers once the page is told so.
    await tab.addInitScript(`if (location.protocol === 'chrome-extension:') {
      const answered = new Promise((done) => { window.answerNow = done; });
      for (const root of [globalThis.browser, chrome]) if (root) {
        const get = root.storage.local.get.bind(root.storage.local);
        const slow = async (keys) => { await answered; return get(keys); };
        Object.defineProperty(root.storage.local, 'get', { value: slow, configurable: true });
      }
    }`);
    await choose({ evaluate: inBackground }, { language: 'en', theme: 'dark' });
    await tab.goto(chromium.extensionUrl('popup.html'));
    const field = tab.getByRole('combobox');
    await field.fill('粤ICP备');
    await tab.evaluate(() => (window as unknown as { answerNow: () => void }).answerNow());
    await tab.locator('h1', { hasText: en('ui.appName') }).waitFor();
    await expect.poll(theme).toBe('dark');
    expect(await field.inputValue()).toBe('粤ICP备');
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});
