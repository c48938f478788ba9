/**
 * What is done right before a page closes, reloads or is sent elsewhere, in the same task and with the background asleep,
 * is stored: in the notebook, a form, the guide and the lookup, in both browsers.
 */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deskHash } from '../../../lib/desk-route';
import { readFiling } from '../../../lib/filing/filing';
import type { KeptFiling } from '../../../lib/notebook/kept-filing';
import { newId } from '../../../platform/new-id';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import { keptForm } from '../form/draft-steps';
import type { FormTab } from '../form/form-browser';
import { inBothBrowsers } from '../form/in-both-browsers';
import { doAndLeave, type Leaving, leavings, nothingOnItsWay, press, type } from '../leaving';
import { callStore, choose, chosenSettings, holdStore, releaseStore } from '../store';

const number = '粤ICP备16044242号';
const filing = readFiling('gd', number);

/** What is done in the notebook, and what is to be stored of it. */
const acts: [
  name: string,
  act: (first: string, second: string) => void,
  given: [string, string],
  stored: object,
][] = [
  ['a tick', press, ['.check-list input[name="online-login"]', ''], { ticked: ['online-login'] }],
  [
    '“done”',
    press,
    ['.kept-events button', zh('notebook.event.done')],
    { dates: { done: expect.any(String) } },
  ],
  [
    '“sent today”',
    press,
    ['.kept-events button', zh('notebook.event.sent.submitted')],
    {
      dates: { sent: expect.any(String) },
      ticked: ['online-login', 'online-choose'],
      reminder: { notified: false },
      smsReminder: { notified: false },
    },
  ],
  ['another way', press, ['.kept-others button', ''], { way: 'province-paper' }],
  ['a text', type, ['.kept-body textarea', '刚写的'], { notes: '刚写的' }],
  ['a number', type, ['.kept-number input', '粤ICP备16044243号'], { number: '粤ICP备16044243号' }],
  ['a date, not left', type, ['input[name="sms"]', '2026-11-20'], { dates: { sms: '2026-11-20' } }],
];

const typed = acts.filter(([, act]) => act === type);

/** Runs in the page: once something is typed it stores nothing more, as where a busy browser lets it run no further. */
function endsTyping(): void {
  addEventListener('input', () => {
    const refuse = (): never => {
      throw new Error('The page has ended');
    };
    Object.assign(Storage.prototype, { setItem: refuse, removeItem: refuse });
    Object.assign(IDBDatabase.prototype, { transaction: refuse });
  });
}

inBothBrowsers('what is done before the page', (browser) => {
  /** A page that stays. */
  let watch: FormTab;
  beforeAll(async () => {
    watch = await browser.open('#/list');
  });
  beforeEach(async () => {
    await callStore(watch, 'eraseStore');
    await watch.evaluate(() => chrome.alarms.clearAll());
  });

  /** When the kept one was last changed before anything was done. */
  let before = '';

  async function openKept(): Promise<FormTab> {
    const answers = { whose: 'mine' } as const;
    await callStore(watch, 'keepFiling', { id: 'the-one', provinceId: 'gd', number, answers });
    // Verified, with the order still to be sent, as far as the person said: both events and a date are there.
    await callStore(watch, 'changeFiling', newId(), 'the-one', { dates: { sms: '2026-11-01' } });
    before = (await callStore(watch, 'readNotebook', null)).filings[0]?.changedAt ?? '';
    const tab = await browser.open('#/notebook');
    await tab.until(() => {
      const button = document.querySelector<HTMLElement>('.kept-head button');
      if (button?.getAttribute('aria-expanded') === 'false') button.click();
      for (const name of ['.kept-dates button', '.kept-reminder .chip:last-child']) {
        const opener = document.querySelector<HTMLElement>(name);
        if (opener?.getAttribute('aria-expanded') === 'false') opener.click();
      }
      return document.querySelector('.kept-dates input') && document.querySelector('.kept-reminder input');
    });
    return tab;
  }

  async function storedAs(wanted: object): Promise<void> {
    const kept = await poll('what was done', async () => {
      const [one] = (await callStore(watch, 'readNotebook', null)).filings;
      return one && one.changedAt !== before ? one : null;
    });
    expect(kept).toMatchObject(wanted);
  }

  let turn = 0;
  /** One way after the other: the kill run (scripts/kill-run) goes through all of them with everything. */
  const nextLeaving = (): Leaving => {
    turn += 1;
    return leavings[turn % leavings.length] as Leaving;
  };

  describe('goes away is stored:', () => {
    it.each(acts)('%s', async (_, act, given, wanted) => {
      const leaving = nextLeaving();
      const tab = await openKept();
      await browser.stopBackground();
      await doAndLeave(tab, leaving, act, ...given);
      await storedAs(wanted);
    });

    it.each(leavings)('ticks that the database has no time for, and then the page %s', async (leaving) => {
      const tab = await openKept();
      await holdStore(watch, 'kept');
      const tick = (name: string) => [`.check-list input[name="${name}"]`, ''] as const;
      await tab.evaluate(press, ...tick('online-login'));
      await doAndLeave(tab, leaving, press, ...tick('online-choose'));
      await releaseStore(watch);
      const ticked = await poll('both', async () => {
        const [one] = (await callStore(watch, 'readNotebook', null)).filings;
        return one?.ticked.length === 2 ? one.ticked : null;
      });
      expect([...ticked].sort()).toEqual(['online-choose', 'online-login']);
      await poll('nothing on its way', () => watch.evaluate(nothingOnItsWay));
    });

    it('a setting that the database has no time for', async () => {
      const leaving = nextLeaving();
      await callStore(watch, 'readLookups');
      const tab = await browser.open('#/settings');
      const label = zh('settings.look.themeDark');
      await tab.until((words) => document.querySelector('.settings')?.textContent?.includes(words), label);
      await holdStore(watch, 'pending');
      await doAndLeave(tab, leaving, press, '.settings label', label);
      await releaseStore(watch);
      await poll('the setting', async () => (await chosenSettings(watch)).theme === 'dark');
      await choose(watch, { theme: 'browser' });
    });

    it.each(leavings)(
      'a date typed earlier, whose field was never left, and then the page %s',
      async (leaving) => {
        const tab = await openKept();
        await tab.evaluate(type, 'input[name="sms"]', '2026-11-21');
        await browser.stopBackground();
        await doAndLeave(tab, leaving, () => undefined);
        await storedAs({ dates: { sms: '2026-11-21' } });
      },
    );

    it.each(typed)('%s, by a browser that lets the page run no further', async (_, act, given, wanted) => {
      const tab = await openKept();
      await tab.evaluate(endsTyping);
      await doAndLeave(tab, nextLeaving(), act, ...given);
      await storedAs(wanted);
      await poll('nothing on its way', () => watch.evaluate(nothingOnItsWay));
    });

    it.each(leavings)('a reminder, with its alarm, and then the page %s', async (leaving) => {
      const tab = await openKept();
      await tab.evaluate(type, 'input[name="reminder"]', '2030-01-02T09:30');
      const at = await tab.evaluate(() => new Date('2030-01-02T09:30').getTime());
      await browser.stopBackground();
      await doAndLeave(tab, leaving, press, '.kept-reminder button', zh('notebook.reminder.set'));
      // Asked before anything else wakes the background. The page's own alarm or, where its message got there, the one of
      // the background: in Firefox a page that goes elsewhere on a busy machine may lose the first.
      const alarm = await watch.until(async () => (await chrome.alarms.getAll())[0]);
      expect(alarm.scheduledTime).toBeLessThanOrEqual(at);
      await storedAs({ reminder: { at: new Date(at).toISOString() } });
    });

    it('an answer in the guide, of a kept filing and of one that is not', async () => {
      const leaving = nextLeaving();
      for (const kept of [false, true]) {
        if (kept) await callStore(watch, 'keepFiling', { id: 'the-one', provinceId: 'gd', number });
        const what = kept ? 'subject' : 'mine';
        const tab = await browser.open(deskHash({ view: 'guide', filing }));
        await tab.until(() => document.querySelector('.question button'));
        await browser.stopBackground();
        const words = kept ? `${zh('case.answer.what.subject')} ${number}` : zh('case.answer.whose.mine');
        await doAndLeave(tab, leaving, press, '.question button', words);
        const { answers } = await poll('the answer', async () => {
          const known = await callStore(watch, 'knownOf', { filing, keptId: null });
          return Object.values(known.answers).includes(what) ? known : null;
        });
        expect(answers).toEqual(kept ? { whose: 'mine', what: 'subject' } : { whose: 'mine' });
      }
      const [one] = (await callStore(watch, 'readNotebook', null)).filings;
      expect(one?.answers).toEqual({ whose: 'mine', what: 'subject' } satisfies KeptFiling['answers']);
    });

    it('what was typed into a form that is kept', async () => {
      const leaving = nextLeaving();
      const tab = await keptForm(browser);
      await browser.stopBackground();
      await doAndLeave(tab, leaving, type, '[name="contactName"]', '临走写的');
      const { drafts } = await poll('the draft', async () => {
        const shelf = await callStore(watch, 'readDrafts');
        return JSON.stringify(shelf).includes('临走写的') ? shelf : null;
      });
      expect(drafts.map(({ entry }) => entry.text)).toMatchObject([
        { organiserName: '示例网络科技有限公司', contactName: '临走写的' },
      ]);
    });

    it('what was just typed into a form, by a browser that lets the page run no further', async () => {
      const tab = await keptForm(browser);
      await tab.evaluate(endsTyping);
      await doAndLeave(tab, nextLeaving(), type, '[name="contactName"]', '临走写的');
      const { drafts } = await poll('the draft', async () => {
        const shelf = await callStore(watch, 'readDrafts');
        return JSON.stringify(shelf).includes('临走写的') ? shelf : null;
      });
      expect(drafts).toHaveLength(1);
      await poll('nothing on its way', () => watch.evaluate(nothingOnItsWay));
    });

    it('what was looked up', async () => {
      const leaving = nextLeaving();
      const tab = await browser.open(deskHash({ view: 'lookup', query: '' }));
      await tab.until(() => document.querySelector('.lookup-view .ask-line input'));
      await tab.evaluate(type, '.lookup-view .ask-line input', number);
      await tab.until((wanted) => document.querySelector('main')?.innerText.includes(wanted), number);
      await expect.poll(() => callStore(watch, 'readLookups')).toEqual([]);
      await browser.stopBackground();
      await doAndLeave(tab, leaving, () => {
        document.querySelector<HTMLFormElement>('.lookup-view .ask-input')?.requestSubmit();
      });
      const lookups = await poll('the lookup', async () => {
        const found = await callStore(watch, 'readLookups');
        return found.length > 0 && found;
      });
      expect(lookups).toEqual([{ kind: 'number', text: number }]);
    });
  });
});
