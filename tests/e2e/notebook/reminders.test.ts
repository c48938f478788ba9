/** Every reminder that is stored has its alarm, however it came there and whatever became of the alarm, in both browsers. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { KeptFiling } from '../../../lib/notebook/kept-filing';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import type { FormTab } from '../form/form-browser';
import { inBothBrowsers } from '../form/in-both-browsers';
import { press, type } from '../leaving';
import { callStore, held } from '../store';

const hour = 3_600_000;
/** A time so many minutes from now. */
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

inBothBrowsers('the alarm of reminders', (browser) => {
  /** A page that stays, and says nothing to the background by itself. */
  let watch: FormTab;
  beforeAll(async () => {
    watch = await browser.open('#/list');
  });
  beforeEach(async () => {
    await callStore(watch, 'eraseStore');
    await callStore(watch, 'keepFiling', { id: 'first', provinceId: 'gd', number: '粤ICP备16044242号' });
    await poll('no alarm', async () => (await alarm()) === null);
    await watch.evaluate(() => chrome.alarms.clearAll());
  });

  /** When the alarm is to fire. */
  async function alarm(): Promise<number | null> {
    return watch.evaluate(async () => (await chrome.alarms.get('reminders'))?.scheduledTime ?? null);
  }

  /** Waits until the alarm is set for a time; when that is more than an hour ahead, within the hour. */
  async function alarmFor(at: string): Promise<void> {
    const time = Date.parse(at);
    await poll(`the alarm for ${at}`, async () => {
      const set = await alarm();
      if (set === null) return false;
      return time < Date.now() + hour
        ? Math.abs(set - time) < 1000
        : set > Date.now() && set <= Date.now() + hour;
    });
  }

  const remind = (at: string | null) =>
    callStore(watch, 'changeFiling', `remind-${at}`, 'first', {
      reminder: at ? { at, notified: false } : null,
    });

  async function openNotebook(): Promise<FormTab> {
    const tab = await browser.open('#/notebook');
    await tab.until(() => {
      const button = document.querySelector<HTMLElement>('.kept-head button');
      if (button?.getAttribute('aria-expanded') === 'false') button.click();
      return document.querySelector('.kept-reminder');
    });
    return tab;
  }

  it.each([30, 90])(
    'is set with a reminder in %i minutes, changed with it and cleared with it',
    async (minutes) => {
      const at = inMinutes(minutes);
      await remind(at);
      await alarmFor(at);
      const earlier = inMinutes(10);
      await remind(earlier);
      await alarmFor(earlier);
      await remind(null);
      await poll('no alarm', async () => (await alarm()) === null);
    },
  );

  it('is set for the first of several, and none for what is done or was notified', async () => {
    await callStore(watch, 'keepFiling', { id: 'second', provinceId: 'gd', number: '粤ICP备16044243号' });
    const [sooner, later] = [inMinutes(20), inMinutes(40)];
    await remind(later);
    await alarmFor(later);
    await callStore(watch, 'changeFiling', 'sooner', 'second', { reminder: { at: sooner, notified: false } });
    await alarmFor(sooner);
    await callStore(watch, 'changeFiling', 'done', 'second', { dates: { done: '2026-11-20' } });
    await alarmFor(later);
    await callStore(watch, 'changeFiling', 'told', 'first', {
      reminder: { at: inMinutes(-5), notified: true },
    });
    await poll('no alarm', async () => (await alarm()) === null);
  });

  it('comes back with what is erased and restored', async () => {
    const at = inMinutes(30);
    await remind(at);
    const tab = await openNotebook();
    await tab.evaluate(press, '.kept-body button', zh('notebook.erase'));
    await poll('no alarm', async () => (await alarm()) === null);
    await watch.evaluate(() => chrome.alarms.clearAll());
    await tab.until(() => document.querySelector('.undo button'));
    await browser.stopBackground();
    await tab.evaluate(press, '.undo button', zh('notebook.undo'));
    await alarmFor(at);
    await expect.poll(async () => Object.keys(await held(watch, 'kept'))).toEqual(['first']);
    await tab.close();
  });

  it('comes with what is imported, and goes when that is undone', async () => {
    const at = inMinutes(30);
    const [kept] = (await callStore(watch, 'readNotebook', null)).filings;
    const imported: KeptFiling = { ...(kept as KeptFiling), id: 'new', reminder: { at, notified: false } };
    const tab = await openNotebook();
    await browser.stopBackground();
    await tab.evaluate((filing) => {
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      const file = { format: 'beian-cases', version: 1, exportedAt: filing.createdAt, cases: [filing] };
      const files = new DataTransfer();
      files.items.add(new File([JSON.stringify(file)], 'notebook.json', { type: 'application/json' }));
      if (input) input.files = files.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    }, imported);
    await alarmFor(at);
    await tab.until(() => document.querySelector('.undo button'));
    await tab.evaluate(press, '.undo button', zh('notebook.undo'));
    await poll('no alarm', async () => (await alarm()) === null);
    await tab.close();
  });

  it('that was lost is there again when the background starts next, and after the next change', async () => {
    const at = inMinutes(30);
    await remind(at);
    await alarmFor(at);
    await browser.stopBackground();
    await watch.evaluate(() => chrome.alarms.clearAll());
    // Anything wakes it.
    await callStore(watch, 'readLookups');
    await alarmFor(at);

    await watch.evaluate(() => chrome.alarms.clearAll());
    const tab = await openNotebook();
    await tab.evaluate(type, '.kept-body textarea', '与提醒无关');
    await alarmFor(at);
    await tab.close();
  });

  it.each([
    [30, 'asleep'],
    [90, 'awake'],
  ])(
    'that fires before its reminder, in %i minutes, with the background %s, is set again',
    async (minutes, state) => {
      const at = inMinutes(minutes);
      await remind(at);
      await alarmFor(at);
      if (state === 'asleep') await browser.stopBackground();
      // As after a clock that ran early and was put right.
      await watch.evaluate(() => chrome.alarms.create('reminders', { when: Date.now() }));
      await poll('an alarm in the future', async () => ((await alarm()) ?? 0) > Date.now() + 60_000);
      await alarmFor(at);
      await expect
        .poll(async () => (await callStore(watch, 'readNotebook', null)).filings)
        .toMatchObject([{ reminder: { at, notified: false } }]);
    },
  );

  it('is set for a reminder that was notified of by a clock that ran early', async () => {
    const at = inMinutes(30);
    await callStore(watch, 'changeFiling', 'early', 'first', { reminder: { at, notified: true } });
    await alarmFor(at);
    await expect
      .poll(async () => (await held(watch, 'kept')).first)
      .toMatchObject({ reminder: { at, notified: false } });
  });

  it('set for a time far off, by a clock that was wrong, is set again', async () => {
    const at = inMinutes(30);
    await remind(at);
    await alarmFor(at);
    await browser.stopBackground();
    await watch.evaluate((when) => chrome.alarms.create('reminders', { when }), Date.now() + 1000 * hour);
    await callStore(watch, 'readLookups');
    await alarmFor(at);
  });
});
