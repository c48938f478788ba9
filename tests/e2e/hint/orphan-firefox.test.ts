/** Pages that stay open when the extension is updated or removed, in real Firefox, which ends its scripts by itself. */
import { expect, it } from 'vitest';
import { zh } from '../../words';
import { desk, firefox, useFirefox } from '../fixture';
import { choose } from '../store';
import * as replica from './hint-pages';
import { hintWhereInFirefox } from './hint-view';

useFirefox({ serve: replica.serveReplicas });

const line = zh('hint.words.gone');
const stale = 'http://gdcainfo.miitbeian.gov.cn/';

/** What the browser has said of the script in pages. */
const complaints = () =>
  firefox.inBrowser<string>(
    `Services.console.getMessageArray().map(String).filter((one) => one.includes('content-scripts/beian')).join()`,
  );

it('a page whose extension is updated goes on with the new one, and says so when it is removed', async () => {
  await choose(desk, { language: 'zh_CN' });
  const tab = await firefox.open(replica.provinceUrl);
  const shown = () => hintWhereInFirefox(firefox, tab, ({ lines }) => lines.length > 1);
  const addStaleLink = () =>
    tab.evaluate(async (href) => {
      const link = document.createElement('a');
      link.setAttribute('href', href);
      document.body.append(link);
      for (const _ of 'abc') await new Promise((done) => requestAnimationFrame(done));
      return link.getAttribute('href');
    }, stale);
  await expect.poll(async () => (await shown()).gone).toBe('');
  expect(await addStaleLink()).not.toBe(stale);

  await tab.evaluate(() => document.documentElement.lastElementChild?.setAttribute('data-old', ''));
  await firefox.reloadExtension();
  await tab.until(() => document.querySelector('html > div:not([data-old])'));
  await expect.poll(async () => (await shown()).gone).toBe('');
  expect(await addStaleLink()).not.toBe(stale);

  await firefox.removeExtension();
  const hint = await hintWhereInFirefox(firefox, tab, ({ gone }) => gone !== '');
  expect([hint.gone, hint.visible, hint.buttons.map(({ text }) => text)]).toEqual([line, true, ['粤']]);
  expect(await addStaleLink()).toBe(stale);
  await tab.click('h1');
  await expect.poll(() => complaints()).toBe('');
});
