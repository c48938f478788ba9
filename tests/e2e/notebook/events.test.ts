/** A filing from “keep” to “no longer in the register” by what happens to it, in both browsers. */
import { beforeEach, expect, it } from 'vitest';
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import type { KeptFiling } from '../../../lib/notebook/kept-filing';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import type { FormTab } from '../form/form-browser';
import { inBothBrowsers } from '../form/in-both-browsers';
import { press } from '../leaving';
import { callStore } from '../store';

const number = '粤ICP备16044242号';
const filing = readFiling('gd', number);
const usable = {
  whose: 'mine',
  what: 'subject',
  account: 'usable',
  providerId: null,
  phoneChanged: 'no',
} as const;
const lost = { whose: 'mine', what: 'subject', account: 'lost', providerId: null, empty: 'no' } as const;

inBothBrowsers('a kept filing', (browser) => {
  let tab: FormTab;
  beforeEach(async () => {
    tab = await browser.open('#/list');
    await callStore(tab, 'eraseStore');
    return () => tab.close();
  });

  /** The stored filing, once it is as wanted. */
  const whenStored = (what: string, fits: (one: KeptFiling) => boolean): Promise<KeptFiling> =>
    poll(what, async () => {
      const [one] = (await callStore(tab, 'readNotebook', null)).filings;
      return one && fits(one) ? one : null;
    });

  /** Goes on by a key until something with these words has the focus. */
  async function goTo(words: string, key = 'Tab'): Promise<void> {
    for (let tries = 0; tries < 60; tries += 1) {
      const has = await tab.evaluate(
        (wanted) => document.activeElement?.textContent?.trim() === wanted,
        words,
      );
      if (has) return;
      await tab.key(key);
    }
    throw new Error(`The focus never came to ${words}`);
  }

  /** Waits until the button has the focus that takes back what was done. */
  const onUndo = () =>
    tab.until((words) => document.activeElement?.textContent === words, zh('notebook.undo'));

  it('goes from “keep” to done by keyboard and events alone, is taken back and done again', async () => {
    await callStore(tab, 'answerFiling', 'said', filing, usable);
    await tab.goTo(deskHash({ view: 'guide', filing }));
    await tab.until(() => document.querySelector('.way-steps'));
    await goTo(zh('notebook.keep'));
    await tab.key('Enter');
    await tab.until(
      (words) => document.querySelector('.keep a')?.textContent === words,
      zh('notebook.keptAlready'),
    );
    await goTo(zh('notebook.keptAlready'));
    await tab.key('Enter');
    await tab.until(
      () => document.activeElement?.closest('.kept-head') && document.querySelector('.kept-body'),
    );

    await goTo(zh('notebook.event.sent.submitted'));
    await tab.key('Enter');
    const sent = await whenStored('sent', ({ dates }) => dates.sent !== null);
    expect(sent).toMatchObject({ smsReminder: { notified: false }, reminder: { notified: false } });
    expect(sent.ticked).toEqual(['online-login', 'online-choose']);
    await onUndo();
    await poll('the alarm', () =>
      tab.evaluate(async () => ((await chrome.alarms.get('reminders'))?.scheduledTime ?? 0) > Date.now()),
    );

    await goTo(zh('notebook.event.sms'), 'Shift+Tab');
    await tab.key('Enter');
    const verified = await whenStored('verified', ({ dates }) => dates.sms !== null);
    expect(verified).toMatchObject({ smsReminder: null, reminder: sent.reminder });
    await onUndo();

    await goTo(zh('notebook.event.done'), 'Shift+Tab');
    await tab.key('Enter');
    await whenStored('done', ({ dates }) => dates.done !== null);
    await onUndo();
    await tab.key('Enter');
    const back = await whenStored('taken back', ({ dates }) => dates.done === null);
    expect({ ...back, changedAt: '' }).toEqual({ ...verified, changedAt: '' });

    await tab.until(() => document.activeElement?.closest('.kept-head'));
    await tab.key('Enter');
    await goTo(zh('notebook.event.done'));
    await tab.key('Enter');
    await whenStored(
      'done again',
      ({ dates, ticked }) => dates.done !== null && ticked.includes('online-check'),
    );
    await tab.until(
      (words) => document.querySelector('.notebook > details.more > summary')?.textContent === words,
      zh('notebook.doneTitle', { count: 1 }),
    );
  });

  it('says that the SMS is due, in the notebook, at home and on the toolbar button, until it is verified', async () => {
    await callStore(tab, 'keepFiling', { id: 'one', provinceId: 'gd', number, answers: usable });
    await tab.goTo(deskHash({ view: 'notebook', keptId: 'one' }));
    await tab.until(() => document.querySelector('.kept-events'));
    await tab.evaluate(press, '.kept-events button', zh('notebook.event.sent.submitted'));
    const { reminder } = await whenStored('sent', ({ smsReminder }) => smsReminder !== null);
    const at = new Date(Date.now() - 60_000).toISOString();
    await callStore(tab, 'changeFiling', 'a day later', 'one', { smsReminder: { at, notified: false } });
    await tab.until(
      (words) => document.querySelector('.kept-head')?.textContent?.includes(words),
      zh('notebook.dueSms'),
    );
    await poll('the dot', async () => (await tab.evaluate(() => chrome.action.getBadgeText({}))) === '•');
    await tab.goTo('#/');
    await tab.until(
      (words) => document.querySelector('.due-filings')?.textContent?.includes(words),
      zh('notebook.dueSms'),
    );
    await tab.goTo(deskHash({ view: 'notebook', keptId: 'one' }));
    await tab.until(() => document.querySelector('.kept-events'));
    await tab.evaluate(press, '.kept-events button', zh('notebook.event.sms'));
    await poll('no dot', async () => (await tab.evaluate(() => chrome.action.getBadgeText({}))) === '');
    await expect
      .poll(async () => (await whenStored('verified', ({ dates }) => dates.sms !== null)).reminder)
      .toEqual(reminder);
  });

  it('takes back later what was said to have happened, with its reminders', async () => {
    await callStore(tab, 'keepFiling', { id: 'one', provinceId: 'gd', number, answers: usable });
    await tab.goTo(deskHash({ view: 'notebook', keptId: 'one' }));
    await tab.until(() => document.querySelector('.kept-events'));
    await tab.evaluate(press, '.kept-events button', zh('notebook.event.sent.submitted'));
    await whenStored('sent', ({ dates }) => dates.sent !== null);
    await tab.goTo(deskHash({ view: 'notebook', keptId: 'one' }));
    await tab.until(() => document.querySelector('.kept-dates button'));
    await tab.evaluate(press, '.kept-dates button', '');
    await tab.until(() => document.querySelector('.kept-dates input[name="sent"]'));
    await tab.evaluate(press, '.kept-dates button', zh('notebook.date.takeBack'));
    const back = await whenStored('taken back', ({ dates }) => dates.sent === null);
    expect(back).toMatchObject({ reminder: null, smsReminder: null, ticked: ['online-login'] });
    await tab.until(
      (words) => document.querySelector('.kept-now .undo')?.textContent?.includes(words),
      zh('notebook.undoable.takenBack'),
    );
  });

  it('brings back the reminder whose place another has taken', async () => {
    const reminder = { at: '2030-01-02T01:30:00.000Z', notified: false };
    await callStore(tab, 'keepFiling', { id: 'one', provinceId: 'gd', number, answers: usable });
    await callStore(tab, 'changeFiling', 'before', 'one', { reminder });
    await tab.goTo(deskHash({ view: 'notebook', keptId: 'one' }));
    await tab.until(() => document.querySelector('.kept-reminds'));
    await tab.evaluate(press, '.kept-reminder .chip', zh('notebook.reminder.tomorrow'));
    await whenStored('the other', (one) => one.reminder !== null && one.reminder.at !== reminder.at);
    await tab.until(
      (words) => document.querySelector('.kept-now .undo')?.textContent?.includes(words),
      zh('notebook.undoable.reminded'),
    );
    await tab.evaluate(press, '.kept-now .undo button', '');
    await expect
      .poll(async () => (await whenStored('back', (one) => one.reminder?.at === reminder.at)).reminder)
      .toEqual(reminder);
  });

  it('goes another way where one leads nowhere, the same in notebook and guide, and comes back', async () => {
    const paper = zh('guide.way.provincePaper');
    const title = (words: string) =>
      tab.until((wanted) => document.querySelector('.way-title')?.textContent?.includes(wanted), words);
    await callStore(tab, 'keepFiling', { id: 'one', provinceId: 'gd', number, answers: lost });
    await tab.goTo(deskHash({ view: 'notebook', keptId: 'one' }));
    await tab.until(() => document.querySelector('.kept-others'));
    await tab.evaluate(press, '.kept-others button', zh('notebook.other.way', { way: paper }));
    await whenStored('the way', ({ way }) => way === 'province-paper');
    await tab.goTo(deskHash({ view: 'guide', filing }));
    await title(paper);
    await tab.evaluate(press, '.other-ways button', zh('guide.way.recoverAccount'));
    await title(zh('guide.way.recoverAccount'));
    await whenStored('the way back', ({ way }) => way === 'recover-account');

    // What has become of the account is an answer, and can be taken back.
    await tab.goTo(deskHash({ view: 'notebook', keptId: 'one' }));
    await tab.until(() => document.querySelector('.kept-others'));
    await tab.evaluate(press, '.kept-others button', zh('notebook.other.account.provider-gone'));
    await whenStored('the answer', ({ answers, way }) => answers.account === 'provider-gone' && way === null);
    await tab.until(() => document.querySelector('.kept-now .undo button'));
    await tab.evaluate(press, '.kept-now .undo button', '');
    const back = await whenStored('as before', ({ answers }) => answers.account === 'lost');
    expect(back).toMatchObject({ answers: lost, way: 'recover-account' });
  });
});
