/** Drafts that the browser does not write or erase, and those that ask and are not heard. */
import { describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { startChromium } from '../../../scripts/browser/chromium';
import { poll } from '../../../scripts/browser/poll';
import { startSites } from '../../../scripts/browser/sites';
import { filled } from '../../unit/form/filled-entry';
import { drafts, keptForm, saved, value } from './draft-steps';
import { formInChromium } from './form-browser';
import { press, setField } from './form-steps';

describe('a full storage', () => {
  it('is told, loses nothing, and is written when there is room again', async () => {
    const browser = await formInChromium();
    try {
      const tab = await keptForm(browser);
      await tab.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: Browser };
        const free =
          10_485_760 -
          (await (
            chrome.storage.local as unknown as { getBytesInUse: (keys: null) => Promise<number> }
          ).getBytesInUse(null));
        await chrome.storage.local.set({ ballast: 'x'.repeat(free - 100) });
      });
      await setField(tab, 'reason', '写得很长，长得放不下。'.repeat(8));
      await tab.until(() =>
        document.querySelector<HTMLElement>('.draft-state')?.innerText.includes('空间满了'),
      );
      expect(await value(tab, 'reason')).toContain('写得很长');
      expect(await tab.closeAsking()).toBe(true);
      // Taking the form off the screen would leave its words in no place at all.
      await press(tab, '再填一张');
      await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
      await tab.evaluate(() => {
        document.querySelector<HTMLElement>('.form-tabs li:first-child .plain')?.click();
      });
      await tab.until(() =>
        document.querySelector<HTMLElement>('.draft-state')?.innerText.includes('空间满了'),
      );
      expect(await tab.evaluate(() => document.querySelectorAll('.form-tabs li').length)).toBe(2);
      expect(await value(tab, 'reason')).toContain('写得很长');
      await tab.evaluate(async () => {
        await (globalThis as unknown as { chrome: Browser }).chrome.storage.local.remove('ballast');
      });
      await press(tab, '再试一次');
      await saved(tab);
      expect((await drafts(tab))[0]?.entry.text.reason).toContain('写得很长');
    } finally {
      await browser.close();
    }
  });
});

describe('a draft that the browser does not erase', () => {
  it('stays kept, and the form says so in the person’s own words', async () => {
    const sites = await startSites();
    const run = await startChromium(sites, { language: 'zh-CN' });
    try {
      const page = await run.context.newPage();
      await page.goto(run.extensionUrl('desk.html#/form?province=gd'));
      const box = page.locator('[name="keep"]');
      const state = page.locator('.draft-state');
      await box.check();
      await page.locator('[name="organiserName"]').fill('示例网络科技有限公司');
      await state.filter({ hasText: '草稿已保存' }).waitFor();
      const worker = await run.worker();
      await worker.evaluate(() => {
        const { chrome: api } = globalThis as unknown as { chrome: Browser };
        api.storage.local.remove = () => {
          throw new Error('IO error: words of the browser');
        };
      });
      await box.click();
      await state.filter({ hasText: '没有删掉，草稿还在' }).waitFor();
      expect(await box.isChecked()).toBe(true);
      expect(await page.locator('body').innerText()).not.toContain('IO error');
    } finally {
      await run.close();
      await sites.stop();
    }
  });
});

describe('a script in a page', () => {
  it('is not heard when it asks to write or erase drafts', async () => {
    const sites = await startSites();
    const run = await startChromium(sites);
    try {
      const page = await run.context.newPage();
      const session = await run.context.newCDPSession(page);
      const contexts: { id: number; origin: string; auxData: { type: string } }[] = [];
      session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context as never));
      await session.send('Runtime.enable');
      await page.goto('https://gdca.miit.gov.cn/');
      const own = await poll('the script in the page', async () =>
        contexts.find(
          ({ auxData, origin }) => auxData.type === 'isolated' && origin.includes(run.extensionId),
        ),
      );
      const stored = async (): Promise<string[]> => {
        const worker = await run.worker();
        return worker.evaluate(async () => {
          const { chrome: api } = globalThis as unknown as { chrome: Browser };
          return Object.keys(await api.storage.local.get(null)).filter((key) => key.startsWith('draft:'));
        });
      };
      const worker = await run.worker();
      await worker.evaluate(
        (entry) =>
          (globalThis as unknown as { chrome: Browser }).chrome.storage.local.set({ 'draft:kept': entry }),
        filled('gd', 'unit'),
      );
      for (const message of [
        { beian: 'saveDraft', data: { id: 'x', base: 0, writer: 'x', entry: filled('gd', 'unit') } },
        { beian: 'eraseDrafts', data: { ids: null } },
      ]) {
        await session.send('Runtime.evaluate', {
          contextId: own.id,
          expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
          awaitPromise: true,
        });
        expect(await stored()).toEqual(['draft:kept']);
      }
    } finally {
      await run.close();
      await sites.stop();
    }
  });
});
