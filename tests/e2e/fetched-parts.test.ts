/** Parts of a page that are fetched when they are drawn: what becomes of a press before that, and of a file that cannot be read. */

import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyExtension } from '../../scripts/browser/copy-extension';
import { zh } from '../words';
import { chromium, openDesk, useChromium } from './fixture';

const folder = await mkdtemp(join(tmpdir(), 'beian-extension-'));
await copyExtension('.output/chrome-mv3', folder);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The file of the built extension that begins with a name. */
async function chunk(name: string): Promise<string> {
  const found = (await readdir(join(folder, 'chunks'))).filter((file) => file.startsWith(`${name}-`));
  expect(found.length).toBe(1);
  return join(folder, 'chunks', found[0] as string);
}

describe('parts that are fetched', () => {
  useChromium({ extension: folder });

  it('Enter right after the first letters waits until they can be read', async () => {
    const tab = await chromium.context.newPage();
    await tab.goto(chromium.extensionUrl('desk.html#/'));
    await tab.locator('.ask-line input').waitFor();
    await tab.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('.ask-line input');
      if (!field) throw new Error('no field');
      field.value = '粤ICP备17055554号-1';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // Drawn, and most likely not read yet.
      await new Promise((drawn) => setTimeout(drawn));
      field.form?.requestSubmit();
    });
    await tab.waitForFunction(() => location.hash.startsWith('#/guide'));
    await expect.poll(() => tab.locator('main h1').innerText()).toBe('粤ICP备17055554号-1');
    await tab.close();
  });

  it('a proof that cannot be read says so, the rest stays, and a new page reads it', async () => {
    const file = await chunk('proof-words');
    await rename(file, `${file}.away`);
    const tab = await openDesk('#/guide?province=gd&number=粤ICP备17055554号-1');
    await tab.getByText(zh('case.question.seeAll')).click();
    const proof = tab.locator('details.proof').first();
    await proof.locator('summary').click();
    await expect.poll(() => proof.innerText()).toContain(zh('ui.error.part'));
    expect(await tab.locator('main h1').innerText()).toBe('粤ICP备17055554号-1');
    await rename(`${file}.away`, file);
    await proof.getByRole('button', { name: zh('ui.store.reload') }).click();
    await tab.getByText(zh('case.question.seeAll')).click();
    await proof.locator('summary').click();
    await expect.poll(() => proof.innerText()).toContain(zh('ui.rawSources'));
    await tab.close();
  });

  it('a text that cannot be read says so, and stays in its field', async () => {
    const file = await chunk('reader');
    await rename(file, `${file}.away`);
    const tab = await chromium.context.newPage();
    await tab.goto(chromium.extensionUrl('popup.html'));
    await tab.getByRole('combobox').fill('粤ICP备17055554号');
    await expect.poll(() => tab.locator('main').innerText()).toContain(zh('ui.error.part'));
    expect(await tab.getByRole('combobox').inputValue()).toBe('粤ICP备17055554号');
    await rename(`${file}.away`, file);
    await tab.close();
  });

  it('a view that cannot be read says so, and the way elsewhere stays', async () => {
    const file = await chunk('settings-view');
    await rename(file, `${file}.away`);
    const tab = await openDesk('#/');
    await tab.getByRole('link', { name: zh('ui.nav.settings') }).click();
    await expect.poll(() => tab.locator('main').innerText()).toContain(zh('ui.error.part'));
    await tab.getByRole('link', { name: zh('ui.nav.home') }).click();
    await expect.poll(() => tab.locator('main h1').innerText()).toBe(zh('desk.home.title'));
    await rename(`${file}.away`, file);
    await tab.close();
  });
});
