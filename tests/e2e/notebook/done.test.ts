/** What a kept filing offers next, that it is done and not done again, and how an address leads to it, in real Chromium. */
import { describe, expect, it } from 'vitest';
import { deskHash } from '../../../lib/desk-route';
import { poll } from '../../../scripts/browser/poll';
import { zh, zhLike } from '../../words';
import { openDesk, page, useChromium } from '../fixture';
import { callStore } from '../store';
import { button, keep, keptOnes, unfold, unfoldRest, useEmptyNotebook, whenStored } from './notebook-steps';

useChromium();
useEmptyNotebook();

const main = () => page.locator('.kept-body .main');

/** The day on which a stored filing was done. */
const doneOn = (one: Record<string, unknown> | undefined): string | null | undefined =>
  (one?.dates as { done: string | null } | undefined)?.done;

async function tickAll(): Promise<void> {
  for (const box of await page.locator('.check-list input').all()) await box.check();
}

it('the accent is the next step, nothing where that leads nowhere, and being done only at the end of the way', async () => {
  await callStore(page, 'keepFiling', {
    id: 'one',
    provinceId: 'zj',
    number: '浙ICP备12345678号',
    answers: { whose: 'other', conflict: 'domain' },
  });
  await openDesk(deskHash({ view: 'notebook', keptId: 'one' }), page);
  await page.locator('.check-list').first().waitFor({ state: 'attached' });
  await unfoldRest();
  const tick = (id: string) => page.locator(`.check-list input[name="${id}"]`).check();
  const act = async () => (await main().allInnerTexts()).join();
  await poll('the way on', async () =>
    (await main().getAttribute('href'))?.startsWith('https://zjca.miit.gov.cn/'),
  );
  const done = button(zh('notebook.event.done'));
  await expect.poll(() => done.getAttribute('class')).toBeNull();
  for (const id of ['paper-ask', 'paper-form']) await tick(id);
  await page.locator('.next', { hasText: zhLike('guide.step.groundDomain') }).waitFor();
  await expect.poll(() => main().count()).toBe(0);
  // Where the step is that it was sent, that is to be pressed, and not the administration’s page.
  await tick('paper-ground');
  await poll('sent', async () => (await act()) === zh('notebook.event.sent.posted'));
  await tickAll();
  await poll('done', async () => (await act()) === zh('notebook.event.done'));
});

describe('what is done', () => {
  const onUndo = () =>
    page.evaluate((words) => document.activeElement?.textContent === words, zh('notebook.undo'));

  it('says so, and is taken back with its place and its focus', async () => {
    await keep('京ICP备12345678号');
    await unfold();
    await button(zh('notebook.event.done')).click();
    await page.locator('.undo', { hasText: zh('notebook.undoable.done') }).waitFor();
    await poll('focus on undo', onUndo);
    await whenStored('done', ([one]) => doneOn(one) !== null);
    await page.keyboard.press('Enter');
    await page.locator('.notebook > .kept-list > .kept-card').waitFor();
    await poll('focus on it', () =>
      page.evaluate(() => document.activeElement?.closest('.kept-card') !== null),
    );
    await expect.poll(async () => (await keptOnes())[0]).toMatchObject({ dates: { done: null } });
    await expect.poll(() => page.locator('.undo').count()).toBe(0);
  });

  it('is so on the same day again when its reopening is taken back', async () => {
    await callStore(page, 'keepFiling', { id: 'old', provinceId: 'bj', number: '京ICP备12345678号' });
    await callStore(page, 'changeFiling', 'done', 'old', { dates: { done: '2026-05-06' } });
    await page.locator('.notebook > details.more > summary').click();
    await unfold();
    await button(zh('notebook.reopen')).click();
    await page.locator('.undo', { hasText: zh('notebook.undoable.reopened') }).waitFor();
    await whenStored('open', ([one]) => doneOn(one) === null);
    await button(zh('notebook.undo')).click();
    await whenStored('done', ([one]) => doneOn(one) === '2026-05-06');
  });
});

describe('an address that names an entry', () => {
  it.each([null, '2026-11-20'])('opens it with the focus on it, done on %s', async (day) => {
    for (let at = 0; at < 20; at += 1)
      await callStore(page, 'keepFiling', {
        id: `other-${at}`,
        provinceId: 'gd',
        number: `粤ICP备1234${1000 + at}号`,
      });
    await callStore(page, 'keepFiling', { id: 'wanted', provinceId: 'bj', number: '京ICP备12345678号' });
    // The last changed stand first.
    await callStore(page, 'changeFiling', 'later', 'other-1', { label: '后改的' });
    if (day) await callStore(page, 'changeFiling', 'done', 'wanted', { dates: { done: day } });
    await openDesk(deskHash({ view: 'notebook', keptId: 'wanted' }), page);
    await poll('the focus', () =>
      page.evaluate(
        () => document.activeElement?.closest('[data-kept]')?.getAttribute('data-kept') === 'wanted',
      ),
    );
    const body = page.locator('[data-kept="wanted"] .kept-body');
    await body.waitFor();
    const { top, height } = await body.evaluate((one) => ({
      top: one.getBoundingClientRect().top,
      height: innerHeight,
    }));
    expect([top >= 0, top < height]).toEqual([true, true]);
    await expect.poll(() => page.locator('.kept-body').count()).toBe(1);
  });

  it('says so where it is gone', async () => {
    await openDesk(deskHash({ view: 'notebook', keptId: 'gone' }), page);
    await page.getByText(zh('notebook.refused.missing')).waitFor();
  });
});
