/** Whose a filing is, is asked before it is on any way, in both browsers. */
import { beforeEach, expect, it } from 'vitest';
import { deskHash } from '../../../lib/desk-route';
import type { KeptFiling } from '../../../lib/notebook/kept-filing';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import type { FormTab } from '../form/form-browser';
import { inBothBrowsers } from '../form/in-both-browsers';
import { press } from '../leaving';
import { callStore } from '../store';

const asks = zh('notebook.askFirst', { question: zh('case.question.whose') });

inBothBrowsers('a kept filing that nothing was said of', (browser) => {
  let tab: FormTab;
  beforeEach(async () => {
    tab = await browser.open('#/list');
    await callStore(tab, 'eraseStore');
    await callStore(tab, 'keepFiling', { id: 'one', provinceId: 'gd', number: '粤ICP备16044242号' });
    return () => tab.close();
  });

  const says = (selector: string) =>
    tab.until((at) => document.querySelector<HTMLElement>(at)?.innerText.trim(), selector);

  /** What stands in the opened row of a way, and which events can be pressed. */
  const inRow = () =>
    tab.evaluate(() => ({
      first: document.querySelector('.kept-body')?.firstElementChild?.className,
      ofWay: document.querySelectorAll('.kept-body :is(.kept-step, .check-list, .kept-others, .main)').length,
      events: [...document.querySelectorAll('.kept-events > *')].map((one) => one.textContent),
    }));

  it('names the question at home, in the popup and in its row', async () => {
    await tab.goTo('#/');
    await expect.poll(() => says('.open-filings .next-step')).toBe(asks);
    const popup = await browser.popupOver('https://example.com/');
    const shown = await popup.until(() => document.querySelector('.open-filings .next-step')?.textContent);
    await popup.close();
    expect(shown).toBe(asks);
    const reminder = { at: '2026-01-01T01:00:00.000Z', notified: true };
    await callStore(tab, 'changeFiling', 'due', 'one', { reminder });
    await expect.poll(() => says('.due-filings li')).toContain(asks);
    await tab.goTo('#/notebook');
    await expect.poll(() => says('.kept-head .next')).toBe(asks);
    await expect.poll(() => tab.evaluate(() => document.querySelector('.kept-far')?.textContent)).toBe('');
  });

  it('opens to it, and to the step of its way once that is answered, by keyboard', async () => {
    await tab.goTo(deskHash({ view: 'notebook', keptId: 'one' }));
    await tab.until(
      () => document.activeElement?.closest('.kept-head') && document.querySelector('.kept-asks .question'),
    );
    await expect
      .poll(() => inRow())
      .toEqual({ first: 'kept-asks', ofWay: 0, events: [zh('notebook.event.done')] });
    await tab.key('Tab');
    await tab.until((words) => document.activeElement?.textContent === words, zh('case.answer.whose.mine'));
    await tab.key('Enter');
    // The next question has the focus, and the way stands below.
    await tab.until(
      (words) => document.activeElement?.textContent === words && document.querySelector('.kept-step'),
      zh('case.question.what'),
    );
    const { first, events } = await inRow();
    expect([first, events]).toEqual([
      'kept-asks',
      [zh('notebook.event.sent.submitted'), zh('notebook.event.done')],
    ]);
    await poll('the answer', async () =>
      (await callStore(tab, 'readNotebook', null)).filings.some(({ answers }) => answers.whose === 'mine'),
    );

    // All taken back, it is asked again, where it was.
    await tab.evaluate(press, '.kept-asks .case-chips .plain', '');
    await tab.until(
      (words) =>
        document.activeElement?.textContent === words && document.activeElement.closest('.kept-asks'),
      zh('case.question.whose'),
    );
    await expect.poll(() => inRow()).toMatchObject({ ofWay: 0, events: [zh('notebook.event.done')] });
  });

  it('is asked again at the top when the answers below are taken back', async () => {
    const answers: KeptFiling['answers'] = { whose: 'other', conflict: 'domain', applicant: 'unit' };
    await callStore(tab, 'changeFiling', 'said', 'one', { answers });
    await tab.goTo(deskHash({ view: 'notebook', keptId: 'one' }));
    await tab.until(() => document.querySelector('.kept-step'));
    await expect.poll(() => tab.evaluate(() => document.querySelector('.kept-asks'))).toBeNull();
    await tab.evaluate(() => {
      const again = document.querySelector<HTMLElement>('.kept-body .case-chips .plain');
      again?.closest('details')?.setAttribute('open', '');
      again?.focus();
      again?.click();
    });
    await tab.until(
      (words) =>
        document.activeElement?.textContent === words && document.activeElement.closest('.kept-asks'),
      zh('case.question.whose'),
    );
    await expect.poll(() => inRow()).toMatchObject({ ofWay: 0, events: [zh('notebook.event.done')] });
  });

  it('is done without an answer when the register shows it no longer', async () => {
    await tab.goTo(deskHash({ view: 'notebook', keptId: 'one' }));
    await tab.until(() => document.querySelector('.kept-events button'));
    await tab.evaluate(press, '.kept-events button', zh('notebook.event.done'));
    await poll('done', async () => {
      const [one] = (await callStore(tab, 'readNotebook', null)).filings;
      return one?.dates.done !== null && one?.ticked.length === 0;
    });
    await says('.notebook > details.more > summary');
  });
});
