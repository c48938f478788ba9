/** What earlier versions left in local storage, after an update to this one. */
import { describe, expect, it } from 'vitest';
import { filingKey, readFiling } from '../../lib/filing/filing';
import { poll } from '../../scripts/browser/poll';
import kept from '../fixtures/notebook/v1.json';
import { filled } from '../unit/form/filled-entry';
import { zh } from '../words';
import { type EitherBrowser, inEitherBrowser, type Tab } from './either-browser';
import { send } from './fixture';
import { callStore, chosenSettings, held, putUntold } from './store';

const draft = {
  version: 1,
  id: 'd-1',
  revision: 3,
  writer: 'tab',
  savedAt: '2026-10-08T09:30:00.000Z',
  entry: filled('gd', 'unit'),
};
const damaged = { version: 1, number: '粤ICP备1号', notes: 7 };
const answered = readFiling('bj', '京ICP备87654321号');
const numbers = ['粤ICP备17055554号-1', '京ICP备16044242号'];
const settings = {
  language: 'zh_CN',
  theme: 'dark',
  hints: 'quiet',
  mutedHosts: ['gdca.miit.gov.cn'],
  navigationRescue: false,
} as const;
const left = {
  settings: { version: 1, ...settings },
  [`case:${kept.id}`]: kept,
  'case:odd': damaged,
  'case:text': 'no object at all',
  'draft:d-1': draft,
  'draft:odd': { version: 0 },
  answers: [[filingKey(answered), { whose: 'other' }]],
  recentLookups: [
    ...numbers.map((text) => ({ kind: 'number', text })),
    { kind: 'province', provinceId: 'gd' },
  ],
};

/** Leaves the values of an earlier version behind, as if this one had never been there. */
async function leave(browser: EitherBrowser): Promise<void> {
  await browser.update('pages');
  const quiet = await browser.quiet();
  await quiet.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const erasing = indexedDB.deleteDatabase('beian');
        erasing.onsuccess = () => done();
        erasing.onerror = () => fail(erasing.error);
      }),
  );
  await quiet.evaluate(() => chrome.storage.local.clear());
  await leaveAgain(quiet);
  await quiet.close();
}

/** The same beside a database that is there. */
async function leaveAgain(quiet: Tab): Promise<void> {
  await quiet.evaluate((values) => chrome.storage.local.set(values), left);
}

/**
 * Takes the database away and lets nobody open one: whoever asks for it waits.
 *
 * @returns Lets them all in at once.
 */
async function holdDatabase(quiet: Tab): Promise<() => Promise<void>> {
  await quiet.evaluate(
    () =>
      new Promise<void>((held) => {
        indexedDB.deleteDatabase('beian');
        const opening = indexedDB.open('beian', 1);
        opening.onupgradeneeded = () => {
          const store = opening.result.createObjectStore('hold');
          const goOn = (): void => {
            if (document.title === 'released') opening.transaction?.abort();
            else store.count().onsuccess = goOn;
          };
          goOn();
          held();
        };
      }),
  );
  return () =>
    quiet.evaluate(() => {
      document.title = 'released';
    });
}

/** Waits until nothing of it is left where scripts in pages could read it. */
async function gone(from: Tab): Promise<void> {
  await from.until(async () =>
    Object.keys(await chrome.storage.local.get(null)).every(
      (key) => key === 'settings' || key === 'preset' || key.startsWith('setting:'),
    ),
  );
}

/** All that is to be in the database, once. */
async function expectMoved(from: Tab): Promise<void> {
  const everything = await Promise.all(
    (['kept', 'drafts', 'answers', 'lookups', 'pending'] as const).map((store) => held(from, store)),
  );
  expect(everything).toEqual([
    { [kept.id]: kept, odd: damaged, text: 'no object at all' },
    { 'd-1': draft, odd: { version: 0 } },
    { [filingKey(answered)]: { answers: { whose: 'other' }, at: expect.any(Number) } },
    Object.fromEntries(
      [
        ...numbers.map((text) => [`number ${text}`, { kind: 'number', text }] as const),
        ['gd', { kind: 'province', provinceId: 'gd' }] as const,
      ].map(([key, lookup]) => [key, { lookup, at: expect.any(Number) }]),
    ),
    {},
  ]);
}

const texts = (tab: Tab, selector: string): Promise<string[]> =>
  tab.until((css) => {
    const found = [...document.querySelectorAll<HTMLElement>(css)].map((one) => one.innerText.trim());
    return found.length > 0 ? found : null;
  }, selector);

const goOn = (tab: Tab, hash: string): Promise<void> =>
  tab.evaluate((next) => {
    location.hash = next;
  }, hash);

/** The person finds everything as it was. */
async function expectShown(browser: EitherBrowser): Promise<void> {
  const tab = await browser.desk('#/notebook');
  await expect.poll(() => texts(tab, '.kept-card')).toEqual([expect.stringContaining(kept.label)]);
  await expect.poll(() => texts(tab, '.damaged li span')).toEqual(['粤ICP备1号', 'text']);
  await goOn(tab, '#/form');
  await expect
    .poll(() => texts(tab, '.drafts .caution'))
    .toEqual([expect.stringContaining(zh('form.draft.damaged', { count: 1 }))]);
  await expect.poll(async () => (await texts(tab, '.drafts li')).length).toBe(1);
  await goOn(tab, '#/lookup');
  const recent = async () => (await texts(tab, '.recent li button:not(.plain)')).slice(0, 2);
  await expect.poll(recent).toEqual(numbers);
  await goOn(tab, `#/guide?province=bj&number=${encodeURIComponent(answered.written)}`);
  const chip = async () => (await texts(tab, '.case-chips .chip'))[0];
  await expect.poll(chip).toContain(zh('guide.chip.whose.other'));
  await expect.poll(() => tab.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await tab.close();
}

inEitherBrowser('what earlier versions left', (browser) => {
  it('is moved by a page that is opened before any background has started', async () => {
    await leave(browser);
    const first = await browser.desk('#/notebook');
    await gone(first);
    await expectMoved(first);
    await first.close();
    await expectShown(browser);
  });

  it('is moved by the background before any page is opened', async () => {
    await leave(browser);
    await browser.update('whole');
    const quiet = await browser.quiet();
    await gone(quiet);
    await expectMoved(quiet);
    await quiet.until(async () => !('settings' in (await chrome.storage.local.get('settings'))));
    await expect.poll(() => chosenSettings(quiet)).toEqual(settings);
    await quiet.until(async () => (await chrome.declarativeNetRequest.getEnabledRulesets()).length === 0);
    await quiet.close();
    await expectShown(browser);
  });

  it('is moved once where the background and three pages begin at once', async () => {
    await browser.update('whole');
    await browser.stopBackground();
    const quiet = await browser.quiet();
    const release = await holdDatabase(quiet);
    await quiet.evaluate(() => chrome.storage.local.clear());
    await leaveAgain(quiet);
    const tabs = await Promise.all(['#/notebook', '#/form', '#/lookup'].map((hash) => browser.desk(hash)));
    for (const tab of tabs) await tab.until(() => document.querySelector('main h1'));
    // Whoever answers this has begun.
    await send(quiet, 'takeLookup', null);
    await release();
    await gone(quiet);
    await expectMoved(quiet);
    await Promise.all([quiet, ...tabs].map((tab) => tab.close()));
    await expectShown(browser);
  });

  describe('ended in the middle', () => {
    it('goes on where it was: half of it is copied', async () => {
      await leave(browser);
      const first = await browser.desk('#/notebook');
      await gone(first);
      await first.close();
      const quiet = await browser.quiet();
      for (const [store, key] of [
        ['moved', 'progress'],
        ['kept', kept.id],
        ['kept', 'text'],
        ['drafts', 'd-1'],
        ['answers', filingKey(answered)],
        ['lookups', 'gd'],
      ] as const)
        await putUntold(quiet, store, key, undefined);
      await leaveAgain(quiet);
      await quiet.close();
      await browser.update('whole');
      const next = await browser.quiet();
      await gone(next);
      await expectMoved(next);
      await next.close();
      await expectShown(browser);
    });

    it.each(['whole', 'pages'] as const)(
      'brings back nothing that was erased after it was copied (%s)',
      async (parts) => {
        await leave(browser);
        await browser.update('whole');
        const tab = await browser.desk('#/notebook');
        await gone(tab);
        await callStore(tab, 'eraseFilings', 'an-act', [kept.id, 'odd']);
        await callStore(tab, 'eraseDrafts', ['d-1']);
        await callStore(tab, 'eraseLookups');
        await browser.update('pages');
        const quiet = await browser.quiet();
        await leaveAgain(quiet);
        await putUntold(quiet, 'moved', 'progress', 'copied');
        await quiet.close();

        await browser.update(parts);
        const next = await browser.desk('#/notebook');
        await gone(next);
        await poll('the end of the move', async () => (await held(next, 'moved')).progress === 'removed');
        await expect.poll(() => texts(next, '.damaged li span')).toEqual(['text']);
        const stored = () => Promise.all([held(next, 'kept'), held(next, 'drafts'), held(next, 'lookups')]);
        await expect.poll(stored).toEqual([{ text: 'no object at all' }, { odd: { version: 0 } }, {}]);
        await next.close();
      },
    );
  });
});
