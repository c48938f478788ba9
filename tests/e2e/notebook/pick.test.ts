/** Many kept filings at once, in both browsers: picked, answered for, taken back, deleted, led on to their forms. */
import { beforeEach, expect, it } from 'vitest';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import { auditIn } from '../axe';
import { beginAtMain, goTo } from '../by-keys';
import type { FormTab } from '../form/form-browser';
import { inBothBrowsers } from '../form/in-both-browsers';
import { press } from '../leaving';
import { callStore } from '../store';

const organiser = '广州某某科技有限公司';
const given = Array.from({ length: 12 }, (_, at) => {
  const [provinceId, prefix] = at % 3 === 0 ? (['bj', '京'] as const) : (['gd', '粤'] as const);
  const number = `${prefix}ICP备${17055500 + at}号`;
  return { id: `f-${String(at).padStart(2, '0')}`, provinceId, number, label: at === 0 ? organiser : '' };
});
const asks = (count: number, question: 'whose' | 'conflict') =>
  zh('notebook.pick.question', { count, question: zh(`case.question.${question}`) });
const picked = (count: number) => zh('ui.pick.count', { count });
const other = zh('case.answer.whose.other');

inBothBrowsers('many kept filings', (browser) => {
  let tab: FormTab;
  beforeEach(async () => {
    tab = await browser.open('#/settings');
    await callStore(tab, 'eraseStore');
    await callStore(tab, 'keepFilings', 'given', given);
    await callStore(tab, 'changeFiling', 'mine', 'f-05', { answers: { whose: 'mine' } });
    await tab.goTo('#/notebook');
    await tab.until(() => document.querySelectorAll('.kept-card').length === 12);
    await tab.evaluate(() => {
      const order = document.querySelector<HTMLSelectElement>('.notebook-tools select');
      if (order) order.value = 'number';
      order?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await tab.until(() => document.querySelector('.kept-card')?.textContent?.includes('京ICP备17055500号'));
    return () => tab.close();
  });

  const barSays = (words: string) =>
    tab.until((wanted) => document.querySelector('.pick-bar')?.textContent?.includes(wanted), words);
  const focusOn = (words: string) =>
    tab.until((wanted) => document.activeElement?.textContent?.includes(wanted), words);
  const chip = (words: string) =>
    tab.evaluate((wanted) => {
      const chips = [...document.querySelectorAll<HTMLElement>('.notebook-tools .chip')];
      chips.find((one) => one.textContent?.includes(wanted))?.click();
    }, words);
  const whoseStored = (what: string, fits: (whose: Record<string, CaseAnswers['whose']>) => boolean) =>
    poll(what, async () => {
      const { filings } = await callStore(tab, 'readNotebook', null);
      return fits(Object.fromEntries(filings.map(({ id, answers }) => [id, answers.whose])));
    });

  it('are answered for at once, those without an answer alone, and that is taken back but for what changed', async () => {
    await tab.evaluate(press, '.pick-all input', '');
    await barSays(picked(12));
    await barSays(asks(11, 'whose'));
    await tab.evaluate(press, '.pick-bar fieldset button', other);
    await barSays(zh('notebook.undoable.answered', { count: 11 }));
    await whoseStored(
      'all answers',
      ({ 'f-05': own, ...others }) =>
        Object.values(others).every((whose) => whose === 'other') && own === 'mine',
    );
    // Somebody else's are asked on, one's own each for itself; nothing has let the picks go.
    await barSays(asks(11, 'conflict'));
    await barSays(picked(12));

    await callStore(tab, 'changeFiling', 'since', 'f-07', { answers: { whose: 'mine' } });
    await tab.evaluate(press, '.pick-bar .undo button', '');
    await barSays(zh('notebook.pick.stayed', { count: 1 }));
    await whoseStored('what was taken back', (whose) =>
      given.every(({ id }) => whose[id] === (id === 'f-05' || id === 'f-07' ? 'mine' : undefined)),
    );
    await barSays(asks(10, 'whose'));
  });

  it('stay picked behind a filter, which keeps them out of what is done; deleted, they come back picked', async () => {
    await tab.evaluate(press, '.pick-all input', '');
    await barSays(picked(12));
    await chip('北京');
    await barSays(picked(4));
    await barSays(zh('notebook.pick.hidden', { count: 8 }));
    await tab.evaluate(press, '.pick-bar button', zh('notebook.pick.erase', { count: 4 }));
    await focusOn(zh('notebook.undo'));
    await poll('the others', async () => (await callStore(tab, 'readNotebook', null)).filings.length === 8);
    await tab.evaluate(press, '.undo button', zh('notebook.undo'));
    await barSays(picked(4));
    await chip(zh('notebook.list.state.all'));
    await chip('北京');
    await barSays(picked(12));
    await expect.poll(async () => (await callStore(tab, 'readNotebook', null)).filings).toHaveLength(12);
    await tab.evaluate(press, '.pick-bar button', zh('ui.pick.none'));
    await barSays(zh('notebook.pick.hint'));
    await expect
      .poll(() => tab.evaluate(() => document.activeElement?.closest('.pick-all') !== null))
      .toBe(true);
  });

  it('are picked, answered for and led on to their forms by keys alone, with what is known of them', async () => {
    await beginAtMain(tab);
    await goTo(tab, '.kept-card > .pick-box input');
    await tab.key('Space');
    await barSays(picked(1));
    expect(await auditIn(tab)).toEqual([]);
    // Over the rows between to the fifth.
    for (let row = 0; row < 4; row += 1) for (let stop = 0; stop < 2; stop += 1) await tab.key('Tab');
    await tab.key('Shift+Space');
    await barSays(picked(5));
    await expect
      .poll(() =>
        tab.evaluate(() => document.querySelector<HTMLInputElement>('.pick-all input')?.indeterminate),
      )
      .toBe(true);

    await goTo(tab, '.pick-bar fieldset button', other, 'Shift+Tab');
    await tab.key('Enter');
    await focusOn(asks(5, 'conflict'));
    await goTo(tab, 'button', zh('case.answer.conflict.domain'));
    await tab.key('Enter');
    await barSays(zh('case.question.applicant'));
    await goTo(tab, '.pick-bar a.button', zh('lookup.list.forms', { count: 5 }), 'Shift+Tab');
    await tab.key('Enter');
    await tab.until(() => document.querySelectorAll('.many-table tbody tr').length === 5);
    const said = await tab.evaluate(() => ({
      row: document.querySelector('.many-table th[scope="row"]')?.textContent,
      chosen: [...document.querySelectorAll<HTMLInputElement>('.many-shared input:checked')].map(
        (one) => one.labels?.[0]?.textContent,
      ),
    }));
    expect(said.row).toContain('京ICP备17055500号');
    expect(said.row).toContain(organiser);
    expect(said.chosen).toContain(zh('form.many.whose.other'));
    expect(said.chosen).toContain(zh('form.many.ground.domain'));
  });
});
