/** What is said of settings stands where it belongs, and all that is kept leaves from one place, in real Chromium. */
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { zh } from '../../words';
import { chromium, page, useChromium } from '../fixture';
import { callStore, emptyStore } from '../store';

useChromium();

beforeEach(async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(chromium.extensionUrl('desk.html#/settings'));
  await emptyStore(page);
  await page.reload();
  await page.waitForSelector('.settings section');
});

const section = (title: string) => page.locator('.settings > section', { hasText: title });
const files = () => section(zh('settings.file.title'));
const give = (text: string) =>
  page.setInputFiles('input[type="file"]', {
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });

describe('a file that is refused', () => {
  it('is spoken of below its button, until that is put away', async () => {
    await give('[]');
    const words = files().getByRole('alert').locator('.said');
    await words.waitFor();
    await expect
      .poll(() => words.innerText())
      .toContain(zh('settings.file.refused.not-settings', { name: 'x.json' }));
    await words.getByRole('button', { name: zh('ui.close') }).click();
    await words.waitFor({ state: 'detached' });
  });

  it('is so no more when the next one is taken', async () => {
    await give('[]');
    await files().getByRole('alert').locator('.said').waitFor();
    await give('{"format":"beian-settings","version":1,"settings":{"hints":"quiet"}}');
    await files()
      .locator('.said', { hasText: zh('settings.file.imported', { name: 'x.json' }) })
      .waitFor();
    await expect.poll(() => page.locator('.said.caution').count()).toBe(0);
  });
});

describe.each([1280, 360])('in a window of %i', (width) => {
  it('no words cover a button or a heading', async () => {
    await page.setViewportSize({ width, height: 800 });
    await page.getByLabel(zh('settings.muted.field')).fill('gdca.miit.gov.cn');
    await page.keyboard.press('Enter');
    const said = page.locator('.said', { hasText: 'gdca.miit.gov.cn' });
    await said.waitFor();
    const covered = await said.evaluate((words) => {
      const { left, right, top, bottom } = words.getBoundingClientRect();
      const others = document.querySelectorAll('.settings :is(h1, h2, h3, button, input, a)');
      return [...others]
        .map((one) => ({ name: one.textContent, place: one.getBoundingClientRect() }))
        .filter(
          ({ place }) => place.left < right && place.right > left && place.top < bottom && place.bottom > top,
        )
        .map(({ name }) => name);
    });
    expect(covered).toEqual([]);
    await expect
      .poll(() => said.evaluate((words) => words.closest('.hosts')?.querySelector('h3')?.textContent))
      .toBe(zh('settings.muted.title'));
  });
});

it('the notebook is exported beside the settings, and said to be empty where it is', async () => {
  const press = () => page.getByRole('button', { name: zh('settings.file.exportNotebook') }).click();
  await press();
  await files()
    .getByRole('alert')
    .filter({ hasText: zh('settings.file.nothing') })
    .waitFor();
  await callStore(page, 'keepFiling', { id: 'one', provinceId: 'gd', number: '粤ICP备12345678号-1' });
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  expect(JSON.parse(await readFile(await download.path(), 'utf8')).cases).toMatchObject([{ id: 'one' }]);
  await expect.poll(() => page.locator('.said.caution').count()).toBe(0);
});

it('before everything is deleted, a link leads to the notebook', async () => {
  await section(zh('settings.erase.title'))
    .getByRole('link', { name: zh('settings.erase.first') })
    .click();
  await page.getByRole('heading', { name: zh('notebook.title') }).waitFor();
});
