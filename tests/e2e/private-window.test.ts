/**
 * The extension in a private window of Firefox, which gives its pages no database there: they ask the background. What is
 * looked up there is remembered nowhere.
 */
import { beforeAll, expect, it } from 'vitest';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import type { FirefoxTab } from '../../scripts/browser/firefox-tab';
import { poll } from '../../scripts/browser/poll';
import { zh } from '../words';
import { firefox, press, useFirefox } from './fixture';
import { answerInPopup, openNumber } from './popup/popup-steps';
import { callStore, choose, chosenSettings, held } from './store';

const number = '粤ICP备17055554号-1';

useFirefox({
  own: true,
  serve: (sites) => {
    const plain = `<!doctype html><meta charset="utf-8"><title>plain</title><footer>${number}</footer>`;
    sites.serve('plain.example', plain);
  },
});

/** A page of the extension in the ordinary window. */
let ordinary: FirefoxTab;

beforeAll(async () => {
  await firefox.allowPrivateWindows();
  ordinary = await firefox.open(firefox.extensionUrl('desk.html#/list'));
  await choose(ordinary, { language: 'zh_CN' });
  await firefox.openPrivateWindow();
});

/** The desk at a place, in the private window. */
async function desk(hash: string): Promise<FirefoxTab> {
  const tab = await firefox.open(firefox.extensionUrl(`desk.html${hash}`));
  await expect.poll(() => tab.evaluate(() => chrome.extension.inIncognitoContext)).toBe(true);
  return tab;
}

const keptOnes = async () => Object.values(await held(ordinary, 'kept')) as KeptFiling[];

it('has no database for its pages', async () => {
  const tab = await desk('#/list');
  const refused = await tab.evaluate(
    () =>
      new Promise<boolean>((done) => {
        const opening = indexedDB.open('beian');
        opening.onsuccess = () => done(false);
        opening.onerror = () => done(true);
      }),
  );
  expect(refused).toBe(true);
  await tab.close();
});

it('shows the notebook and changes it by way of the background, awake or asleep', async () => {
  await callStore(ordinary, 'keepFiling', {
    id: 'one',
    provinceId: 'zj',
    number: '浙ICP备17055554号-1',
    answers: { whose: 'mine', what: 'service', account: 'provider-gone' },
  });
  const tab = await desk('#/notebook');
  await tab.until(() => {
    const button = document.querySelector<HTMLElement>('.kept-head button');
    if (button?.getAttribute('aria-expanded') === 'false') button.click();
    return document.querySelector('.check-list input');
  });
  for (const count of [1, 2]) {
    await firefox.stopBackground();
    await tab.evaluate(
      (at) => document.querySelectorAll<HTMLElement>('.check-list input')[at - 1]?.click(),
      count,
    );
    await poll('the tick', async () => (await keptOnes())[0]?.ticked.length === count);
  }
  await expect.poll(() => tab.evaluate(() => document.querySelector('.caution')?.textContent ?? '')).toBe('');

  // Changed elsewhere, it changes here.
  await callStore(ordinary, 'changeFiling', 'an-act', 'one', { label: '旧官网' });
  await tab.until(() => document.querySelector('.kept-head')?.textContent?.includes('旧官网'));
  await tab.close();
});

it('stores a setting, and a site that is muted', async () => {
  const tab = await desk('#/settings');
  await tab.until(() => document.querySelector('.host-field input'));
  await tab.evaluate((host) => {
    const field = document.querySelector<HTMLInputElement>('.host-field input');
    if (field) field.value = host;
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  }, 'gdca.miit.gov.cn');
  await tab.click('.host-field button');
  await tab.until(() => document.querySelector('.hosts li'));
  await tab.until(
    (said) => [...document.querySelectorAll('.said')].some((one) => one.textContent === said),
    zh('settings.muted.added', { host: 'gdca.miit.gov.cn' }),
  );
  await expect
    .poll(() => chosenSettings(ordinary))
    .toEqual({ language: 'zh_CN', mutedHosts: ['gdca.miit.gov.cn'] });
  await tab.close();
});

it('keeps what its popup is asked to keep, and remembers neither lookup nor answer', async () => {
  // BiDi does not reach into the popup; another page of the extension in the same window does.
  const reach = await desk('#/list');
  const page = await firefox.open('http://plain.example/');
  await firefox.clickToolbar();
  const over = <A extends unknown[], R>(run: (...args: A) => R): typeof run =>
    `(...given) => {
      const [{ document }] = chrome.extension.getViews({ type: 'popup' });
      return (${run})(...given);
    }` as unknown as typeof run;
  const inPopup = {
    evaluate: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) =>
      reach.evaluate(over(run), ...args),
    until: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => reach.until(over(run), ...args),
  };
  await openNumber(inPopup);
  await answerInPopup(inPopup, zh('case.offer.mineOnline'));
  await answerInPopup(inPopup, zh('case.answer.what.service'));
  await press(inPopup, zh('notebook.keep'));
  await inPopup.until((words) => document.body.innerText.includes(words), zh('notebook.kept'));
  const one = await poll('the filing', async () => (await keptOnes()).find((kept) => kept.number === number));
  expect(one.answers).not.toEqual({});
  await page.close();
  await reach.close();

  const tab = await desk(`#/lookup?q=${encodeURIComponent(number)}`);
  await tab.until(() => document.querySelector('.number-card'));
  await tab.evaluate(() => document.querySelector('textarea')?.blur());
  await tab.close();
  await firefox.inBrowser('Services.wm.getMostRecentBrowserWindow().close()');
  // The same in the ordinary window is remembered, and by then what came before would be, too.
  await ordinary.goTo(firefox.extensionUrl(`desk.html#/lookup?q=${encodeURIComponent('京ICP备16044242号')}`));
  await poll('the lookup', async () => (await callStore(ordinary, 'readLookups')).length > 0);
  await expect
    .poll(() => callStore(ordinary, 'readLookups'))
    .toEqual([{ kind: 'number', text: '京ICP备16044242号' }]);
  expect([await held(ordinary, 'answers'), await held(ordinary, 'pending')]).toEqual([{}, {}]);
});
