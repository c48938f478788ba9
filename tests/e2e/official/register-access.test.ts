/** axe-core on what is shown of the public register, light and dark, Chinese and English, at page and phone size. */
import { expect, it } from 'vitest';
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import type { OfficialReading } from '../../../lib/official/reading';
import { audit, axeSource } from '../axe';
import { chromium, openDesk, page, useChromium } from '../fixture';
import { pasteText } from '../lookup/ask-steps';
import { callStore, choose } from '../store';

useChromium();

const subject = '粤ICP备17055554号';
const service = `${subject}-34`;
const organiser = `示例（${'很长'.repeat(12)}）网络科技有限公司`;
const domain = 'a-very-long-domain-name-that-nobody-would-ever-register.example.com';
const facts = { nature: '企业', serviceName: null, approved: '2025-03-18' };
const readings: Record<string, OfficialReading> = {
  entry: { kind: 'entry', on: '2026-11-28', entry: { organiser, subject, service, domain, ...facts } },
  gone: { kind: 'nothing', on: '2026-11-28', asked: subject },
};
const block = `主办单位名称：${organiser}\n备案号：${service}\n网站域名：${domain}`;

/** Presses all that is to be pressed, one after another. */
async function pressAll(selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) await page.locator(selector).first().click();
}

it.each([
  ['light', 'zh_CN'],
  ['dark', 'en'],
] as const)('what was read, asked, filled in and marked, %s, %s', async (theme, language) => {
  // A colour on its way to another one is none of either.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const worker = await chromium.worker();
  await choose(worker, { theme, language });
  await worker.evaluate((all) => chrome.storage.session.set({ readings: all }), readings);
  await openDesk('#/', page);
  await callStore(page, 'keepFiling', { id: `k-${theme}`, provinceId: 'gd', number: subject });
  const question = (at: number) => `.entry-question >> nth=${at} >> button`;
  const form = deskHash({
    view: 'form',
    filing: readFiling('gd', service),
    keptId: null,
    readId: 'entry',
  });
  const places: [string, () => Promise<void>][] = [
    ['#/read/entry', () => pressAll([question(0), question(1)])],
    ['#/read/gone', () => page.locator('.gone-card button').waitFor()],
    ['#/read/gone', () => pressAll(['.gone-card button'])],
    ['#/read/gone', () => page.locator('main .button').nth(1).waitFor()],
    [
      form,
      async () => {
        await page.locator('[name="targetDomains"]').fill('');
        await page.locator('[name="targetOrganiser"]').fill('示例公司');
        await page.locator('[name="reason"]').focus();
        await page.locator('.finding.warning').waitFor();
      },
    ],
    [
      '#/lookup',
      async () => {
        await page.getByRole('combobox').waitFor();
        await page.evaluate(pasteText, block);
        await page.locator('.entry-card button').waitFor();
      },
    ],
  ];
  for (const [place, prepare] of places) {
    await openDesk(place, page);
    await prepare();
    await page.evaluate(axeSource);
    expect([place, await page.evaluate(audit)]).toEqual([place, []]);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect
      .poll(async () => [place, await page.evaluate(() => document.documentElement.scrollWidth)])
      .toEqual([place, 320]);
    await page.setViewportSize({ width: 1100, height: 800 });
  }
  await callStore(page, 'eraseFilings', `erase-${theme}`, null);
});
