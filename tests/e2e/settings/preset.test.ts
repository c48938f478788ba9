/** What an organisation presets, said late or never: pages and hints wait for nothing, what cannot be undone does. */
import { beforeEach, expect, it } from 'vitest';
import { deskHash } from '../../../lib/desk-route';
import type { Settings } from '../../../lib/settings';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import { inEitherBrowser, type Tab } from '../either-browser';
import { send } from '../fixture';
import * as replica from '../hint/hint-pages';
import { choose, emptyStore, held } from '../store';

/** The background's browser says what is preset when, and only when, a page of the extension says it first. */
const slowPolicy = `{
  const get = (...given) => {
    const said = new Promise((done) => {
      new BroadcastChannel('policy').addEventListener('message', ({ data }) => done(data), { once: true });
    });
    const callback = given.find((one) => typeof one === 'function');
    if (callback) void said.then(callback);
    return said;
  };
  for (const root of [globalThis.browser, globalThis.chrome])
    if (root) Object.defineProperty(root.storage.managed, 'get', { value: get, configurable: true });
}`;

inEitherBrowser(
  'a policy that the browser tells late',
  (browser) => {
    let tab: Tab;

    /** The browser tells it now. */
    const tell = async (policy: Partial<Settings>) => {
      // As the browser itself does when it starts.
      await send(tab, 'takeLookup', null);
      await poll('the policy to be heard', () =>
        tab.evaluate(async (said) => {
          const channel = new BroadcastChannel('policy');
          channel.postMessage(said);
          const { preset } = await chrome.storage.local.get('preset');
          channel.close();
          // Chromium gives keys by the alphabet.
          const sorted = (values: object = {}) => JSON.stringify(Object.entries(values).sort());
          return sorted(preset as object) === sorted(said) && preset !== undefined;
        }, policy),
      );
    };
    const lookUp = async (number: string) => {
      const looked = await browser.desk(deskHash({ view: 'lookup', query: number }));
      await looked.until((words) => document.querySelector('main')?.textContent?.includes(words), number);
      return looked;
    };
    const themeOf = (shown: Tab) => shown.evaluate(() => document.documentElement.dataset.theme ?? '');
    const theme = () => themeOf(tab);
    const lookups = async () => JSON.stringify(Object.values(await held(tab, 'lookups')));
    const [first, second] = ['粤ICP备17055554号', '京ICP备12345678号'];

    beforeEach(async () => {
      tab = await browser.quiet();
      await emptyStore(tab);
      await choose(tab, { language: 'zh_CN' });
      await tab.goTo((await tab.url()).replace('quiet.html', 'desk.html#/settings'));
      return () => tab.close();
    });

    it('is followed by pages, hints and rescue rules, and there at the next start', async () => {
      const page = await browser.open(replica.provinceUrl);
      await poll('the hint', async () => (await page.hint())?.folded === false);
      await tab.until(
        (words) => document.querySelector('main')?.textContent?.includes(words),
        zh('settings.look.title'),
      );
      expect(await theme()).toBe('');
      await tell({ theme: 'dark', hints: 'off', navigationRescue: false });
      await expect.poll(theme).toBe('dark');
      await expect.poll(() => page.hint()).toBeNull();
      const rules = () => tab.evaluate(() => chrome.declarativeNetRequest.getEnabledRulesets());
      await expect.poll(rules).toEqual([]);
      const marks = (words: string) => document.querySelector('main')?.textContent?.split(words).length;
      await expect.poll(() => tab.evaluate(marks, zh('settings.preset'))).toBe(4);

      await browser.stopBackground();
      await tab.close();
      tab = await browser.desk('#/settings');
      await expect.poll(theme).toBe('dark');
      await tell({ hints: 'quiet' });
      await expect.poll(theme).toBe('');
      await expect.poll(rules).toEqual(['rescue']);
      await browser.stopBackground();
      await page.goTo(replica.provinceUrl);
      await poll('the hint', async () => (await page.hint())?.folded === true);
      await page.close();
    });

    it('is waited for before a lookup is remembered', async () => {
      const looked = await lookUp(first);
      expect(await lookups()).toBe('[]');
      await tell({});
      await expect.poll(lookups).toContain(first);
      await looked.close();
    });

    it('forbids it from the first lookup on', async () => {
      const looked = await lookUp(first);
      await tell({ theme: 'dark', recentLookups: false });
      await expect.poll(() => themeOf(looked)).toBe('dark');
      await looked.close();
      // The person’s own choice, by which the second is remembered.
      await choose(tab, { recentLookups: true });
      const next = await lookUp(second);
      await expect.poll(lookups).toContain(second);
      expect(await lookups()).not.toContain(first);
      expect(Object.keys(await held(tab, 'acts'))).toHaveLength(1);
      await next.close();
    });
  },
  replica.serveReplicas,
  slowPolicy,
);
