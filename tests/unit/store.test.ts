/** The database: what it was told is what it holds, whatever ended in between. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readFiling } from '../../lib/filing/filing';
import { changeKept } from '../../lib/notebook/change-kept';
import { type KeptChanges, type KeptFiling, newKept } from '../../lib/notebook/kept-filing';
import type { Store } from '../../platform/stored/store';
import { browser, endingAfter, freshComputer, local, mostKept, startStore } from './store-fake';

vi.mock('../../platform/browser', () => ({ browser }));

const number = '粤ICP备12345678号-1';
const day = new Date('2026-11-28T01:00:00.000Z');
let store: Store;
beforeEach(async () => {
  freshComputer();
  store = await startStore();
});

const changes: fc.Arbitrary<KeptChanges> = fc.oneof(
  fc.record({ label: fc.string({ maxLength: 100 }) }),
  fc.record({ notes: fc.string({ maxLength: 20 }) }),
  fc.record({ ticks: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.boolean()) }),
  fc.record({ dates: fc.record({ done: fc.constantFrom(null, '2026-11-28') }) }),
  fc.record({ answers: fc.constantFrom({}, { whose: 'mine' as const }, { whose: 'other' as const }) }),
);
/** What a case says, without when it was changed. */
const said = ({ changedAt: _, ticked, ...rest }: KeptFiling) => ({ ...rest, ticked: [...ticked].sort() });

describe('changes of a kept filing', () => {
  it('all count, in order and once, also when they are repeated and the program ends anywhere in between', async () => {
    const step = fc.record({ changes, endsAfter: fc.integer({ min: 0, max: 8 }), again: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        freshComputer();
        store = await startStore();
        let model = newKept('one', 'gd', day, { number });
        await store.importFilings('file', [model]);
        for (const [at, { changes: some, endsAfter, again }] of steps.entries()) {
          const act = `act-${at}`;
          // Once the database is open, the first operation is the one that stores it in the journal.
          await store.readLookups();
          await endingAfter(endsAfter + 1, async () => store.changeFiling(act, 'one', some));
          store = await startStore();
          if (again) await store.changeFiling(act, 'one', some);
          model = changeKept(model, some, day);
        }
        const { filings } = await store.readNotebook();
        expect(filings.map(said)).toEqual([said(model)]);
      }),
      { numRuns: process.env.CI ? 40 : 20 },
    );
  });

  it('repeated late, do not undo what came after them', async () => {
    await store.importFilings('file', [newKept('one', 'gd', day)]);
    await store.changeFiling('a', 'one', { label: 'first' });
    await store.changeFiling('b', 'one', { label: 'second' });
    expect(await store.changeFiling('a', 'one', { label: 'first' })).toBeNull();
    expect((await store.readNotebook()).filings).toMatchObject([{ label: 'second' }]);
  });

  it('that do not fit are refused, and those of a filing that is gone are said to be', async () => {
    await store.importFilings('file', [newKept('one', 'gd', day)]);
    expect(await store.changeFiling('a', 'one', { label: 'x'.repeat(101) })).toBe('invalid');
    expect(await store.changeFiling('b', 'two', { label: 'x' })).toBe('missing');
    await store.eraseFilings('c', ['one']);
    expect(await store.changeFiling('d', 'one', { label: 'late' })).toBe('missing');
    expect(await store.readNotebook()).toEqual({ filings: [], damaged: [] });
  });
});

describe('keeping a filing', () => {
  it('keeps it once, however often and under whatever spelling', async () => {
    const first = await store.keepFiling({ id: 'one', provinceId: 'gd', number });
    const again = await store.keepFiling({ id: 'one', provinceId: 'gd', number });
    const spelled = await store.keepFiling({ id: 'two', provinceId: 'gd', number: ' 粤icp备12345678号－1' });
    expect([first, again, spelled].map((reply) => reply.ok && [reply.kept.id, reply.already])).toEqual([
      ['one', false],
      ['one', false],
      ['one', true],
    ]);
    expect((await store.readNotebook()).filings).toHaveLength(1);
  });

  it('takes what was answered for it, and a new one begins after the one before is done', async () => {
    await store.answerFiling('a', readFiling('gd', number), { whose: 'other' });
    const kept = await store.keepFiling({ id: 'one', provinceId: 'gd', number });
    expect(kept).toMatchObject({ ok: true, kept: { answers: { whose: 'other' } } });
    await store.changeFiling('b', 'one', { dates: { done: '2026-11-28' } });
    expect(await store.keepFiling({ id: 'two', provinceId: 'gd', number })).toMatchObject({ already: false });
  });

  it('does not bring back one that was erased since', async () => {
    await store.keepFiling({ id: 'one', provinceId: 'gd', number });
    await store.eraseFilings('a', ['one']);
    expect(await store.keepFiling({ id: 'one', provinceId: 'gd', number })).toEqual({
      ok: false,
      reason: 'missing',
    });
  });
});

describe('acts on the notebook', () => {
  it('repeated, do nothing a second time', async () => {
    await store.importFilings('file', [newKept('one', 'gd', day)]);
    const erased = await store.eraseFilings('erase', ['one']);
    if (!erased.ok) throw new Error(erased.reason);
    await store.restoreFilings('undo', erased.before);
    expect(await store.eraseFilings('erase', ['one'])).toEqual({ ok: true, before: {} });
    await store.changeFiling('a', 'one', { label: 'after' });
    await store.restoreFilings('undo', erased.before);
    expect((await store.readNotebook()).filings).toMatchObject([{ id: 'one', label: 'after' }]);
  });

  it('are made whole or not at all, wherever the program ends', async () => {
    const file = ['one', 'two', 'three'].map((id) => newKept(id, 'gd', day, { number: id }));
    for (const act of ['importFilings', 'eraseFilings', 'restoreFilings'] as const) {
      const run = (which: Store) => {
        if (act === 'importFilings') return which.importFilings('file', file);
        if (act === 'eraseFilings') return which.eraseFilings('erase', null);
        return which.restoreFilings('undo', Object.fromEntries(file.map((kept) => [kept.id, kept])));
      };
      const counts = new Set<number>();
      for (let operations = 0; operations < 14; operations += 1) {
        freshComputer();
        store = await startStore();
        if (act === 'eraseFilings') await store.importFilings('before', file);
        await store.readNotebook();
        await endingAfter(operations, () => run(store));
        counts.add((await (await startStore()).readNotebook()).filings.length);
      }
      expect([act, [...counts].sort()]).toEqual([act, [0, 3]]);
    }
  });
});

describe('what was done before everything was erased', () => {
  const noon = day.getTime();
  it.each([
    // erased, then asked, about something done: all in minutes from noon
    { erased: 0, now: 1, done: -1, isErased: true },
    { erased: 0, now: 1, done: 0, isErased: true },
    { erased: 0, now: 2, done: 1, isErased: false },
    // The clock ran an hour ahead, and was put right.
    { erased: 60, now: 1, done: 59, isErased: true },
    { erased: 60, now: 2, done: 1, isErased: false },
  ])('is known to be: %o', async ({ erased, now, done, isErased }) => {
    const clock = vi.spyOn(Date, 'now');
    expect(await store.erasedSince(noon)).toBe(false);
    clock.mockReturnValue(noon + erased * 60_000);
    await store.eraseStore();
    clock.mockReturnValue(noon + now * 60_000);
    expect(await store.erasedSince(noon + done * 60_000)).toBe(isErased);
    clock.mockRestore();
  });
});

describe('settings', () => {
  it('chosen while the page goes away are in their place at the next start, the last choice last', async () => {
    for (let operations = 1; operations < 8; operations += 1) {
      freshComputer();
      store = await startStore();
      await store.chooseSettings('a', { hints: 'off', theme: 'dark' });
      await endingAfter(operations, () => store.chooseSettings('b', { hints: 'quiet' }));
      store = await startStore();
      await store.settle();
      expect([operations, local]).toEqual([
        operations,
        { 'setting:hints': 'quiet', 'setting:theme': 'dark' },
      ]);
      await store.chooseSettings('c', { hints: 'on' });
      await store.settle();
      expect(local).toMatchObject({ 'setting:hints': 'on' });
    }
  });

  it('asked for once more, because its page was gone, does not undo what was chosen after it', async () => {
    await store.chooseSettings('a', { hints: 'off' });
    await store.chooseSettings('b', { hints: 'quiet' });
    expect(await store.chooseSettings('a', { hints: 'off' })).toBeNull();
    expect(local).toMatchObject({ 'setting:hints': 'quiet' });
  });

  it('that the browser refuses are said to be, and do not come later', async () => {
    const { set } = browser.storage.local;
    browser.storage.local.set = () => Promise.reject(new Error('IO error'));
    expect(await store.chooseSettings('a', { hints: 'off' })).toBe('failed');
    browser.storage.local.set = set;
    await store.settle();
    expect(local).toEqual({});
  });
});

describe('bounds', () => {
  it('the oldest lookups and answers are forgotten, kept filings never', async () => {
    const clock = vi.spyOn(Date, 'now');
    for (let at = 1; at <= 60; at += 1) {
      clock.mockReturnValue(at);
      await store.rememberLookup(`l${at}`, { kind: 'domain', text: `${at}.example` });
      await store.answerFiling(`a${at}`, readFiling('gd', `粤ICP备${at}号`), { whose: 'mine' });
    }
    clock.mockRestore();
    expect((await store.readLookups()).map((one) => 'text' in one && one.text)).toEqual(
      [60, 59, 58, 57, 56, 55, 54, 53].map((at) => `${at}.example`),
    );
    const known = async (at: number) =>
      (await store.knownOf({ filing: readFiling('gd', `粤ICP备${at}号`), keptId: null })).answers.whose;
    expect([await known(10), await known(11), await known(60)]).toEqual([undefined, 'mine', 'mine']);
  });

  it('a notebook that is full takes no more, and says so', async () => {
    const many = Array.from({ length: mostKept }, (_, at) => newKept(`k${at}`, 'gd', day));
    expect(await store.importFilings('file', many)).toMatchObject({ ok: true, added: mostKept });
    expect(await store.keepFiling({ id: 'more', provinceId: 'gd', number })).toEqual({
      ok: false,
      reason: 'many',
    });
    expect(await store.importFilings('more', [newKept('more', 'gd', day)])).toEqual({
      ok: false,
      reason: 'many',
    });
    expect((await store.readNotebook()).filings).toHaveLength(mostKept);
  });
});
