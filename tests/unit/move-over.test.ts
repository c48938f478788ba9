/** What earlier versions kept in local storage is in the database afterwards, wherever the move is ended. */
import { readFileSync } from 'node:fs';
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { keptVersion } from '../../lib/notebook/kept-filing';
import { filled } from './form/filled-entry';
import { browser, endingAfter, freshComputer, local, startStore } from './store-fake';

vi.mock('../../platform/browser', () => ({ browser }));

const kept = JSON.parse(readFileSync(new URL('../fixtures/notebook/v1.json', import.meta.url), 'utf8'));
const readBack = { ...kept, smsReminder: null, way: null, version: keptVersion };
const draft = {
  version: 1,
  id: 'd-1',
  revision: 3,
  writer: 'tab',
  savedAt: '2026-10-08T09:30:00.000Z',
  entry: filled('gd', 'unit'),
};
const damaged = { version: 1, number: '粤ICP备1号', notes: 7 };
const old = {
  settings: { version: 1, hints: 'quiet' },
  [`case:${kept.id}`]: kept,
  'case:odd': damaged,
  'case:text': 'no object at all',
  'draft:d-1': draft,
  'draft:odd': { version: 0 },
  answers: [['粤ICP备12345678号', { whose: 'mine' }], 'odd', ['京ICP备1号', { whose: 'other' }]],
  recentLookups: [
    { kind: 'number', text: '粤ICP备12345678号' },
    { kind: 'odd' },
    { kind: 'province', provinceId: 'gd' },
  ],
};

beforeEach(() => freshComputer(old));

async function everything(store: Awaited<ReturnType<typeof startStore>>): Promise<unknown> {
  const { filings, damaged: broken } = await store.readNotebook();
  const answered = (written: string) =>
    store.knownOf({ filing: { provinceId: 'bj', written, filings: [], other: null }, keptId: null });
  return {
    filings,
    broken: broken.map(({ id, raw }) => [id, raw]).sort(),
    drafts: await store.readDrafts(),
    lookups: await store.readLookups(),
    answers: [(await answered('粤ICP备12345678号')).answers, (await answered('京ICP备1号')).answers],
    local: structuredClone(local),
  };
}

const moved = {
  filings: [readBack],
  broken: [
    ['odd', damaged],
    ['text', 'no object at all'],
  ],
  drafts: { drafts: [draft], damaged: ['odd'] },
  lookups: [
    { kind: 'number', text: '粤ICP备12345678号' },
    { kind: 'province', provinceId: 'gd' },
  ],
  answers: [{ whose: 'mine' }, { whose: 'other' }],
  local: { settings: old.settings },
};

it('is there, read as before, and nothing of it is left where it was', async () => {
  expect(await everything(await startStore())).toEqual(moved);
  expect(await everything(await startStore())).toEqual(moved);
});

it('is there after the move was ended at any of its operations', async () => {
  const whole = await endingAfter(Number.POSITIVE_INFINITY, async () => (await startStore()).readDrafts());
  expect(whole).toBeGreaterThan(30);
  for (let operations = 0; operations < whole; operations += 1) {
    freshComputer(old);
    await endingAfter(operations, async () => (await startStore()).readDrafts());
    expect([operations, await everything(await startStore())]).toEqual([operations, moved]);
  }
});

it('does not bring back what was erased after it, though local storage did not let go of it', async () => {
  const { remove } = browser.storage.local;
  browser.storage.local.remove = () => Promise.reject(new Error('IO error'));
  const first = await startStore();
  expect(await first.eraseFilings('act', [kept.id])).toMatchObject({ ok: true });
  expect(local).toHaveProperty([`case:${kept.id}`]);
  browser.storage.local.remove = remove;
  const second = await startStore();
  expect((await second.readNotebook()).filings).toEqual([]);
  await vi.waitFor(() => expect(local).toEqual({ settings: old.settings }));
});

it('copies nothing twice where two pages begin at once', async () => {
  const [one, other] = [await startStore(), await startStore()];
  const seen = await Promise.all([everything(one), everything(other)]);
  expect(seen.map((all) => (all as typeof moved).filings)).toEqual([moved.filings, moved.filings]);
});

it('brings nothing back where a page was slow and the quicker one’s person has erased something', async () => {
  const { get } = browser.storage.local;
  let goOn = (): void => undefined;
  const gate = new Promise<void>((open) => {
    goOn = open;
  });
  const slowGet = vi.fn(async () => {
    const read = structuredClone(local);
    await gate;
    return read;
  });
  browser.storage.local.get = slowGet;
  const slow = (await startStore()).readNotebook();
  await vi.waitFor(() => expect(slowGet).toHaveBeenCalled());
  browser.storage.local.get = get;
  const quick = await startStore();
  await quick.eraseFilings('act', [kept.id]);
  goOn();
  expect((await slow).filings).toEqual([]);
});

it('removes nothing, and opens nothing, where a copy is not what it should be', async () => {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function half(value: unknown, key?: IDBValidKey) {
    return put.call(this, key === kept.id ? { ...kept, notes: '' } : value, key);
  };
  await expect((await startStore()).readNotebook()).rejects.toThrow('not copied');
  IDBObjectStore.prototype.put = put;
  expect(local).toEqual(old);
  expect(await everything(await startStore())).toEqual(moved);
});

it('asks local storage no more once all is copied', async () => {
  const { get, remove } = browser.storage.local;
  browser.storage.local.remove = () => Promise.reject(new Error('IO error'));
  await (await startStore()).readNotebook();
  browser.storage.local.get = () => Promise.reject(new Error('IO error'));
  expect((await (await startStore()).readNotebook()).filings).toEqual([readBack]);
  Object.assign(browser.storage.local, { get, remove });
});

it('fails as a whole where local storage cannot be read: an empty notebook would be a lie', async () => {
  const { get } = browser.storage.local;
  browser.storage.local.get = () => Promise.reject(new Error('IO error'));
  const store = await startStore();
  await expect(store.readNotebook()).rejects.toThrow('IO error');
  browser.storage.local.get = get;
  expect((await store.readNotebook()).filings).toEqual([readBack]);
});
