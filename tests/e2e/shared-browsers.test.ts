/** A browser that serves file after file begins each with nothing of the one before in it. */
import { expect, it } from 'vitest';
import { startChromium } from '../../scripts/browser/chromium';
import { startFirefox } from '../../scripts/browser/firefox';
import { poll } from '../../scripts/browser/poll';
import { startSites } from '../../scripts/browser/sites';
import type { Place } from './fixture';

/** What both browsers have in common here. */
interface Started {
  open: (url: string) => Promise<Place>;
  extensionUrl: (path: string) => string;
  close: () => Promise<void>;
}

/** Stores something wherever a page can, and says what was there before. */
async function fill(place: Place): Promise<unknown> {
  return place.evaluate(async () => {
    const own = typeof chrome === 'undefined' ? undefined : chrome.storage?.local;
    const before = [
      document.cookie,
      Object.keys(localStorage).filter((key) => key === 'left'),
      (await indexedDB.databases()).filter(({ name }) => name === 'left'),
      (await own?.get('left')) ?? {},
    ];
    // biome-ignore lint/suspicious/noDocumentCookie: what a site may leave behind.
    document.cookie = 'left=1';
    localStorage.setItem('left', '1');
    await new Promise((done) => {
      indexedDB.open('left').onsuccess = done;
    });
    await own?.set({ left: 1 });
    return before;
  }, {});
}

it.each<[string, (sites: Awaited<ReturnType<typeof startSites>>) => Promise<Started>]>([
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
])('in %s', async (_, start) => {
  const addresses: string[] = [];
  for (const name of ['first', 'second']) {
    const sites = await startSites();
    sites.serve('left.example', `<h1>${name}</h1>`);
    const run = await start(sites);
    try {
      addresses.push(run.extensionUrl(''));
      const site = await run.open('http://left.example/');
      expect(await site.evaluate(async () => document.querySelector('h1')?.textContent, {})).toBe(name);
      expect([name, await fill(site)]).toEqual([name, ['', [], [], {}]]);
      const desk = await run.open(run.extensionUrl('desk.html#/list'));
      expect([name, await fill(desk)]).toEqual([name, ['', [], [], {}]]);
    } finally {
      await run.close();
      await sites.stop();
    }
  }
  expect(new Set(addresses).size).toBe(2);
});

it('opens the popup in one Firefox after another, also where one before never did', async () => {
  const popup = `document.querySelector('.webextension-popup-browser')`;
  const sites = await startSites();
  for (const opens of [false, true, true]) {
    const firefox = await startFirefox(sites);
    try {
      // Which of several Firefox opens is chance.
      const views = `document.querySelectorAll('[id^="PanelUI-webext-"]').length`;
      await expect.poll(() => firefox.inBrowser(views)).toBe(1);
      if (opens) {
        await firefox.clickToolbar();
        await poll('the popup', async () => {
          const url = await firefox.inBrowser(`${popup}?.currentURI?.spec`);
          return url === firefox.extensionUrl('popup.html');
        });
        // One that is still on its way does not close.
        await poll('no popup', () =>
          firefox.inBrowser<boolean>(`(${popup}?.closest('panel').hidePopup(), !${popup})`),
        );
      }
    } finally {
      await firefox.close();
    }
  }
  await sites.stop();
});
