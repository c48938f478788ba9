/** A browser that does not give the extension its database: every page opens, says so in one line, and goes on. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { poll } from '../../scripts/browser/poll';
import { zh, zhLike } from '../words';
import { chromium, openDesk, useChromium } from './fixture';
import { heldFrames } from './held-frames';
import { emptyStore, held, putRaw } from './store';

useChromium();

let page: Page;
beforeEach(async () => {
  page = await chromium.context.newPage();
});
afterEach(() => page.close());

/** The line at the top of the page. */
const line = () => page.locator('.store-trouble');
const views = ['#/notebook', '#/form?province=gd', '#/guide?province=gd', '#/lookup', '#/settings'];

describe('a database that does not open', () => {
  beforeEach(async () => {
    await page.addInitScript(() => {
      const { open } = IDBFactory.prototype;
      Object.assign(globalThis, { giveBack: () => Object.assign(IDBFactory.prototype, { open }) });
      IDBFactory.prototype.open = () => {
        Object.assign(globalThis, { wasAsked: true });
        throw new DOMException('words of the browser', 'UnknownError');
      };
    });
  });

  it.each(views)('%s opens and says what cannot be kept, in the person’s words', async (view) => {
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await openDesk(view, page);
    // The settings keep nothing there.
    if (view !== '#/settings') await line().getByText(zh('ui.store.failed')).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('words of the browser');
    expect(faults).toEqual([]);
  });

  it('is told also by a page that is slow to paint', async () => {
    const frames = await heldFrames(page, true);
    await page.goto(chromium.extensionUrl('desk.html#/lookup'));
    await poll('the database to be asked', () => page.evaluate(() => 'wasAsked' in globalThis));
    await frames.go();
    await line().getByText(zh('ui.store.failed')).waitFor();
  });

  it('leaves the popup its search', async () => {
    await page.goto(chromium.extensionUrl('popup.html'));
    await line().waitFor();
    await page.getByRole('combobox').fill('粤ICP备17055554号');
    await page.getByText('广东').first().waitFor();
  });

  const giveBack = () => page.evaluate(() => (globalThis as unknown as { giveBack: () => void }).giveBack());

  it('lets a form be filled, whose draft is kept by itself when it is there again', async () => {
    await openDesk('#/form?province=gd', page);
    await page.locator('[name="organiserName"]').fill('示例网络科技有限公司');
    await page.locator('.paper-frame').getByText('示例网络科技有限公司').first().waitFor();
    await page.getByRole('button', { name: zh('form.draft.yes'), exact: true }).click();
    await page.locator('.draft-state').getByText(zh('form.draft.refused.failed')).waitFor();
    await giveBack();
    await line().waitFor({ state: 'detached' });
    await page.locator('.draft-state').getByText(zhLike('form.draft.saved')).waitFor();
    await expect.poll(async () => Object.keys(await held(page, 'drafts'))).toHaveLength(1);
    await emptyStore(page);
  });

  it('is asked again by a button', async () => {
    await openDesk('#/notebook', page);
    await page.getByText(zh('notebook.notRead')).waitFor();
    await giveBack();
    await line()
      .getByRole('button', { name: zh('ui.error.retry') })
      .click();
    await page.locator('.new-filing').waitFor();
    await expect.poll(() => line().count()).toBe(0);
  });
});

it('a database that never answers is not waited for for ever', async () => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () =>
      Object.create(IDBOpenDBRequest.prototype, { addEventListener: { value: () => undefined } });
  });
  await openDesk('#/notebook', page);
  await line().getByText(zh('ui.store.failed')).waitFor();
  await page.getByText(zh('notebook.notRead')).waitFor();
});

it('a page that an update has left behind says that it is the old one, and gives way to the new', async () => {
  await openDesk('#/notebook', page);
  await page.locator('.new-filing').waitFor();
  const newer = await openDesk('#/settings');
  // Waits for the old page to close its connection.
  await newer.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('beian', 1000);
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
        opening.onerror = () => fail(opening.error);
      }),
  );
  await page.locator('.new-filing input').fill('粤ICP备17055554号');
  await page.keyboard.press('Enter');
  await page.getByText(zh('notebook.refused.outdated')).waitFor();
  await newer.evaluate(
    () =>
      new Promise<void>((done) => {
        indexedDB.deleteDatabase('beian').onsuccess = () => done();
      }),
  );
  await newer.close();
});

it('a full disk is said, and everything else stays as it was', async () => {
  await openDesk('#/notebook', page);
  await putRaw(page, 'kept', 'odd', { version: 1, id: 'odd', number: '粤ICP备1号' });
  await page.evaluate(() => {
    for (const name of ['put', 'add'] as const) {
      const own = IDBObjectStore.prototype[name];
      Object.assign(globalThis, { giveBack: () => Object.assign(IDBObjectStore.prototype, { [name]: own }) });
      IDBObjectStore.prototype[name] = () => {
        throw new DOMException('no space', 'QuotaExceededError');
      };
    }
  });
  await page.locator('.new-filing input').fill('粤ICP备17055554号');
  await page.keyboard.press('Enter');
  await page.getByText(zh('notebook.refused.full')).waitFor();
  await expect.poll(() => page.locator('.new-filing input').inputValue()).toBe('粤ICP备17055554号');
  await expect.poll(async () => Object.keys(await held(page, 'kept'))).toEqual(['odd']);
});
