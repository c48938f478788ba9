/** Numbers of an official page in the popup: what was found there before the site's own, in real Chromium. */
import { expect, it } from 'vitest';
import { zh } from '../../words';
import { openPopup, page, useChromium } from '../fixture';
import { queryUrl, serveReplicas } from '../hint/hint-pages';

useChromium({ serve: serveReplicas });

const shown = '京ICP备04000001号-2';
const found = '粤ICP备17055554号-2';

it('a result of the public query stands alone, and the site’s own number is folded', async () => {
  await page.goto(queryUrl);
  await page.click('#search');
  await page.getByText(found.slice(5)).waitFor();
  const popup = await openPopup();
  await popup.until(() => document.querySelector('.numbers'));
  const [open, folded] = await popup.evaluate(() => {
    const of = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) => one.textContent ?? '');
    return [of('section > .numbers b'), of('details:has(.numbers)')];
  });
  expect(open).toEqual([found]);
  expect(folded).toHaveLength(1);
  expect(folded[0]).toContain(zh('popup.numbers.own'));
  expect(folded[0]).toContain(shown);
  await popup.close();
});

it('where nothing was found, its own number is folded all the same', async () => {
  await page.goto('https://beian.miit.gov.cn/#/Integrated/index');
  const popup = await openPopup();
  await popup.until(() => document.querySelector('details .numbers'));
  await expect
    .poll(() => popup.evaluate(() => document.querySelectorAll('section > .numbers').length))
    .toBe(0);
  await popup.close();
});
