/** What is read of the portal, and where nothing is, as the messages to the background show: in both browsers. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { zh } from '../../words';
import { inEitherBrowser, type Tab } from '../either-browser';
import { choose } from '../store';
import { hintThat, pressHint, speakChinese, visit } from './official-steps';
import * as pages from './replica';
import { drawn } from './replica-steps';

const replica = pages.replicaSites();
const number = '粤ICP备12345678号-1';

/** Listens, in a page of the extension, to all that scripts in pages tell the background. */
async function listen(quiet: Tab): Promise<void> {
  await quiet.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    chrome.runtime.onMessage.addListener((message: unknown) => {
      heard.push(JSON.stringify(message));
    });
  });
}

const heardIn = (quiet: Tab): Promise<string[]> =>
  quiet.evaluate(() => (window as unknown as { heard: string[] }).heard);
/** Puts words into the page and waits until its script has told of it. */
async function tellsOf(tab: Tab, quiet: Tab, words: string): Promise<string[]> {
  await tab.evaluate(
    (text) => document.body.prepend(Object.assign(document.createElement('p'), { textContent: text })),
    words,
  );
  await quiet.until(
    (part) => (window as unknown as { heard: string[] }).heard.some((message) => message.includes(part)),
    '17055554',
  );
  return heardIn(quiet);
}
const words = '注销 核验人 手机 13800138000 主办单位名称 备案号 粤ICP备17055554号';

inEitherBrowser(
  'what is read of the portal',
  (browser) => {
    beforeAll(() => speakChinese(browser));
    beforeEach(() => replica.reset());

    it('is nothing at its other places, also when one comes from a place that is read', async () => {
      const quiet = await browser.quiet();
      const tab = await drawn(await browser.open(pages.recordQueryUrl));
      await hintThat(tab, ({ visible }) => visible);
      await tab.evaluate((to) => location.assign(to), pages.smsUrl);
      await tab.until(() => document.querySelectorAll('input').length > 1);
      await listen(quiet);
      const heard = await tellsOf(tab, quiet, words);
      expect(heard.join()).not.toContain('13800138000');
      await tab.close();
      await quiet.close();
    });

    it('is nothing where the person wants no hints', async () => {
      const quiet = await browser.quiet();
      const tab = await drawn(await browser.open(pages.recordQueryUrl));
      await hintThat(tab, ({ visible }) => visible);
      await choose(quiet, { hints: 'off' });
      await tab.until(() => document.querySelector('html > [data-beian]') === null);
      await listen(quiet);
      const heard = await tellsOf(tab, quiet, words);
      expect(heard.join()).not.toContain('13800138000');
      await choose(quiet, { hints: 'on' });
      await tab.close();
      await quiet.close();
    });

    it('holds nothing of the number that the tab was opened for, until it is filled in', async () => {
      const quiet = await browser.quiet();
      await listen(quiet);
      const tab = await drawn(await visit(browser, { url: pages.recordQueryUrl, provinceId: 'gd', number }));
      const fill = zh('hint.official.button.fillNumber');
      const { seal, lines } = await hintThat(tab, ({ buttons }) => buttons.some(({ text }) => text === fill));
      expect([seal, ...lines].join()).not.toMatch(/粤|广东|12345678/);
      // The press of the extension's own page, which opened it, names it; no page does.
      const told = (await heardIn(quiet)).filter((message) => !message.includes('"visit"'));
      expect(told.join()).not.toContain('12345678');
      await pressHint(tab, fill);
      await tab.until(
        (value) => [...document.querySelectorAll('input')].some((one) => one.value === value),
        number,
      );
      await tab.close();
      await quiet.close();
    });
  },
  (sites) => replica.serve(sites),
);
