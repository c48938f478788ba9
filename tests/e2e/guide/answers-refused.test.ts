/** Answers that the browser does not store count in the page, are marked, and are stored as soon as that is possible. */
import { expect, it } from 'vitest';
import { deskHash } from '../../../lib/desk-route';
import { filingKey, readFiling } from '../../../lib/filing/filing';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import type { FormTab } from '../form/form-browser';
import { inBothBrowsers } from '../form/in-both-browsers';
import { press } from '../leaving';
import { fillUp, held, makeRoom } from '../store';

const filing = readFiling('gd', '粤ICP备16044242号');

const mark = (tab: FormTab): Promise<string> =>
  tab.evaluate(() => document.querySelector('.case .not-stored')?.textContent ?? '');

inBothBrowsers('answers that are refused', (browser) => {
  it('stay, also in another view and back, are marked, and are stored by themselves', async () => {
    const tab = await browser.open(deskHash({ view: 'guide', filing }));
    const answered = () =>
      tab.evaluate(() => [...document.querySelectorAll('.chip')].map((one) => one.firstChild?.textContent));
    await tab.until(() => document.querySelector('.question button'));
    await fillUp(tab);
    for (const words of [zh('case.answer.whose.mine'), zh('case.answer.what.domain')]) {
      await tab.evaluate(press, '.question button', words);
      await poll('the mark', async () => (await mark(tab)) === zh('ui.notStored'));
    }
    await tab.evaluate(() => {
      location.hash = '#/list';
    });
    await tab.until(() => !document.querySelector('.case'));
    expect(await tab.closeAsking()).toBe(true);
    await tab.evaluate(
      (hash) => {
        location.hash = hash;
      },
      deskHash({ view: 'guide', filing }),
    );
    await tab.until(() => document.querySelectorAll('.chip').length === 2);
    const both = [zh('guide.chip.whose.mine'), zh('guide.chip.what.domain')];
    expect(await answered()).toEqual(both);
    await expect.poll(() => mark(tab)).toBe(zh('ui.notStored'));
    expect(await held(tab, 'answers')).toEqual({});

    await makeRoom(tab);
    const stored = await poll('the answers', async () => (await held(tab, 'answers'))[filingKey(filing)]);
    expect(stored).toMatchObject({ answers: { whose: 'mine', what: 'domain' } });
    await poll('no mark', async () => (await mark(tab)) === '');
    expect(await answered()).toEqual(both);
    expect(await tab.closeAsking()).toBe(false);
  });
});
