/** Many filings kept in one act. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readFiling } from '../../lib/filing/filing';
import type { Store } from '../../platform/stored/store';
import { browser, endingAfter, freshComputer, mostKept, startStore } from './store-fake';

vi.mock('../../platform/browser', () => ({ browser }));

const number = '粤ICP备12345678号-1';
let store: Store;
beforeEach(async () => {
  freshComputer();
  store = await startStore();
});

describe('keeping many filings at once', () => {
  const many = (from: number, count: number, suffix = '') =>
    Array.from({ length: count }, (_, at) => ({
      id: `id-${from + at}${suffix}`,
      provinceId: 'gd' as const,
      number: `粤ICP备${10_000_000 + from + at}号`,
      label: `公司 ${from + at}`,
    }));
  const kept = async () =>
    (await store.readNotebook()).filings.map(({ id, number, label }) => [id, number, label]);

  it('keeps each once, with its name and what was answered for it, and says which were there', async () => {
    await store.answerFiling('a', readFiling('gd', '粤ICP备10000001号'), { whose: 'other' });
    await store.keepFiling({ id: 'one', provinceId: 'gd', number: '粤icp备 10000000号' });
    const reply = await store.keepFilings('act', [...many(0, 2), ...many(1, 2, '-again')]);
    expect(reply).toEqual({ ok: true, added: 2, already: 2, ids: ['id-1', 'id-2-again'] });
    expect((await kept()).sort()).toEqual([
      ['id-1', '粤ICP备10000001号', '公司 1'],
      ['id-2-again', '粤ICP备10000002号', '公司 2'],
      ['one', '粤icp备 10000000号', ''],
    ]);
    expect((await store.readNotebook(['id-1'])).filings).toMatchObject([{ answers: { whose: 'other' } }]);
  });

  it('repeated, changes nothing and is answered as before; taken back, leaves nothing', async () => {
    const filings = many(0, 3);
    const first = await store.keepFilings('act', filings);
    expect(await store.keepFilings('act', filings)).toEqual(first);
    await store.restoreFilings('undo', Object.fromEntries(filings.map(({ id }) => [id, null])));
    expect(await store.keepFilings('act', filings)).toMatchObject({ ok: true, added: 0 });
    expect(await kept()).toEqual([]);
  });

  it('keeps all or none: too many, one that does not fit, and an end in between', async () => {
    await store.keepFilings('most', many(0, mostKept - 2));
    expect(await store.keepFilings('over', many(mostKept, 3))).toEqual({ ok: false, reason: 'many' });
    expect(await kept()).toHaveLength(mostKept - 2);
    expect(await store.keepFilings('fits', many(mostKept, 2))).toMatchObject({ ok: true, added: 2 });
    freshComputer();
    store = await startStore();
    const long = { id: 'long', provinceId: 'gd', number, label: 'x'.repeat(101) } as const;
    expect(await store.keepFilings('long', [...many(0, 2), long])).toEqual({ ok: false, reason: 'invalid' });
    expect(await kept()).toEqual([]);
    await endingAfter(6, async () => store.keepFilings('ended', many(0, 3)));
    store = await startStore();
    expect([0, 3]).toContain((await kept()).length);
  });

  it('begins a new one after the one before is done', async () => {
    await store.keepFilings('act', many(0, 1));
    await store.changeFiling('done', 'id-0', { dates: { done: '2026-11-28' } });
    expect(await store.keepFilings('again', many(0, 1, '-new'))).toMatchObject({ added: 1, already: 0 });
  });
});
