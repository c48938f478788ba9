/** Noted notices in the database: each once, none lost, and taken back as they were. */
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newKept } from '../../lib/notebook/kept-filing';
import type { Store } from '../../platform/stored/store';
import { seenExample } from './official/seen-example';
import { browser, endingAfter, freshComputer, mostSeen, startStore } from './store-fake';

vi.mock('../../platform/browser', () => ({ browser }));

const day = new Date('2026-11-28T01:00:00.000Z');
let store: Store;
beforeEach(async () => {
  freshComputer();
  store = await startStore();
});

const ids = async () => (await store.readSeen()).seen.map(({ id }) => id);
const taken = async (reply: Promise<{ ok: true; before: object } | { ok: false; reason: string }>) => {
  const said = await reply;
  if (!said.ok) throw new Error(said.reason);
  return said.before as Record<string, unknown>;
};

describe('noting a notice', () => {
  it('notes it once, however often, and reads the newest first', async () => {
    const older = seenExample('older', { seenOn: '2026-11-01' });
    await store.keepSeen('a', seenExample('one'));
    await store.keepSeen('b', older);
    await store.keepSeen('c', seenExample('two', { notice: { issued: '2026-11-27' } }));
    expect(await store.keepSeen('a', seenExample('one'))).toEqual({ ok: true, before: { one: null } });
    expect(await store.readSeen()).toMatchObject({
      seen: [{ id: 'two' }, { id: 'one' }, older],
      damaged: [],
    });
  });

  it('once more replaces the older noting, and undone brings that back', async () => {
    const old = seenExample('one');
    const again = { ...old, id: 'two', seenOn: '2026-11-29' };
    await store.keepSeen('a', old);
    const before = await taken(store.keepSeen('b', again));
    expect(before).toEqual({ one: old, two: null });
    expect((await store.readSeen()).seen).toEqual([again]);
    expect(await store.restoreSeen('c', before)).toBeNull();
    expect((await store.readSeen()).seen).toEqual([old]);
  });

  it.each([
    ['of another province', { provinceId: 'sc' as const }],
    ['of another page', { notice: { url: 'https://scca.miit.gov.cn/art/1.html' } }],
    ['of another title', { notice: { title: '别的' } }],
    ['issued on another day', { notice: { issued: '2026-11-21' } }],
  ])('%s is another one', async (_, given) => {
    const { title } = seenExample('one').notice;
    await store.keepSeen('a', seenExample('one'));
    await store.keepSeen(
      'b',
      seenExample('two', { ...given, notice: { title, ...('notice' in given && given.notice) } }),
    );
    expect((await ids()).sort()).toEqual(['one', 'two']);
  });

  it('that is none is refused', async () => {
    const bad = seenExample('bad', { notice: { url: 'https://gov.cn.example.com/' } });
    expect(await store.keepSeen('a', bad)).toEqual({ ok: false, reason: 'invalid' });
    expect(await ids()).toEqual([]);
  });

  it('does not bring back one that was erased since', async () => {
    await store.keepSeen('a', seenExample('one'));
    await store.eraseSeen('b', ['one']);
    await store.keepSeen('a', seenExample('one'));
    expect(await ids()).toEqual([]);
  });

  it('takes no more than there may be, but what is there may be seen again', async () => {
    for (let at = 0; at < mostSeen; at += 1) await store.keepSeen(`a${at}`, seenExample(`n${at}`));
    expect(await store.keepSeen('more', seenExample('more'))).toEqual({ ok: false, reason: 'many' });
    const again = { ...seenExample('n7'), id: 'again' };
    expect(await store.keepSeen('again', again)).toMatchObject({ ok: true });
    expect(await ids()).toHaveLength(mostSeen);
    expect(await store.importFilings('file', [newKept('one', 'gd', day)], [seenExample('more')])).toEqual({
      ok: false,
      reason: 'many',
    });
    expect((await store.readNotebook()).filings).toEqual([]);
  });
});

describe('erasing notices', () => {
  it('gives back what was there, damaged or not, and does it once', async () => {
    await store.keepSeen('a', seenExample('one'));
    await store.keepSeen('b', seenExample('two'));
    await store.restoreSeen('c', { odd: { version: 9 } });
    expect(await store.readSeen()).toMatchObject({ damaged: ['odd'] });
    const before = await taken(store.eraseSeen('d', null));
    expect(Object.keys(before).sort()).toEqual(['odd', 'one', 'two']);
    expect(await store.readSeen()).toEqual({ seen: [], damaged: [] });
    await store.restoreSeen('e', before);
    expect(await store.eraseSeen('d', null)).toEqual({ ok: true, before: {} });
    expect(await store.readSeen()).toMatchObject({ damaged: ['odd'] });
    expect(await ids()).toHaveLength(2);
  });

  it('is not done by erasing the notebook, but by erasing everything', async () => {
    await store.keepSeen('a', seenExample('one'));
    await store.eraseFilings('b', null);
    expect(await ids()).toEqual(['one']);
    await store.eraseStore();
    expect(await ids()).toEqual([]);
  });
});

describe('a file with filings and notices', () => {
  const filing = newKept('one', 'gd', day, { number: '粤ICP备12345678号' });
  const notices = [seenExample('a'), seenExample('b')];

  it('is taken over and taken back as one', async () => {
    const newer = { ...seenExample('a'), id: 'own', seenOn: '2026-11-30' };
    const older = { ...seenExample('b'), id: 'old', seenOn: '2026-11-01' };
    await store.keepSeen('x', newer);
    await store.keepSeen('y', older);
    const reply = await store.importFilings('file', [filing], notices);
    expect(reply).toMatchObject({ ok: true, added: 1, seen: 1, seenBefore: { b: null, old: older } });
    if (!reply.ok) return;
    expect(await ids()).toEqual(['own', 'b']);
    await store.restoreFilings('undo', reply.before, reply.seenBefore);
    expect((await store.readNotebook()).filings).toEqual([]);
    expect(await ids()).toEqual(['own', 'old']);
  });

  it('is taken over whole or not at all, wherever the program ends', async () => {
    const counts = new Set<string>();
    for (let operations = 0; operations < 14; operations += 1) {
      freshComputer();
      store = await startStore();
      await store.readNotebook();
      await endingAfter(operations, () => store.importFilings('file', [filing], notices));
      store = await startStore();
      counts.add(`${(await store.readNotebook()).filings.length} ${(await ids()).length}`);
    }
    expect([...counts].sort()).toEqual(['0 0', '1 2']);
  });

  it('twice over notes nothing the second time', async () => {
    await store.importFilings('file', [filing], notices);
    expect(await store.importFilings('again', [filing], notices)).toMatchObject({
      ok: true,
      added: 0,
      unchanged: 1,
      seen: 0,
      seenBefore: {},
    });
  });

  it('that notes one notice hundreds of times is stored in a few operations, and the last noting stays', async () => {
    const { notice } = seenExample('same');
    const old = seenExample('old', { notice, seenOn: '1999-01-01' });
    await store.keepSeen('x', old);
    const many = Array.from({ length: 300 }, (_, at) => {
      const seenOn = new Date(Date.UTC(2000, 0, at + 1)).toISOString().slice(0, 10);
      return seenExample(`n${at}`, { notice, seenOn });
    });
    const operations = await endingAfter(Number.POSITIVE_INFINITY, async () =>
      expect(await store.importFilings('file', [], many)).toMatchObject({
        ok: true,
        seen: 1,
        seenBefore: { old, n299: null },
      }),
    );
    expect(operations).toBeLessThan(many.length / 10);
    expect(await ids()).toEqual(['n299']);
  });

  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
    'is taken back under the id %s',
    async (id) => {
      const one = seenExample(id);
      const again = { ...one, id: 'again', seenOn: '2026-11-30' };
      const reply = await store.importFilings('file', [], [one]);
      expect(reply).toMatchObject({ ok: true, seen: 1 });
      const before = await taken(store.keepSeen('b', again));
      expect(Object.entries(before).sort()).toEqual([
        ['again', null],
        [id, one],
      ]);
      expect(await store.restoreSeen('c', before)).toBeNull();
      expect(await ids()).toEqual([id]);
      if (reply.ok) await store.restoreFilings('undo', reply.before, reply.seenBefore);
      expect(await ids()).toEqual([]);
    },
  );

  it('with an id that no object can hold is refused', async () => {
    const reply = await store.importFilings('file', [], [seenExample('__proto__')]);
    expect(reply).toEqual({ ok: false, reason: 'invalid' });
  });

  it('with one bad notice is refused whole', async () => {
    const bad = { ...seenExample('c'), seenOn: 'soon' };
    expect(await store.importFilings('file', [filing], [...notices, bad])).toEqual({
      ok: false,
      reason: 'invalid',
    });
    expect((await store.readNotebook()).filings).toEqual([]);
  });
});

it('a database of version 1 gets the store and keeps everything', async () => {
  freshComputer();
  const { upgrades } = await import('../../platform/stored/schema');
  const old = await openDB('beian', 1, { upgrade: (fresh) => upgrades[0]?.(fresh as never) });
  expect([...old.objectStoreNames]).not.toContain('seen');
  const filing = newKept('one', 'gd', day);
  await old.put('kept', filing, 'one');
  await old.put('drafts', { version: 0 }, 'd');
  await old.put('answers', { answers: { whose: 'mine' }, at: 1 }, 'gd 粤ICP备1号');
  await old.put('lookups', { lookup: { kind: 'domain', text: 'a.example' }, at: 1 }, 'domain a.example');
  await old.put('acts', { at: 1 }, 'done');
  await old.put('moved', 'done', 'progress');
  await old.add('pending', { kind: 'change', act: 'late', id: 'one', changes: { label: 'x' }, at: 2 });
  old.close();
  store = await startStore();
  expect(await store.readNotebook()).toMatchObject({
    filings: [{ ...filing, label: 'x', changedAt: expect.any(String) }],
  });
  expect(await store.readDrafts()).toMatchObject({ damaged: ['d'] });
  expect(await store.readLookups()).toEqual([{ kind: 'domain', text: 'a.example' }]);
  expect(await store.eraseFilings('done', null)).toEqual({ ok: true, before: {} });
  await store.keepSeen('a', seenExample('one'));
  expect(await ids()).toEqual(['one']);
});
