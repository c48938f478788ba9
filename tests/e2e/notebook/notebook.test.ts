/** The notebook in real Chromium: what is kept, in two tabs too, printed, and reached by keyboard. */
import { describe, expect, it } from 'vitest';
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { poll } from '../../../scripts/browser/poll';
import { zh, zhLike } from '../../words';
import { chromium, openDesk, page, useChromium } from '../fixture';
import { callStore } from '../store';
import {
  answer,
  button,
  keep,
  keptOnes,
  sayMine,
  unfold,
  unfoldRest,
  useEmptyNotebook,
  whenStored,
} from './notebook-steps';

useChromium();
useEmptyNotebook();

describe('keeping a filing', () => {
  it('begins empty, keeps by number, and remembers every piece as it is entered', async () => {
    await expect.poll(() => page.locator('.empty').innerText()).toBe(zh('notebook.empty'));
    await keep('粤ICP备12345678号-1');
    await unfold();
    await sayMine();
    await unfoldRest();
    await page.getByLabel(zh('notebook.label')).fill('旧官网');
    await page.getByLabel(zh('notebook.notes')).fill('第一行\n第二行');
    await page.locator('.check-list input[name="online-login"]').check();
    await button(zh('notebook.event.sent.submitted')).click();
    await page.locator('.kept-dates button').click();
    await page.getByLabel(zh('notebook.date.label.sent')).fill('2026-11-20');
    await page.getByLabel(zh('notebook.notes')).focus();
    await page.locator('.kept-head', { hasText: '旧官网' }).waitFor();
    const cases = await whenStored(
      'all of it',
      ([one]) => one?.notes === '第一行\n第二行' && (one.dates as { sent: string }).sent === '2026-11-20',
    );
    expect(cases).toMatchObject([
      {
        provinceId: 'gd',
        number: '粤ICP备12345678号-1',
        label: '旧官网',
        notes: '第一行\n第二行',
        ticked: ['online-login', 'online-choose'],
        dates: { sent: '2026-11-20', sms: null, done: null },
      },
    ]);

    await openDesk('#/notebook', page);
    await expect.poll(() => page.locator('.next').innerText()).toContain(zh('guide.step.sms').slice(0, 6));
    await unfold();
    await unfoldRest();
    await expect.poll(() => page.getByLabel(zh('notebook.notes')).inputValue()).toBe('第一行\n第二行');
    await expect.poll(() => page.locator('.check-list input[name="online-login"]').isChecked()).toBe(true);
  });

  it('from the guide takes its answers along; a changed answer changes route and checklist', async () => {
    const written = '苏ICP备12345678号-2';
    const said: CaseAnswers = { whose: 'mine', what: 'service', applicant: 'unit', dissolved: 'no' };
    await callStore(page, 'answerFiling', 'said', { provinceId: 'js', written }, said);
    await openDesk(deskHash({ view: 'guide', filing: readFiling('js', written) }), page);
    await button(zh('notebook.keep')).click();
    await page.getByRole('link', { name: zh('notebook.keptAlready'), exact: true }).click();
    await page.locator('.kept-card').waitFor();
    // It was asked for, and stands open.
    await page.locator('.kept-now', { hasText: zh('guide.way.provinceEmail') }).waitFor();
    await page.locator('.check-list').nth(1).waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('.check-list').count()).toBe(2);
    const [kept] = await keptOnes();
    expect(kept?.answers).toEqual(said);
    await page.locator('.more summary', { hasText: zh('notebook.answers') }).click();
    await page.locator('.kept-body .case-chips .chip').nth(1).click();
    await answer(zh('case.answer.what.miniProgram'));
    await page.locator('.kept-now', { hasText: zh('guide.way.platform') }).waitFor();
    await whenStored('the answer', ([one]) => JSON.stringify(one?.answers ?? '').includes('mini-program'));
  });

  it('with nothing answered asks at once, and shows the way that the person is on alone', async () => {
    await keep('浙ICP备12345678号');
    await unfold();
    await answer(zh('case.answer.whose.mine'));
    await answer(zh('case.answer.what.subject'));
    await answer(zh('case.answer.account.lost'));
    await unfoldRest();
    const headings = page.locator('.check-list h3');
    await headings.nth(1).waitFor();
    await expect
      .poll(() => headings.allInnerTexts())
      .toEqual([zh('guide.way.recoverAccount'), zh('guide.way.providerOnline')]);
    const begins = async (id: string) =>
      (await page.locator(`.check-list label:has(input[name="${id}"]) > span`).innerText()).slice(0, 8);
    // Ticked where it stands, it gives its place to the next.
    await page.locator('.kept-step .tick').click();
    await page.locator('.next', { hasText: await begins('online-choose') }).waitFor();
    await expect.poll(() => page.locator('.check-list input[name^="paper-"]').count()).toBe(0);
    await button(zh('notebook.other.way', { way: zh('guide.way.provincePaper') })).click();
    await page.locator('.check-list input[name="paper-ask"]').check();
    await page.locator('.next', { hasText: await begins('paper-form') }).waitFor();
    await expect.poll(() => page.locator('.check-list input[name^="online-"]').count()).toBe(0);
  });

  it('is done, folded away, and can be opened again', async () => {
    await keep('京ICP备12345678号');
    await unfold();
    await button(zh('notebook.event.done')).click();
    await page.getByText(zh('notebook.doneTitle', { count: 1 })).click();
    await page.locator('details .kept-card .next', { hasText: zhLike('notebook.doneOn') }).waitFor();
    await unfold();
    await button(zh('notebook.reopen')).click();
    await page.locator('.notebook > .kept-list > .kept-card').waitFor();
    await expect.poll(async () => (await keptOnes())[0]).toMatchObject({ dates: { done: null } });
  });

  it('two tabs change the same filing and both count, also after the background was stopped', async () => {
    await keep('沪ICP备12345678号');
    await unfold();
    await sayMine();
    await unfoldRest();
    await whenStored('the answer', ([one]) => JSON.stringify(one?.answers ?? '').includes('mine'));
    const other = await openDesk('#/notebook');
    await other.locator('.kept-head button').click();
    await other.locator('.kept-body summary', { hasText: zh('notebook.fold.steps') }).click();
    // A tick of the other tab may draw the list anew before this one is stored, so the store is asked and not the box.
    await Promise.all([
      page.locator('.check-list input').nth(0).click(),
      other.locator('.check-list input').nth(1).click(),
    ]);
    await whenStored('both ticks', ([one]) => (one?.ticked as string[] | undefined)?.length === 2);
    await chromium.stopBackground();
    await other.locator('.check-list input').nth(2).click();
    await page.locator('.check-list input:checked').nth(2).waitFor();
    await other.close();
  });
});

it('prints one filing with its ticks, and nothing else of the notebook', async () => {
  await keep('粤ICP备12345678号-1');
  await keep('浙ICP备22222222号');
  await unfold();
  await sayMine();
  await page.locator('.kept-step .tick').click();
  await page.locator('.check-list input:checked').waitFor({ state: 'attached' });
  // What the sheet holds at the moment the browser is asked to print.
  const printed = page.evaluate(
    () =>
      new Promise<string>((done) => {
        globalThis.print = () => done(document.querySelector<HTMLElement>('.print-sheet')?.textContent ?? '');
      }),
  );
  await button(zh('guide.print.button')).click();
  expect(await printed).toContain('☑');
  expect(await printed).toContain('浙ICP备22222222号');
  expect(await printed).not.toContain('粤ICP备12345678号-1');
  await page.locator('.print-sheet').waitFor({ state: 'detached' });
});

it('counts changes that arrive at the same moment, all of them', async () => {
  await keep('粤ICP备12345678号-1');
  const [kept] = await keptOnes();
  const names = Array.from({ length: 20 }, (_, index) => `line-${index}`);
  const id = String(kept?.id);
  await Promise.all(
    names.map((line) => callStore(page, 'changeFiling', `tick-${line}`, id, { ticks: { [line]: true } })),
  );
  await expect.poll(async () => (await keptOnes())[0]?.ticked).toEqual(names);
});

it('the focus goes to what was kept, and after erasing to what undoes it', async () => {
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('.kept-card, .undo')?.textContent);
  await keep('粤ICP备19001234号');
  await poll('focus on the first', async () => (await focused())?.includes('粤ICP备19001234号') ?? false);
  await keep('浙ICP备19001234号');
  await poll('focus on the second', async () => (await focused())?.includes('浙ICP备19001234号') ?? false);
  await page.keyboard.press('Enter');
  await button(zh('notebook.erase')).focus();
  await page.keyboard.press('Enter');
  await poll('focus on undo', async () =>
    page.evaluate((words) => document.activeElement?.textContent === words, zh('notebook.undo')),
  );
  await page.keyboard.press('Enter');
  await page.locator('.kept-card').nth(1).waitFor();
  await poll('focus on what is back', async () => (await focused())?.includes('浙ICP备19001234号') ?? false);

  // A case that is done is folded away, and comes back when it is opened again.
  await page.keyboard.press('Enter');
  await button(zh('notebook.event.done')).focus();
  await page.keyboard.press('Enter');
  const summary = () => page.evaluate(() => document.activeElement?.matches('summary'));
  const onUndo = () =>
    page.evaluate((words) => document.activeElement?.textContent === words, zh('notebook.undo'));
  await poll('focus on what takes it back', onUndo);
  await page.locator('.notebook > details.more > summary').press('Enter');
  await page.locator('details .kept-head button').press('Enter');
  await button(zh('notebook.erase')).press('Enter');
  await button(zh('notebook.undo')).press('Enter');
  await poll('focus on the done ones', summary);
  await page.keyboard.press('Enter');
  await page.locator('details .kept-head button').press('Enter');
  await button(zh('notebook.reopen')).press('Enter');
  await poll('focus on what takes it back', onUndo);
  await page.keyboard.press('Enter');
  await poll('focus on the done ones again', summary);
  await page.keyboard.press('Enter');
  await page.locator('details .kept-head button').press('Enter');
  await button(zh('notebook.reopen')).press('Enter');
  await page.locator('.notebook > .kept-list > .kept-card').nth(1).waitFor();

  // Of all at once, the first.
  await button(zh('notebook.eraseAll')).press('Enter');
  await button(zh('notebook.undo')).press('Enter');
  const first = () =>
    page
      .locator('.kept-card button')
      .first()
      .evaluate((one) => one === document.activeElement);
  await poll('focus on the first', first);
  await button(zh('notebook.eraseAll')).press('Enter');
  await page
    .locator('.undo')
    .getByRole('button', { name: zh('ui.close') })
    .press('Enter');
  await poll('focus on the heading', () =>
    page.evaluate((words) => document.activeElement?.textContent === words, zh('notebook.title')),
  );
});
