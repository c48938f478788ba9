/** The desk has one tab in a window, which is used again, in both browsers. */
import { expect, it } from 'vitest';
import { zh } from '../words';
import { inEitherBrowser, type Tab } from './either-browser';
import { press } from './fixture';
import { choose } from './store';

const desksIn = (from: Tab): Promise<{ url: string; active: boolean }[]> =>
  from.evaluate(async () =>
    (await chrome.tabs.query({ url: chrome.runtime.getURL('/desk.html*'), currentWindow: true })).map(
      ({ url = '', active }) => ({ url, active }),
    ),
  );

inEitherBrowser('the desk', (browser) => {
  it('comes to the front at its new place, and loses nothing that was typed', async () => {
    const desk = await browser.desk('#/form?province=gd');
    await choose(desk, { language: 'zh_CN' });
    await desk.until(() => {
      const field = document.querySelector<HTMLInputElement>('[name="targetDomains"]');
      if (!field) return false;
      field.value = 'example.com';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return true;
    });
    const panel = await browser.open((await desk.url()).replace(/desk\.html.*/, 'sidepanel.html'));
    await panel.until(() => document.querySelector('.panel:not([aria-busy])'));
    await panel.evaluate(async () => {
      const { id: windowId } = await chrome.windows.getCurrent();
      const data = { provinceId: 'zj', number: null, pinned: false, windowId };
      await chrome.runtime.sendMessage({ beian: 'notePanel', data });
      location.reload();
    });
    await press(panel, zh('panel.wholePage'));
    await desk.until(() => location.hash === '#/guide?province=zj');
    await expect.poll(() => desksIn(panel)).toEqual([{ url: await desk.url(), active: true }]);
    // The same place once more loads nothing anew.
    await desk.evaluate(() => document.body.setAttribute('data-same', ''));
    await press(panel, zh('panel.wholePage'));
    await panel.until(async () => (await chrome.tabs.query({ active: true }))[0]?.url?.includes('desk.html'));
    await expect.poll(() => desk.evaluate(() => document.body.hasAttribute('data-same'))).toBe(true);
    await desk.evaluate(() => history.back());
    await desk.until(
      () => document.querySelector<HTMLInputElement>('[name="targetDomains"]')?.value === 'example.com',
    );
    await desk.evaluate(() => history.forward());
    await desk.until(() => location.hash === '#/guide?province=zj');
    await panel.close();
  });
});
