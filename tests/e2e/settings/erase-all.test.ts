/** "Erase everything" leaves nothing, wherever it stood, also where the background ends under it. */
import { beforeEach, expect, it } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import kept from '../../fixtures/notebook/v1.json';
import { filled } from '../../unit/form/filled-entry';
import { seenExample } from '../../unit/official/seen-example';
import { zh } from '../../words';
import { inEitherBrowser, type Tab } from '../either-browser';
import { press } from '../fixture';
import { callStore, choose, emptyStore, held, putRaw, putUntold } from '../store';

const stores = ['kept', 'drafts', 'answers', 'lookups', 'seen', 'pending', 'acts'] as const;

/** Names of all that is stored anywhere, by place. */
async function everything(from: Tab) {
  const inStores = await Promise.all(stores.map(async (store) => Object.keys(await held(from, store))));
  const beside = await from.evaluate(async () => ({
    // What an organisation presets is not the person's; here that is nothing.
    local: Object.entries(await chrome.storage.local.get(null))
      .filter(([key, value]) => key !== 'preset' || Object.keys(value as object).length > 0)
      .map(([key]) => key),
    session: Object.keys(await chrome.storage.session.get(null)),
    sync: Object.keys(await chrome.storage.sync.get(null)),
    unanswered: Object.keys(localStorage),
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name),
    databases: (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
  }));
  return { stores: inStores, ...beside };
}

/** Stores something of every kind. */
async function fill(from: Tab): Promise<void> {
  const lookup = { kind: 'domain', text: 'a.example' } as const;
  await callStore(from, 'keepFiling', { id: 'one', provinceId: 'gd', number: kept.number });
  const at = new Date(Date.now() + 86_400_000).toISOString();
  await callStore(from, 'changeFiling', 'act-1', 'one', { reminder: { at, notified: false } });
  await putRaw(from, 'kept', 'odd', { version: 1 });
  await callStore(from, 'saveDraft', 'act', { id: 'd', base: 0, writer: 'tab', entry: filled('gd', 'unit') });
  await callStore(
    from,
    'answerFiling',
    'act-2',
    { provinceId: 'bj', written: '京ICP备1号' },
    { whose: 'mine' },
  );
  await callStore(from, 'rememberLookup', 'act-3', lookup);
  await callStore(from, 'keepSeen', 'act-7', seenExample('noted'));
  await putUntold(from, 'pending', 'late', { kind: 'lookup', act: 'act-4', at: 1, lookup });
  await choose(from, { hints: 'quiet', mutedHosts: ['gdca.miit.gov.cn'] });
  await from.evaluate(async () => {
    await chrome.storage.local.set({ 'case:old': { version: 1 } });
    // Its page still lives, so nobody makes it again.
    void navigator.locks.request('unanswered:alive', () => new Promise(() => undefined));
    const note = { name: 'changeFiling', given: ['act-5', 'one', { notes: '私' }], at: Date.now() };
    localStorage.setItem('unanswered:alive:1', JSON.stringify(note));
    await chrome.storage.session.set({ 'arrival:7': { from: 'http://old.example/' } });
    await chrome.alarms.create('reminder:old', { when: Date.now() + 86_400_000 });
    await chrome.alarms.create('reminders-written', { when: Date.now() + 86_400_000 });
  });
}

inEitherBrowser('erasing everything', (browser) => {
  let tab: Tab;
  let quiet: Tab;
  beforeEach(async () => {
    quiet = await browser.quiet();
    tab = await browser.desk('#/settings');
    await emptyStore(tab);
    await choose(tab, { language: 'zh_CN' });
    await fill(tab);
    const there = await poll('all of it', async () => {
      const all = await everything(tab);
      return all.alarms.includes('reminders') ? all : null;
    });
    for (const names of [...there.stores, there.local, there.session, there.unanswered])
      expect(names).not.toEqual([]);
    await press(tab, zh('settings.erase.ask'));
    return () => Promise.all([tab.close(), quiet.close()]);
  });

  async function nothingIsLeft(): Promise<void> {
    // Firefox on a machine that speaks English has lost its language by now.
    await tab.until(() => document.querySelector('.said:not(:empty)'));
    await expect.poll(() => tab.evaluate(() => document.querySelector('.said.caution'))).toBeNull();
    await expect
      .poll(() => everything(tab))
      .toEqual({
        stores: stores.map(() => []),
        local: [],
        session: [],
        sync: [],
        unanswered: [],
        alarms: [],
        databases: ['beian'],
      });
    await expect.poll(async () => Object.keys(await held(tab, 'moved'))).toEqual(['erased', 'progress']);
  }

  it('leaves nothing in the database, beside it and in the alarms', async () => {
    await press(tab, zh('settings.erase.yes'));
    await nothingIsLeft();
  });

  it('leaves nothing of what a browser that was killed has not forgotten yet', async () => {
    const note = {
      name: 'rememberLookup',
      given: ['act-6', { kind: 'domain', text: 'b.example' }],
      at: Date.now(),
    };
    await press(tab, zh('settings.erase.yes'));
    await nothingIsLeft();
    await tab.evaluate((given) => localStorage.setItem('unanswered:gone:1', JSON.stringify(given)), note);
    const next = await browser.desk('#/lookup');
    await poll('the note to be taken', () => next.evaluate(() => localStorage.length === 0));
    await expect.poll(() => held(tab, 'lookups')).toEqual({});
    await next.close();
  });

  it('leaves nothing where the background is asleep', async () => {
    await browser.stopBackground();
    await press(tab, zh('settings.erase.yes'));
    await nothingIsLeft();
  });

  /** Listens for the moment in which the database goes, or what is beside it; returns what waits for it. */
  async function going(what: 'database' | 'storage'): Promise<() => Promise<unknown>> {
    await quiet.evaluate((stored) => {
      const gone = new Promise<void>((done) => {
        if (stored) chrome.storage.onChanged.addListener(() => done());
        else chrome.runtime.onMessage.addListener(() => done());
      });
      Object.assign(globalThis, { gone });
    }, what === 'storage');
    return () => quiet.evaluate(() => (globalThis as unknown as { gone: Promise<void> }).gone);
  }

  it.each(['database', 'storage', 'database', 'storage'] as const)(
    'leaves nothing where the background is ended as the %s goes',
    async (what) => {
      const gone = await going(what);
      await press(tab, zh('settings.erase.yes'));
      await gone();
      await browser.stopBackground();
      await nothingIsLeft();
    },
  );
});
