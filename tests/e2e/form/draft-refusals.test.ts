/** Drafts that the browser does not write or erase, and those that ask and are not heard. */
import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../../../platform/stored/store';
import { poll } from '../../../scripts/browser/poll';
import { filled } from '../../unit/form/filled-entry';
import { zh, zhLike } from '../../words';
import { chromium, openDesk, page, press, sites, useChromium } from '../fixture';
import { callStore, emptyStore, fillUp, held, makeRoom } from '../store';
import { draftSays, drafts, keptForm, saved, value } from './draft-steps';
import { formOver } from './form-chromium';
import { setField } from './form-steps';

useChromium();

beforeEach(async () => {
  await openDesk('#/list', page);
  await emptyStore(page);
});

it('a full storage is told, loses nothing, and is written when there is room again', async () => {
  const tab = await keptForm(formOver(sites, chromium));
  await fillUp(tab);
  await setField(tab, 'reason', '写得很长，长得放不下。'.repeat(8));
  await draftSays(tab, zhLike('form.draft.refused.full'));
  await expect.poll(() => value(tab, 'reason')).toContain('写得很长');
  expect(await tab.closeAsking()).toBe(true);
  // Taking the form off the screen would leave its words in no place at all.
  await press(tab, zh('form.tabs.add'));
  await tab.until(() => document.querySelectorAll('.form-tabs li').length === 2);
  await tab.evaluate(() => {
    document.querySelector<HTMLElement>('.form-tabs li:first-child .plain')?.click();
  });
  await draftSays(tab, zhLike('form.draft.refused.full'));
  await expect.poll(() => tab.evaluate(() => document.querySelectorAll('.form-tabs li').length)).toBe(2);
  await expect.poll(() => value(tab, 'reason')).toContain('写得很长');
  await expect
    .poll(async () => (await drafts(tab))[0]?.entry.text.organiserName)
    .toBe('示例网络科技有限公司');
  await makeRoom(tab);
  await press(tab, zh('form.draft.retry'));
  await saved(tab);
  await expect.poll(async () => (await drafts(tab))[0]?.entry.text.reason).toContain('写得很长');
  await tab.close();
});

it('a script in a page is not heard when it asks to read, write or erase drafts', async () => {
  const own = await openDesk('#/list');
  const entry = filled('gd', 'unit');
  const given = { id: 'kept', base: 0, writer: 'x', entry };
  expect(await callStore(own, 'saveDraft', 'act', given)).toMatchObject({ outcome: 'saved' });
  const before = await held(own, 'drafts');
  const asked: { [N in keyof Store]?: Parameters<Store[N]> } = {
    readDrafts: [],
    readDraft: ['kept'],
    saveDraft: ['planted', { ...given, id: 'x' }],
    leaveDraft: ['act', { ...given, id: 'y' }],
    eraseDrafts: [null],
    eraseStore: [],
  };
  // Away from the desk, in which tools have scripts of their own.
  await page.goto('about:blank');
  const session = await chromium.context.newCDPSession(page);
  const contexts: { id: number; origin: string; auxData: { type: string } }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context as never));
  await session.send('Runtime.enable');
  await page.goto('https://gdca.miit.gov.cn/');
  const script = await poll('the script in the page', async () =>
    contexts.find(
      ({ auxData, origin }) => auxData.type === 'isolated' && origin.includes(chromium.extensionId),
    ),
  );
  for (const [name, args] of Object.entries(asked)) {
    const message = { beian: 'storeCall', data: { name, given: args } };
    const { result } = await session.send('Runtime.evaluate', {
      contextId: script.id,
      expression: `chrome.runtime.sendMessage(${JSON.stringify(message)}).then((said) => said ?? 'silence', String)`,
      awaitPromise: true,
      returnByValue: true,
    });
    expect([name, result.value]).toEqual([name, 'silence']);
    await expect.poll(() => held(own, 'drafts')).toEqual(before);
    await expect.poll(() => held(own, 'pending')).toEqual({});
  }
  // A page of the extension is heard with the very same.
  expect(await callStore(own, 'eraseDrafts', null)).toBeNull();
  await expect.poll(() => held(own, 'drafts')).toEqual({});
  await session.detach();
  await own.close();
});

it('a draft that the browser does not erase stays kept, and the form says so in the person’s own words', async () => {
  await openDesk('#/form?province=gd', page);
  const box = page.locator('[name="keep"]');
  const state = page.locator('.draft-state');
  await page.locator('[name="organiserName"]').fill('示例网络科技有限公司');
  await page.getByRole('button', { name: zh('form.draft.yes'), exact: true }).click();
  await state.filter({ hasText: zhLike('form.draft.saved') }).waitFor();
  await page.evaluate(() => {
    IDBObjectStore.prototype.delete = () => {
      throw new Error('IO error: words of the browser');
    };
  });
  await box.click();
  await state.filter({ hasText: zh('form.draft.eraseFailed') }).waitFor();
  await expect.poll(() => box.isChecked()).toBe(true);
  expect(await page.locator('body').innerText()).not.toContain('IO error');
  await expect.poll(async () => Object.keys(await held(page, 'drafts'))).toHaveLength(1);
});
