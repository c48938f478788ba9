import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newKept } from '../../../lib/notebook/kept-filing';
import { nextLook } from '../../../lib/notebook/next-look';

const now = new Date('2026-11-28T12:00:00.000Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();
const kept = (minutes: number, given: { notified?: boolean; done?: string } = {}) => ({
  ...newKept('one', 'gd', now),
  reminder: { at: at(minutes), notified: given.notified ?? false },
  dates: { sent: null, sms: null, done: given.done ?? null },
});
const minutesTo = (when: number | null) => (when === null ? null : (when - now.getTime()) / 60_000);

it.each([
  ['nothing waits', [], null],
  ['one waits', [kept(20)], 20],
  ['the next of several', [kept(50), kept(20), kept(30)], 20],
  ['one is far off: clocks are set and computers sleep', [kept(60 * 24 * 30)], 60],
  ['one is past', [kept(-5)], null],
  ['one was notified of while the clock was ahead', [kept(20, { notified: true })], 20],
  ['one was notified of in time', [kept(-20, { notified: true })], null],
  ['the SMS comes first', [{ ...kept(50), smsReminder: { at: at(10), notified: false } }], 10],
  ['one is done', [kept(20, { done: '2026-11-28' })], null],
])('%s', (_, filings, minutes) => {
  expect(minutesTo(nextLook(filings, now))).toBe(minutes);
});

it('is never later than any reminder that waits, nor in the past', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -100, max: 100_000 })), (all) => {
      const when = minutesTo(
        nextLook(
          all.map((minutes) => kept(minutes)),
          now,
        ),
      );
      const coming = all.filter((minutes) => minutes > 0);
      if (coming.length === 0) expect(when).toBeNull();
      else expect(when).toBe(Math.min(60, ...coming));
    }),
  );
});
