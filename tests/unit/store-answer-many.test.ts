/** Many filings answered for in one act. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnswerSwap } from '../../lib/notebook/answer-many';
import type { Store } from '../../platform/stored/store';
import { browser, endingAfter, freshComputer, startStore } from './store-fake';

vi.mock('../../platform/browser', () => ({ browser }));

const ids = ['a', 'b', 'c'];
const answer: AnswerSwap = { question: 'whose', from: null, to: 'other' };
const back: AnswerSwap = { question: 'whose', from: 'other', to: null };
let store: Store;

async function startWithThree(): Promise<void> {
  freshComputer();
  store = await startStore();
  const filings = ids.map((id, at) => ({
    id,
    provinceId: 'gd' as const,
    number: `粤ICP备${10_000_000 + at}号`,
    label: '',
  }));
  await store.keepFilings('keep', filings);
}
beforeEach(startWithThree);

const whose = async () =>
  Object.fromEntries(
    (await store.readNotebook()).filings.map(({ id, answers }) => [id, answers.whose ?? null]),
  );

describe('one answer for many', () => {
  it('is for those that have none, and says which those were', async () => {
    await store.changeFiling('own', 'b', { answers: { whose: 'mine' } });
    expect(await store.answerFilings('act', [...ids, 'gone'], answer)).toEqual({ ok: true, ids: ['a', 'c'] });
    expect(await whose()).toEqual({ a: 'other', b: 'mine', c: 'other' });
  });

  it('is taken back in one act, but where it was changed meanwhile; what else was changed stays', async () => {
    await store.answerFilings('act', ids, answer);
    await store.changeFiling('note', 'a', { notes: 'meanwhile', dates: { sent: '2026-11-30' } });
    await store.changeFiling('other', 'b', { answers: { whose: 'mine' } });
    expect(await store.answerFilings('undo', ids, back)).toEqual({ ok: true, ids: ['a', 'c'] });
    expect(await whose()).toEqual({ a: null, b: 'mine', c: null });
    const { filings } = await store.readNotebook(['a']);
    expect(filings).toMatchObject([{ notes: 'meanwhile', dates: { sent: '2026-11-30' } }]);
  });

  it('repeated, changes nothing and is answered as before', async () => {
    const first = await store.answerFilings('act', ['a', 'b'], answer);
    expect(await store.answerFilings('act', ['a', 'b'], answer)).toEqual(first);
    await store.answerFilings('undo', ['a', 'b'], back);
    expect(await store.answerFilings('act', ['a', 'b'], answer)).toEqual({ ok: true, ids: [] });
    expect(await whose()).toEqual({ a: null, b: null, c: null });
  });

  it('leaves what is damaged, and takes no answer that is none', async () => {
    await store.restoreFilings('damage', { b: { version: 1, broken: true } });
    expect(await store.answerFilings('act', ids, answer)).toEqual({ ok: true, ids: ['a', 'c'] });
    expect((await store.readNotebook()).damaged).toMatchObject([{ id: 'b', raw: { broken: true } }]);
    const wrong = { ...answer, to: 'nobody' };
    expect(await store.answerFilings('wrong', ids, wrong)).toEqual({ ok: false, reason: 'invalid' });
  });

  it('is given to all or none, wherever the program ends', async () => {
    const counts = new Set<number>();
    for (let operations = 0; operations < 20; operations += 1) {
      await startWithThree();
      const took = await endingAfter(operations, async () => store.answerFilings('act', ids, answer));
      store = await startStore();
      const given = Object.values(await whose()).filter((one) => one === 'other').length;
      counts.add(given);
      if (took <= operations) break;
    }
    expect([...counts]).toEqual([0, 3]);
  });
});
