/** When to be reminded of what was sent: by the local clock, whatever that is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inWorkingDays, smsReminderAt } from '../../../lib/notebook/follow-up';

/** A UTC time as the local clock shows it. */
function local(utc: string): string {
  const at = new Date(utc);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

describe('working days', () => {
  it.each([
    ['a Monday', '2026-11-30T10:00', 20, '2026-12-28 09:00'],
    ['late on a Monday', '2026-11-30T23:59', 1, '2026-12-01 09:00'],
    ['a Friday', '2026-11-27T08:00', 1, '2026-11-30 09:00'],
    ['a Saturday', '2026-11-28T08:00', 1, '2026-11-30 09:00'],
    ['a Sunday', '2026-11-29T20:00', 5, '2026-12-04 09:00'],
    ['the end of a month', '2027-02-26T12:00', 2, '2027-03-02 09:00'],
    ['the end of a year', '2026-12-31T12:00', 1, '2027-01-01 09:00'],
    ['29 February', '2028-02-28T12:00', 1, '2028-02-29 09:00'],
    // Clocks change on 29 March 2026 in Europe, on 8 March in America.
    ['a week in which clocks change', '2026-03-27T09:30', 2, '2026-03-31 09:00'],
    ['another', '2026-03-06T23:30', 1, '2026-03-09 09:00'],
  ])('from %s', (_, now, days, wanted) => {
    expect(local(inWorkingDays(days, new Date(now)))).toBe(wanted);
  });

  it('are Mondays to Fridays, as many as wanted', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(2020, 0), max: new Date(2040, 0), noInvalidDate: true }),
        fc.integer({ min: 1, max: 60 }),
        (now, days) => {
          const at = new Date(inWorkingDays(days, now));
          expect([0, 6]).not.toContain(at.getDay());
          const between = new Date(now);
          let count = 0;
          while (between.toDateString() !== at.toDateString()) {
            between.setDate(between.getDate() + 1);
            if (between.getDay() !== 0 && between.getDay() !== 6) count += 1;
          }
          expect(count).toBe(days);
        },
      ),
    );
  });
});

describe('the SMS', () => {
  it.each([
    ['in the morning', '2026-11-30T08:15', '2026-11-30 20:00'],
    ['at eleven', '2026-11-30T11:00', '2026-12-01 09:00'],
    ['in the afternoon', '2026-11-30T15:00', '2026-12-01 09:00'],
    ['in the evening', '2026-11-30T23:30', '2026-12-01 09:00'],
    ['after midnight', '2026-12-01T00:30', '2026-12-01 20:00'],
    ['on the last day of a year', '2026-12-31T18:00', '2027-01-01 09:00'],
  ])('of what was sent %s', (_, now, wanted) => {
    expect(local(smsReminderAt(new Date(now)))).toBe(wanted);
  });

  it('leaves two hours at least, and comes after what it is of', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(2020, 0), max: new Date(2040, 0), noInvalidDate: true }), (now) => {
        const hours = (Date.parse(smsReminderAt(now)) - now.getTime()) / 3_600_000;
        expect(hours).toBeGreaterThan(8);
        expect(hours).toBeLessThanOrEqual(22);
      }),
    );
  });
});
