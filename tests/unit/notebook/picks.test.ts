import { describe, expect, it } from 'vitest';
import { newKept } from '../../../lib/notebook/kept-filing';
import { idsBetween, pickedOf, pickIds } from '../../../lib/notebook/picks';
import { rowsOf } from '../../../lib/notebook/rows';

const now = new Date('2026-11-30T00:00:00.000Z');
const filings = ['a', 'b', 'c', 'd'].map((id, at) =>
  newKept(id, at % 2 ? 'bj' : 'gd', new Date(now.getTime() - at * 1000), { number: id }),
);
const all = { text: '', provinceId: null, state: null, order: 'due' } as const;

describe('the rows from one to another', () => {
  it.each([
    ['a', 'c', ['a', 'b', 'c']],
    ['c', 'a', ['a', 'b', 'c']],
    ['b', 'b', ['b']],
    [null, 'c', ['c']],
    ['gone', 'c', ['c']],
  ])('from %s to %s: %j', (from, to, ids) => {
    expect(idsBetween(filings, from, to)).toEqual(ids);
  });
});

describe('picked rows', () => {
  it('are picked and let go by id, each once', () => {
    const picks = pickIds(new Set(['a']), ['a', 'b'], true);
    expect([...picks]).toEqual(['a', 'b']);
    expect([...pickIds(picks, ['a', 'c'], false)]).toEqual(['b']);
  });

  it.each([
    ['all, in the order of the list', all, ['c', 'a'], ['a', 'c'], 0],
    ['in another order', { ...all, order: 'number' } as const, ['d', 'a'], ['a', 'd'], 0],
    [
      'a filter hides some, which are counted',
      { ...all, provinceId: 'bj' } as const,
      ['a', 'b', 'c'],
      ['b'],
      2,
    ],
    ['a filter hides all', { ...all, text: 'nothing' }, ['a'], [], 1],
    ['what was erased counts for nothing', all, ['gone', 'd'], ['d'], 0],
  ])('%s', (_, filter, picks, shown, hidden) => {
    const picked = pickedOf(filings, rowsOf(filings, filter, now), new Set(picks));
    expect([picked.shown.map(({ id }) => id), picked.hidden]).toEqual([shown, hidden]);
  });

  it('that are done come last', () => {
    const [first, ...rest] = filings;
    const some = [
      { ...first, dates: { sent: null, sms: null, done: '2026-11-20' } },
      ...rest,
    ] as typeof filings;
    const picked = pickedOf(some, rowsOf(some, all, now), new Set(['a', 'd']));
    expect(picked.shown.map(({ id }) => id)).toEqual(['d', 'a']);
  });
});
