/** Hints and the toolbar badge in real Firefox, on replica pages at the real host names. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { provinceOf } from '../../../data/directory';
import type { FirefoxTab } from '../../../scripts/browser/firefox-tab';
import { poll } from '../../../scripts/browser/poll';
import { provinceName, zh } from '../../words';
import { desk, firefox, useFirefox } from '../fixture';
import { comeBackToKept } from '../leaving';
import { choose, chosenSettings } from '../store';
import * as replica from './hint-pages';
import { hintInFirefox, hintWhereInFirefox, pressInFirefox, type SeenHint } from './hint-view';

let tab: FirefoxTab;

const where = (wanted: (hint: SeenHint) => boolean) => hintWhereInFirefox(firefox, tab, wanted);

useFirefox({ serve: replica.serveReplicas, view: '#/settings' });

beforeAll(async () => {
  tab = await firefox.open('about:blank');
});

beforeEach(async () => {
  await desk.evaluate(() => chrome.storage.local.clear());
  await choose(desk, { language: 'zh_CN' });
  await tab.goTo('about:blank');
});

function badge(): Promise<string> {
  return desk.evaluate(async () => {
    for (const { id, url } of await chrome.tabs.query({})) {
      if (id !== undefined && url?.includes('gov.cn')) return chrome.action.getBadgeText({ tabId: id });
    }
    return '';
  });
}

describe('a hint appears', () => {
  it.each([
    ['a provincial article', replica.provinceUrl, 'gd'],
    ['a legacy Struts page', replica.strutsUrl, 'sc'],
    ['a page with a strict policy', replica.strictUrl, 'sh'],
    ['an attacking page', replica.hostileUrl, 'zj'],
  ] as const)('on %s', async (_, url, id) => {
    const seal = provinceOf(id).prefix;
    await tab.goTo(url);
    const hint = await where(({ folded, visible }) => visible && !folded);
    expect([hint.seal, hint.lines[0]]).toEqual([seal, zh('hint.title.province', { name: provinceName(id) })]);
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
    expect([hint.seal, hint.lines[0]]).toEqual([
      '粤',
      zh('hint.title.numberIn', { name: provinceName('gd'), number: '粤ICP备17055554号-2' }),
    ]);
  });

  it('says nothing it was not asked by a lying page', async () => {
    await tab.goTo(replica.hostileUrl);
    await where(({ folded, visible }) => visible && !folded);
    await tab.until(() => (window as unknown as { removed: number }).removed >= 3);
    await where(({ folded, visible }) => visible && !folded);
    await expect.poll(() => chosenSettings(desk)).toEqual({ language: 'zh_CN' });
    await expect
      .poll(() => tab.evaluate(() => (window as unknown as { errors: string[] }).errors))
      .toEqual([]);
  });
});

describe('the person decides', () => {
  it('mutes the site in the hint', async () => {
    await tab.goTo(replica.provinceUrl);
    await pressInFirefox(firefox, tab, zh('hint.words.notHere'));
    await pressInFirefox(firefox, tab, zh('hint.words.muteSite'));
    await poll('no hint', async () => (await hintInFirefox(firefox, tab)) === null);
    await poll(
      'the host is muted',
      async () => (await chosenSettings(desk)).mutedHosts?.[0] === 'gdca.miit.gov.cn',
    );
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
    await pressInFirefox(firefox, tab, zh('hint.words.open'));
    await where(({ folded }) => folded);
    // Either is right; Firefox decides whether the popup may open without a click on the toolbar.
    await poll('the popup or the desk', () =>
      desk.evaluate(() => {
        const popups = chrome.extension.getViews({ type: 'popup' }).length;
        return chrome.tabs
          .query({})
          .then((tabs) => popups > 0 || tabs.some(({ url }) => url?.includes('#/guide?province=gd&number=')));
      }),
    );
  });
});

it('shows in the toolbar what a page holds that was left and come back to', async () => {
  await comeBackToKept(
    tab,
    replica.provinceUrl,
    () => poll('the badge', async () => (await badge()) === '粤'),
    () => poll('no badge', async () => (await badge()) === ''),
  );
  await poll('the badge', async () => (await badge()) === '粤');
});

it('still works after the event page has been stopped', async () => {
  await firefox.stopBackground();
  await tab.goTo(replica.provinceUrl);
  await expect.poll(async () => (await where(({ folded }) => !folded)).seal).toBe('粤');
  await poll('the badge', async () => (await badge()) === '粤');
});

it('leaves no second hint when the extension has been updated', async () => {
  await tab.goTo(replica.provinceUrl);
  await where(({ folded }) => !folded);
  await tab.evaluate(() => document.documentElement.lastElementChild?.setAttribute('data-old', ''));
  await firefox.reloadExtension();
  await tab.until(() => document.querySelector('html > div:not([data-old])'));
  await where(({ folded }) => !folded);
  await expect.poll(() => tab.evaluate(() => document.querySelectorAll('html > div').length)).toBe(1);
});
