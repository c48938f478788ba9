/** The notebook in real Chromium: erased and put back, out to a file and in again, in trouble, and reminding. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readFiling } from '../../../lib/filing/filing';
import { readNotebookFile } from '../../../lib/notebook/notebook-file';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import { audit, axeSource } from '../axe';
import { chromium, inBackground, openDesk, openPopup, page, sites, useChromium } from '../fixture';
import { callStore, fillUp, held, makeRoom, putRaw } from '../store';
import { button, keep, keptOnes, unfold, unfoldRest, useEmptyNotebook, whenStored } from './notebook-steps';

useChromium();
useEmptyNotebook();

describe('erasing', () => {
  it('one or all can be undone', async () => {
    await keep('粤ICP备11111111号');
    await keep('浙ICP备22222222号');
    await callStore(page, 'answerFiling', 'answer', readFiling('js', '苏ICP备33333333号'), { whose: 'mine' });
    expect(Object.keys(await held(page, 'answers'))).toHaveLength(1);
    const before = await keptOnes();
    await unfold();
    await button(zh('notebook.erase')).click();
    await page.locator('.undo').waitFor();
    await expect.poll(() => keptOnes()).toHaveLength(1);
    await button(zh('notebook.undo')).click();
    await page.locator('.kept-card').nth(1).waitFor();
    await button(zh('notebook.eraseAll')).click();
    await page.locator('.empty').waitFor();
    await poll('no answers', async () => Object.keys(await held(page, 'answers')).length === 0);
    await button(zh('notebook.undo')).click();
    await page.locator('.kept-card').nth(1).waitFor();
    const byId = (a: Record<string, unknown>, b: Record<string, unknown>) =>
      String(a.id).localeCompare(String(b.id));
    await expect.poll(async () => (await keptOnes()).sort(byId)).toEqual(before.sort(byId));
  });
});

describe('files', () => {
  const imported = (count: number, unchanged: number) =>
    zh('notebook.undoable.imported', { count, replaced: 0, unchanged });
  const pick = (text: string) =>
    page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'notebook.json', mimeType: 'application/json', buffer: Buffer.from(text) });

  it('what is exported can be imported, and the import undone', async () => {
    await keep('粤ICP备12345678号-1');
    await keep('浙ICP备22222222号');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(zh('notebook.export.all')).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^beian-cases-\d{4}-\d\d-\d\d\.json$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(readNotebookFile(text)).toMatchObject({ ok: true, filings: [{}, {}] });

    await button(zh('notebook.eraseAll')).click();
    await page.locator('.empty').waitFor();
    await pick(text);
    await page.locator('.kept-card').nth(1).waitFor();
    // The filings are drawn as they are stored, what was done a moment later.
    await page.locator('.undo', { hasText: imported(2, 0) }).waitFor();
    await pick(text);
    await page.locator('.undo', { hasText: imported(0, 2) }).waitFor();
    await page
      .locator('.undo')
      .getByRole('button', { name: zh('ui.close') })
      .click();
    await unfold();
    await button(zh('notebook.erase')).click();
    await page.locator('.undo').waitFor();
    await pick(text);
    await page.locator('.undo', { hasText: imported(1, 1) }).waitFor();
    await button(zh('notebook.undo')).click();
    await page.locator('.kept-card').nth(1).waitFor({ state: 'detached' });
    await whenStored('one case', (cases) => cases.length === 1);
  });

  it('a bad file says the line and changes nothing', async () => {
    await keep('粤ICP备12345678号-1');
    const before = await keptOnes();
    const good = { ...before[0], id: 'from-a-file' };
    const file = JSON.stringify(
      {
        format: 'beian-cases',
        version: 1,
        exportedAt: 'x',
        cases: [good, { ...good, id: 'b', provinceId: 'zz' }],
      },
      null,
      2,
    );
    await pick(file);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const line = file.split('\n').findIndex((text) => text.includes('"zz"')) + 1;
    await expect.poll(() => alert.innerText()).toContain(zh('notebook.import.line', { line }));
    await expect.poll(() => alert.innerText()).toContain('cases[1].provinceId');
    await expect.poll(() => alert.innerText()).toContain(zh('notebook.import.nothing'));
    await pick('{ "format": ');
    await page
      .getByRole('alert')
      .filter({ hasText: zh('notebook.import.fault.not-json') })
      .waitFor();
    await expect.poll(() => keptOnes()).toEqual(before);
  });
});

describe('storage in trouble', () => {
  it('a damaged value is said and kept, and touches no other', async () => {
    await keep('粤ICP备12345678号-1');
    await putRaw(page, 'kept', 'broken', { version: 1, id: 'broken', notes: '还想看的话' });
    await putRaw(page, 'kept', 'odd', 'x');
    await page.locator('.damaged li').nth(1).waitFor();
    await expect.poll(() => page.locator('.damaged').innerText()).toContain(zh('notebook.damaged.note'));
    await expect.poll(() => page.locator('.kept-card').count()).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .locator('.damaged li')
        .first()
        .getByRole('button', { name: zh('notebook.damaged.saveRaw') })
        .click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('还想看的话');
    await page
      .locator('.damaged li')
      .first()
      .getByRole('button', { name: zh('notebook.erase') })
      .click();
    await page.locator('.damaged li').nth(1).waitFor({ state: 'detached' });
    await button(zh('notebook.undo')).click();
    await page.locator('.damaged li').nth(1).waitFor();
    await expect.poll(() => held(page, 'kept')).toMatchObject({ broken: { notes: '还想看的话' }, odd: 'x' });
  });

  it('full storage is said, what was typed stays, and nothing stored is lost', async () => {
    await keep('粤ICP备12345678号-1');
    await unfold();
    await unfoldRest();
    const before = await keptOnes();
    await fillUp(page);
    const long = '字'.repeat(3000);
    await page.getByLabel(zh('notebook.notes')).fill(long);
    await page
      .getByRole('alert')
      .filter({ hasText: zh('notebook.refused.full') })
      .waitFor();
    await expect.poll(() => page.getByLabel(zh('notebook.notes')).inputValue()).toBe(long);
    await expect.poll(() => keptOnes()).toEqual(before);
    await makeRoom(page);
    await whenStored('the notes, without a press', ([one]) => one?.notes === long);
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });
});

describe('reminders', () => {
  it('set an alarm before anything is asked, and show as due in notebook and popup without notifications', async () => {
    await keep('粤ICP备12345678号-1');
    await unfold();
    await button(zh('notebook.reminder.choose')).click();
    await page.locator('input[name="reminder"]').fill('2030-01-02T09:30');
    await button(zh('notebook.reminder.set')).click();
    const alarm = (name: string) => inBackground((wanted) => chrome.alarms.get(wanted), name);
    const { scheduledTime } = await poll('the alarm', () => alarm('reminders'));
    // Far ahead, it is looked at every hour: clocks are set and computers sleep.
    expect(scheduledTime).toBeLessThanOrEqual(Date.now() + 3_600_000);
    const at = await page.evaluate(() => new Date('2030-01-02T09:30').getTime());
    await expect.poll(() => alarm('reminders-written')).toMatchObject({ scheduledTime: at });

    await openDesk('#/notebook', page);
    await unfold();
    await button(zh('notebook.reminder.choose')).click();
    await page.locator('input[name="reminder"]').fill('2026-01-02T09:30');
    await page.locator('.kept-reminder', { hasText: zh('notebook.reminder.past') }).waitFor();
    await button(zh('notebook.reminder.set')).click();
    await page.getByText(zh('notebook.due'), { exact: true }).waitFor();

    sites.serve('scca.miit.gov.cn', '<p>四川</p>');
    const site = await chromium.context.newPage();
    await site.goto('https://scca.miit.gov.cn/');
    const popup = await openPopup(site);
    const said = () =>
      popup.evaluate(() => document.querySelector<HTMLElement>('.due-filings')?.innerText ?? '');
    await expect.poll(said).toContain(zh('notebook.askFirst', { question: zh('case.question.whose') }));
    await expect.poll(said).toContain('粤ICP备12345678号-1');
    await expect.poll(said).toContain(zh('notebook.due'));
    await popup.close();
    await site.close();

    await openDesk('#/notebook', page);
    await unfold();
    await button(zh('notebook.reminder.clear')).click();
    await page.getByText(zh('notebook.due'), { exact: true }).waitFor({ state: 'detached' });
    await poll('no alarm', async () => !(await alarm('reminders')));
  });
});

it('is accessible with a filing open and a damaged one beside it, light and dark', async () => {
  await keep('鲁ICP备12345678号');
  await putRaw(page, 'kept', 'odd', 'x');
  await page.locator('.damaged li').waitFor();
  await unfold();
  await unfoldRest();
  await page.locator('.question').waitFor();
  await page.evaluate(axeSource);
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours that are still changing have no contrast of their own.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect([colorScheme, await page.evaluate(audit)]).toEqual([colorScheme, []]);
  }
});

it('keeps all of it in its own database only', async () => {
  await keep('粤ICP备12345678号-1');
  await expect.poll(() => keptOnes()).toMatchObject([{ number: '粤ICP备12345678号-1' }]);
  const elsewhere = await inBackground(() => {
    const { local, sync, session } = chrome.storage;
    return Promise.all([local, sync, session].map((area) => area.get(null)));
  });
  expect(elsewhere[1]).toEqual({});
  expect(JSON.stringify(elsewhere)).not.toContain('12345678');
  const hosts = sites.visits.map(({ host }) => host).filter((host) => !/\.google(?:apis)?\.com$/.test(host));
  expect([...new Set(hosts)]).toEqual(['scca.miit.gov.cn']);
});
