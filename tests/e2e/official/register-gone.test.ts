/** That the public register shows a filing no more, on its way into the notebook, in both browsers. */
import { beforeEach, expect, it } from 'vitest';
import { zh } from '../../words';
import { inEitherBrowser } from '../either-browser';
import { press } from '../fixture';
import { callStore } from '../store';
import { choose, read, says, startAfresh } from './register-steps';

const subject = '粤ICP备17055554号';
const service = `${subject}-34`;

inEitherBrowser('an empty answer of the register', (browser) => {
  beforeEach(() => startAfresh(browser));

  it('that there is nothing marks the kept filing as done, and takes that back', async () => {
    const quiet = await browser.quiet();
    for (const [id, number] of [
      ['sent', service],
      ['other', subject],
    ] as const) {
      await callStore(quiet, 'keepFiling', { id, provinceId: 'gd', number });
    }
    await callStore(quiet, 'changeFiling', 'a', 'sent', { dates: { sent: '2026-10-01' }, label: '老店' });
    const doneOf = async (): Promise<Record<string, string | null>> => {
      const { filings } = await callStore(quiet, 'readNotebook');
      return Object.fromEntries(filings.map(({ id, dates }) => [id, dates.done]));
    };
    const tab = await read(browser, { kind: 'nothing', on: '2026-11-28', asked: ` ${service}` });
    await says(tab, zh('official.nothing.caution', { date: '2026-11-28' }));
    await says(tab, zh('official.nothing.sentOn', { date: '2026-10-01' }));
    await choose(tab, zh('official.nothing.mark'));
    await says(tab, zh('official.nothing.marked', { date: '2026-11-28' }));
    await tab.until(() => document.activeElement?.closest('.undo'));
    await expect.poll(doneOf).toEqual({ sent: '2026-11-28', other: null });
    await choose(tab, zh('notebook.undo'));
    await says(tab, zh('official.nothing.mark'));
    await expect.poll(doneOf).toEqual({ sent: null, other: null });
    await tab.close();

    const named = await read(browser, { kind: 'nothing', on: '2026-11-28', asked: '老店' });
    await press(named, zh('official.nothing.mark'));
    await expect.poll(doneOf).toEqual({ sent: '2026-11-28', other: null });
    await named.close();
    await quiet.close();
  });

  it('that there is nothing doubts a filing that was never sent, and says when none is kept', async () => {
    const quiet = await browser.quiet();
    await callStore(quiet, 'keepFiling', { id: 'k', provinceId: 'gd', number: subject });
    await quiet.close();
    const tab = await read(browser, { kind: 'nothing', on: '2026-11-28', asked: subject });
    await says(tab, zh('official.nothing.notSent'));
    await expect
      .poll(() => tab.evaluate(() => document.querySelectorAll('.read-view button.main').length))
      .toBe(0);
    await tab.close();
    const none = await read(browser, { kind: 'nothing', on: '2026-11-28', asked: `${subject}-9` });
    await says(none, zh('official.nothing.none', { asked: `${subject}-9` }));
    await press(none, zh('lookup.howTo'));
    await none.until(() => document.querySelector('.question'));
    await none.close();
  });
});
