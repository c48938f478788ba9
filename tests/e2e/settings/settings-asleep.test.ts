/** Settings that are changed with the background asleep, or in two tabs at once, and what obeys them. */
import { beforeEach, describe, expect, it } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import { inEitherBrowser, type Tab } from '../either-browser';
import { provinceUrl, serveReplicas } from '../hint/hint-pages';
import { callStore, choose, chosenSettings, emptyStore } from '../store';

/** The settings page, drawn; in Chinese also where the browser speaks English. */
const drawn = (tab: Tab): Promise<unknown> =>
  tab.until(
    (title) =>
      document.querySelector('.settings h1')?.textContent === title &&
      document.querySelector('.settings section'),
    zh('settings.title'),
  );

/** Presses what is labelled so and in the same task, if wanted, closes the tab. */
function pressLabelled(tab: Tab, label: string, thenClose = false): Promise<boolean> {
  return tab.evaluate(
    (words, close) => {
      const labels = [...document.querySelectorAll('label')];
      const input = labels.find((one) => one.innerText.trim() === words)?.querySelector('input');
      input?.click();
      if (close) window.close();
      return input !== undefined;
    },
    label,
    thenClose,
  );
}

inEitherBrowser(
  'a setting',
  (browser) => {
    let quiet: Tab;
    beforeEach(async () => {
      quiet = await browser.quiet();
      await emptyStore(quiet);
      await choose(quiet, { language: 'zh_CN' });
      return () => quiet.close();
    });

    const tabCount = () => quiet.evaluate(async () => (await chrome.tabs.query({})).length);
    const rulesets = () => quiet.evaluate(() => chrome.declarativeNetRequest.getEnabledRulesets());

    it.each([
      ['off', [], 'http://zcainfo.miitbeian.gov.cn/'],
      ['on', ['rescue'], 'https://zjca.miit.gov.cn/'],
    ])(
      'that is switched %s as its tab closes, with the background asleep, is stored and obeyed',
      async (to, rules, shown) => {
        await choose(quiet, { navigationRescue: to === 'off' });
        await poll('the rules before', async () => (await rulesets()).length === 1 - rules.length);
        const tab = await browser.desk('#/settings');
        await drawn(tab);
        const open = await tabCount();
        await browser.stopBackground();
        // The answer may be lost with the tab.
        await pressLabelled(tab, zh('settings.repair.navigationRescue'), true).catch(() => undefined);
        await poll('the tab to close', async () => (await tabCount()) === open - 1);
        await poll(
          'the setting',
          async () => (await chosenSettings(quiet)).navigationRescue === (to === 'on'),
        );
        await poll('the rules', async () => (await rulesets()).join() === rules.join());
        const old = await browser.open('about:blank');
        await old.goTo('http://zcainfo.miitbeian.gov.cn/');
        await expect.poll(old.url).toBe(shown);
        await old.close();
      },
    );

    it('of a list is changed in two tabs at once, and every change counts', async () => {
      const before = Array.from({ length: 8 }, (_, at) => `a${at}.example`);
      await choose(quiet, { mutedHosts: before });
      const tabs = [await browser.desk('#/settings'), await browser.desk('#/settings')] as const;
      const added = ['gdca.miit.gov.cn', 'scca.miit.gov.cn'];
      await Promise.all(
        tabs.map(async (tab, which) => {
          await tab.until(() => document.querySelectorAll('.hosts li button').length === 8);
          await tab.evaluate((host) => {
            const field = document.querySelector<HTMLInputElement>('.host-field input');
            if (field) field.value = host;
            field?.dispatchEvent(new Event('input', { bubbles: true }));
          }, added[which] as string);
          await tab.until(
            (host) => document.querySelector<HTMLInputElement>('.host-field input')?.value === host,
            added[which] as string,
          );
        }),
      );
      await Promise.all(
        tabs.map((tab, which) =>
          tab.evaluate((odd) => {
            document.querySelector<HTMLElement>('.host-field button')?.click();
            // By name: the list may have been drawn anew already, after the other tab's changes.
            for (const at of [odd, odd + 2, odd + 4]) {
              const row = [...document.querySelectorAll('.hosts li')].find((one) =>
                one.textContent?.includes(`a${at}.example`),
              );
              row?.querySelector('button')?.click();
            }
          }, which),
        ),
      );
      await poll('every change', async () => {
        const { mutedHosts = [] } = await chosenSettings(quiet);
        return [...mutedHosts].sort().join() === [...before.slice(6), ...added].join();
      });
      await Promise.all(tabs.map((tab) => tab.close()));
    });

    it('to remember no lookups is obeyed by a background that heard nothing of it', async () => {
      await choose(quiet, { recentLookups: false });
      await browser.stopBackground();
      await callStore(quiet, 'rememberLookup', 'an-act', { kind: 'domain', text: 'a.example' });
      await browser.stopBackground();
      // Whatever it is asked, it starts.
      await poll('no lookups', async () => (await callStore(quiet, 'readLookups')).length === 0);
    });

    describe('of hints, with the background asleep', () => {
      it('reaches a page that is open', async () => {
        const beian = await browser.open(provinceUrl);
        await poll('the hint', async () => (await beian.hint())?.visible);
        const tab = await browser.desk('#/settings');
        await drawn(tab);
        await browser.stopBackground();
        await pressLabelled(tab, zh('settings.hints.off'));
        await poll('no hint', async () => (await beian.hint()) === null);
        await browser.stopBackground();
        await pressLabelled(tab, zh('settings.hints.quiet'));
        await poll('the seal', async () => (await beian.hint())?.folded);
        await Promise.all([beian.close(), tab.close()]);
      });

      it('reaches a page that is open though its tab closes with the press', async () => {
        const beian = await browser.open(provinceUrl);
        await poll('the hint', async () => (await beian.hint())?.visible);
        const tab = await browser.desk('#/settings');
        await drawn(tab);
        await browser.stopBackground();
        await pressLabelled(tab, zh('settings.hints.off'), true).catch(() => undefined);
        await poll('no hint', async () => (await beian.hint()) === null);
        await beian.close();
      });
    });
  },
  serveReplicas,
);
