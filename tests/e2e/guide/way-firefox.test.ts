/** The main job in real Firefox: old addresses arrive, the pages of the extension open. */
import { expect, it } from 'vitest';
import { popupCases } from '../../../lib/guide/popup-case';
import { firefox, sites, useFirefox } from '../fixture';
import { helpPage, helpPageUrl, seeds } from '../help-page';

useFirefox({ serve: (sites) => sites.serve('help.aliyun.com', helpPage()) });

it('leads a click on the old help page to the office of the province', async () => {
  const tab = await firefox.open(helpPageUrl);
  await tab.click(`#seed-${seeds.findIndex(({ province }) => province === 'gd')}`);
  await tab.until(() => location.href === 'https://gdca.miit.gov.cn/bsfw/bszn/');
  expect(sites.visits.filter(({ host }) => host.includes('miitbeian'))).toEqual([]);
  await tab.close();
});

it.each([
  ['http://www.miitbeian.gov.cn/', 'https://beian.miit.gov.cn/'],
  ['http://sxcainfo.miitbeian.gov.cn/state/outPortal/loginPortal.action', 'https://sxca.miit.gov.cn/'],
  [
    'http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=%2044030302001160',
    'https://beian.mps.gov.cn/#/query/webSearch?code=44030302001160',
  ],
  ['https://gdca.miit.gov.cn/a.do;jsessionid=0123ABCD?x=%C4%E3', 'https://gdca.miit.gov.cn/a.do?x=%C4%E3'],
])('leads %s, typed, to %s', async (old, today) => {
  const tab = await firefox.open('about:blank');
  await tab.goTo(old);
  await tab.until((url) => location.href === url, today);
  await tab.close();
});

it('finds a province in the popup as one types', async () => {
  const tab = await firefox.open(firefox.extensionUrl('popup.html'));
  await tab.until(() => document.querySelector('[role="combobox"]'));
  await tab.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('[role="combobox"]');
    if (!field) return;
    field.value = '粤';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await tab.until(() => document.querySelector('[role="option"] .seal')?.textContent === '粤');
  await tab.evaluate(() => document.querySelector<HTMLElement>('[role="option"]')?.click());
  await tab.until(() => document.querySelector('.page-head .seal')?.textContent === '粤');
  await expect
    .poll(() => tab.evaluate(() => document.querySelectorAll('.segments button').length))
    .toBe(popupCases.length);
  await tab.close();
});
