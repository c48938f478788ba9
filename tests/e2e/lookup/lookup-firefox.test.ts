/** Lookups in real Firefox: the native context menu, also after the event page was stopped; the desk; a list. */
import { expect, it } from 'vitest';
import type { FirefoxTab } from '../../../scripts/browser/firefox-tab';
import { poll } from '../../../scripts/browser/poll';
import { en } from '../../words';
import { firefox, press, useFirefox } from '../fixture';
import { callStore } from '../store';
import { askedText, pasteText } from './ask-steps';

const shop =
  '<!doctype html><meta charset="utf-8"><p id="text">粤ICP备17055554号-1</p><footer><a id="link" href="https://beian.miit.gov.cn/">京ICP备16044242号</a></footer>';

useFirefox({ serve: (sites) => sites.serve('shop.example', shop) });

/** Opens the context menu with a real right click and activates the extension's entry, which stands in the menu itself. */
async function lookUpByMenu(tab: FirefoxTab, selector: string, entry: string): Promise<void> {
  const place = await tab.evaluate((css) => {
    const box = document.querySelector(css)?.getBoundingClientRect();
    return box ? { x: Math.round(box.x + 20), y: Math.round(box.y + box.height / 2) } : null;
  }, selector);
  if (!place) throw new Error(`Nothing matches ${selector}`);
  await tab.clickAt(place.x, place.y, 2);
  const item = `document.getElementById('deregistration_beian-helper-menuitem-_${entry}')`;
  await poll(`the entry ${entry}`, () => firefox.inBrowser<boolean>(`!!${item}`));
  await poll('the menu', () =>
    firefox.inBrowser<boolean>(`document.getElementById('contentAreaContextMenu').state === 'open'`),
  );
  await firefox.inBrowser(`document.getElementById('contentAreaContextMenu').activateItem(${item})`);
}

/** The newest of the recent lookups; BiDi does not reach into the popup, which is what writes them. */
async function newestLookup(desk: FirefoxTab): Promise<string | null> {
  const [newest] = await callStore(desk, 'readLookups');
  return newest && newest.kind !== 'province' ? newest.text : null;
}

it.each([
  ['a selection', '#text', 'look-up', '粤ICP备17055554号-1'],
  ['a link, by the number it shows', '#link', 'look-up-link', '京ICP备16044242号'],
])('opens the popup for %s, also after the background was stopped', async (_, selector, entry, number) => {
  const desk = await firefox.open(firefox.extensionUrl('desk.html#/list'));
  const tab = await firefox.open('http://shop.example/');
  await tab.evaluate((css) => {
    const element = document.querySelector(css);
    if (element?.id === 'text') getSelection()?.selectAllChildren(element);
  }, selector);
  await firefox.stopBackground();
  await lookUpByMenu(tab, selector, entry);
  await poll('the popup', () =>
    firefox.inBrowser<boolean>(
      `document.querySelector('.webextension-popup-browser')?.currentURI?.spec.endsWith('/popup.html') ?? false`,
    ),
  );
  await poll('the lookup', async () => (await newestLookup(desk)) === number);
  await tab.close();
  await desk.close();
});

it('copies a link repaired, by way of the page', async () => {
  const tab = await firefox.open('http://shop.example/');
  await tab.evaluate(() => {
    const link = document.getElementById('link') as HTMLAnchorElement;
    link.href = 'http://gdcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action';
  });
  await lookUpByMenu(tab, '#link', 'copy-link');
  await poll('the clipboard', () =>
    firefox.inBrowser<boolean>(
      `navigator.clipboard.readText().then((text) => text === 'https://gdca.miit.gov.cn/')`,
    ),
  );
  await tab.close();
});

it('answers on the desk', async () => {
  const desk = await firefox.open(
    firefox.extensionUrl(`desk.html#/lookup?q=${encodeURIComponent('川ICP备17055554号-1 粤B2-20090191')}`),
  );
  expect(await desk.until(() => document.querySelectorAll('.number-card').length === 2)).toBe(true);
  await expect
    .poll(() => desk.evaluate(() => document.querySelector('.number-card h2')?.textContent))
    .toBe('蜀ICP备17055554号-1');
  await desk.close();
});

it('sorts a list in a worker', async () => {
  const desk = await firefox.open(firefox.extensionUrl('desk.html#/list'));
  await desk.until(() => document.querySelector('textarea'));
  await desk.evaluate(() => {
    const field = document.querySelector('textarea');
    if (!field) return;
    field.value = Array.from({ length: 5000 }, (_, i) => `粤ICP备${17000000 + i}号`).join('\n');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await desk.click('.list-input button.main');
  expect(await desk.until(() => document.querySelectorAll('.list-table tbody tr').length)).toBe(100);
  await desk.close();
});

it('takes a pasted list from the field of the home page to the list', async () => {
  const desk = await firefox.open(firefox.extensionUrl('desk.html#/'));
  await desk.until(() => document.querySelector('.ask-line input'));
  const text = '粤ICP备17055554号-1\n京ICP备16044242号';
  await desk.evaluate(pasteText, text);
  await desk.until(() => document.activeElement?.matches('.ask-line textarea'));
  await expect.poll(() => desk.evaluate(askedText)).toBe(text);
  await press(desk, en('lookup.sortLines', { count: 2 }));
  expect(await desk.until(() => document.querySelectorAll('.list-table tbody tr').length)).toBe(2);
  await desk.close();
});

it('says after the installation where Firefox has its button', async () => {
  const desk = await firefox.open(firefox.extensionUrl('desk.html#/welcome'));
  await desk.until(
    (words) => document.querySelector('.pin')?.textContent?.includes(words),
    en('desk.welcome.pin.firefox'),
  );
  await desk.close();
});
