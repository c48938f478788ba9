/** Drafts that the browser does not write or erase, and those that ask and are not heard. */
import { beforeEach, expect, it } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import { filled } from '../../unit/form/filled-entry';
import { zh, zhLike } from '../../words';
import { chromium, inBackground, openDesk, page, press, sites, useChromium } from '../fixture';
import { draftSays, drafts, keptForm, saved, value } from './draft-steps';
import { formOver } from './form-chromium';
import { setField } from './form-steps';

useChromium();

beforeEach(() => inBackground(() => chrome.storage.local.clear()));

it('a full storage is told, loses nothing, and is written when there is room again', async () => {
  const tab = await keptForm(formOver(sites, chromium));
  await tab.evaluate(async () => {
    const { local } = chrome.storage as unknown as {
      local: { getBytesInUse: (keys: null) => Promise<number> };
    };
    const free = 10_485_760 - (await local.getBytesInUse(null));
    await chrome.storage.local.set({ ballast: 'x'.repeat(free - 100) });
  });
  await setField(tab, 'reason', '写得很长，长得放不下。'.repeat(8));
  await draftSays(tab, zhLike('form.draft.refused.full'));
  expect(await value(tab, 'reason')).toContain('写得很长');
  expect(await tab.closeAsking()).toBe(true);
  // Taking the form off the screen would leave its words in no place at all.
  await press(tab, zh('form.tabs.add'));
  await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
  await tab.evaluate(() => {
    document.querySelector<HTMLElement>('.form-tabs li:first-child .plain')?.click();
  });
  await draftSays(tab, zhLike('form.draft.refused.full'));
  expect(await tab.evaluate(() => document.querySelectorAll('.form-tabs li').length)).toBe(2);
  expect(await value(tab, 'reason')).toContain('写得很长');
  await tab.evaluate(() => chrome.storage.local.remove('ballast'));
  await press(tab, zh('form.draft.retry'));
  await saved(tab);
  expect((await drafts(tab))[0]?.entry.text.reason).toContain('写得很长');
  await tab.close();
});

it('a script in a page is not heard when it asks to write or erase drafts', async () => {
  const session = await chromium.context.newCDPSession(page);
  const contexts: { id: number; origin: string; auxData: { type: string } }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context as never));
  await session.send('Runtime.enable');
  await page.goto('https://gdca.miit.gov.cn/');
  const own = await poll('the script in the page', async () =>
    contexts.find(
      ({ auxData, origin }) => auxData.type === 'isolated' && origin.includes(chromium.extensionId),
    ),
  );
  const kept = () =>
    inBackground(async () =>
      Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('draft:')),
    );
  await inBackground((entry) => chrome.storage.local.set({ 'draft:kept': entry }), filled('gd', 'unit'));
  for (const message of [
    { beian: 'saveDraft', data: { id: 'x', base: 0, writer: 'x', entry: filled('gd', 'unit') } },
    { beian: 'eraseDrafts', data: { ids: null } },
  ]) {
    await session.send('Runtime.evaluate', {
      contextId: own.id,
      expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
      awaitPromise: true,
    });
    expect(await kept()).toEqual(['draft:kept']);
  }
  await session.detach();
});

// The last: the background of this browser erases nothing from here on.
it('a draft that the browser does not erase stays kept, and the form says so in the person’s own words', async () => {
  await openDesk('#/form?province=gd', page);
  const box = page.locator('[name="keep"]');
  const state = page.locator('.draft-state');
  await box.check();
  await page.locator('[name="organiserName"]').fill('示例网络科技有限公司');
  await state.filter({ hasText: zhLike('form.draft.saved') }).waitFor();
  await inBackground(() => {
    chrome.storage.local.remove = () => {
      throw new Error('IO error: words of the browser');
    };
  });
  await box.click();
  await state.filter({ hasText: zh('form.draft.eraseFailed') }).waitFor();
  expect(await box.isChecked()).toBe(true);
  expect(await page.locator('body').innerText()).not.toContain('IO error');
});
