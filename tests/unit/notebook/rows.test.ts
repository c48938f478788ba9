import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeptFiling, newKept } from '../../../lib/notebook/kept-filing';
import { type RowFilter, rowOrders, rowState, rowStates, rowsOf } from '../../../lib/notebook/rows';

const now = new Date('2026-11-30T03:00:00.000Z');
const at = (hours: number) => ({
  at: new Date(now.getTime() + hours * 3_600_000).toISOString(),
  notified: false,
});

function one(id: string, provinceId: 'gd' | 'bj', given: Partial<KeptFiling> = {}): KeptFiling {
  return {
    ...newKept(id, provinceId, now, {
      number: `${provinceId === 'gd' ? '粤' : '京'}ICP备1000000${id.length}号`,
    }),
    ...given,
  };
}
const dates = { sent: null, sms: null, done: null };
const all = [
  one('old', 'gd', { changedAt: '2026-11-01T00:00:00.000Z', label: '旧官网' }),
  one('new', 'bj'),
  one('sent', 'gd', { dates: { ...dates, sent: '2026-11-20' }, reminder: at(5) }),
  one('due', 'bj', { reminder: at(-1) }),
  one('sms', 'gd', { smsReminder: at(-2), reminder: at(400), dates: { ...dates, sent: '2026-11-29' } }),
  one('done', 'gd', { dates: { ...dates, done: '2026-11-20' }, reminder: at(-3) }),
];
const whole: RowFilter = { text: '', provinceId: null, state: null, order: 'due' };
const ids = (filings: readonly KeptFiling[]) => filings.map(({ id }) => id);

describe('the rows of a notebook', () => {
  it('stand due first, by how long they are, then the last changed; done ones apart', () => {
    const { open, done, states, provinces } = rowsOf(all, whole, now);
    expect(ids(open).slice(0, 2)).toEqual(['sms', 'due']);
    expect(ids(open).at(-1)).toBe('old');
    expect(ids(done)).toEqual(['done']);
    expect(states).toEqual({ due: 2, todo: 2, sent: 1, done: 1 });
    expect(provinces).toEqual([
      { id: 'gd', count: 4 },
      { id: 'bj', count: 2 },
    ]);
  });

  it.each<[string, Partial<RowFilter>, string[]]>([
    ['a name', { text: ' 旧 官网' }, ['old']],
    ['a number in another case and width', { text: '京icp备１' }, ['due', 'new']],
    ['a province', { provinceId: 'bj' }, ['due', 'new']],
    ['a state', { state: 'sent' }, ['sent']],
    ['the done ones', { state: 'done' }, ['done']],
    ['both', { state: 'todo', provinceId: 'gd' }, ['old']],
    ['nothing', { text: '没有' }, []],
  ])('are filtered by %s', (_, filter, wanted) => {
    expect(ids(rowsOf(all, { ...whole, ...filter }, now).open)).toEqual(wanted);
  });

  it('count what each other choice would leave', () => {
    const { states, provinces } = rowsOf(all, { ...whole, provinceId: 'bj', state: 'due' }, now);
    expect(states).toEqual({ due: 1, todo: 1, sent: 0, done: 0 });
    expect(provinces).toEqual([
      { id: 'bj', count: 1 },
      { id: 'gd', count: 1 },
    ]);
  });

  it('are sorted by number and by province', () => {
    const sorted = (order: RowFilter['order']) => rowsOf(all, { ...whole, order }, now).open;
    expect(sorted('province').map(({ provinceId }) => provinceId)).toEqual(['bj', 'bj', 'gd', 'gd', 'gd']);
    const numbers = sorted('number').map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort());
    expect(sorted('changed').at(-1)?.id).toBe('old');
  });

  it('are each in one state, and none is lost or shown twice', () => {
    const filing = fc.record({
      provinceId: fc.constantFrom('gd' as const, 'bj' as const),
      hours: fc.option(fc.integer({ min: -100, max: 100 })),
      sent: fc.boolean(),
      done: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(filing), fc.constantFrom(...rowOrders), (given, order) => {
        const filings = given.map(({ provinceId, hours, sent, done }, index) =>
          one(`f${index}`, provinceId, {
            reminder: hours === null ? null : at(hours),
            dates: { ...dates, sent: sent ? '2026-11-20' : null, done: done ? '2026-11-21' : null },
          }),
        );
        const { open, done, states } = rowsOf(filings, { ...whole, order }, now);
        expect(ids([...open, ...done]).sort()).toEqual(ids(filings).sort());
        for (const state of rowStates)
          expect(states[state]).toBe(filings.filter((kept) => rowState(kept, now) === state).length);
      }),
    );
  });
});
