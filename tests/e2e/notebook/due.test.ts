/** A reminder that is due shows on the toolbar button of every tab, in both browsers. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import { en, zh } from '../../words';
import { inEitherBrowser, type Tab } from '../either-browser';
import * as replica from '../hint/hint-pages';
import { callStore } from '../store';

const number = '粤ICP备16044242号';
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

inEitherBrowser(
  'the dot of what is due',
  (browser) => {
    /** A page of the extension that stays. */
    let watch: Tab;
    let site: Tab;
    beforeAll(async () => {
      watch = await browser.desk('#/settings');
      site = await browser.open('http://plain.example/');
    });
    beforeEach(async () => {
      await callStore(watch as never, 'eraseStore');
      await callStore(watch as never, 'keepFiling', { id: 'first', provinceId: 'gd', number });
      await site.goTo('http://plain.example/');
      await shows('http://plain.example/', '');
    });

    const remind = (at: string | null) =>
      callStore(watch as never, 'changeFiling', `remind-${at}`, 'first', {
        reminder: at ? { at, notified: false } : null,
      });

    /** What the button shows of the tab at an address. */
    const button = (url: string) =>
      watch.evaluate(async (address) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
        const where = tab?.id === undefined ? {} : { tabId: tab.id };
        return [await chrome.action.getBadgeText(where), await chrome.action.getTitle(where)];
      }, url) as Promise<[text: string, title: string]>;

    const shows = (url: string, text: string) =>
      poll(`${text || 'nothing'} on ${url}`, async () => (await button(url))[0] === text);

    it('stands on a tab with nothing of its own, says how many and not what of, and goes with the reminder', async () => {
      await remind(inMinutes(-5));
      await shows('http://plain.example/', '•');
      const [, title] = await button('http://plain.example/');
      // Firefox speaks English here.
      const words = [zh('hint.words.due', { count: 1 }), en('hint.words.due', { count: 1 })];
      expect(words.filter((one) => title.includes(one))).toHaveLength(1);
      expect(title).not.toMatch(/\d{6}/);
      await remind(null);
      await shows('http://plain.example/', '');
    });

    it('stands beside the character of a province, before and after it comes, also with the background asleep', async () => {
      await site.goTo(replica.provinceUrl);
      await shows(replica.provinceUrl, '粤');
      await remind(inMinutes(-5));
      await shows(replica.provinceUrl, '粤•');
      await browser.stopBackground();
      await expect.poll(async () => (await button(replica.provinceUrl))[0]).toBe('粤•');
      await site.goTo('http://plain.example/');
      await shows('http://plain.example/', '•');
      await site.goTo(replica.provinceUrl);
      await shows(replica.provinceUrl, '粤•');
      await callStore(watch as never, 'changeFiling', 'done', 'first', { dates: { done: '2026-11-20' } });
      await shows(replica.provinceUrl, '粤');
    });

    it('comes when the time comes', async () => {
      await remind(new Date(Date.now() + 2000).toISOString());
      await shows('http://plain.example/', '•');
    });
  },
  (sites) => {
    replica.serveReplicas(sites);
    sites.serve('plain.example', '<!doctype html><h1>plain</h1>');
  },
);
