/** When to be reminded of what was sent, by the person's clock. */
import { hourOn } from '../local-time';

const morning = 9;
const evening = 20;

/**
 * Nine in the morning so many working days from now, as UTC: Monday to Friday. Holidays, and the weekends that are worked
 * for them, are not known.
 */
export function inWorkingDays(days: number, now: Date): string {
  let at = hourOn(morning, 0, now);
  for (let left = days; left > 0; ) {
    at = hourOn(morning, 1, at);
    if (at.getDay() !== 0 && at.getDay() !== 6) left -= 1;
  }
  return at.toISOString();
}

/**
 * When to be reminded of an SMS that is valid for 24 hours, as UTC: at a waking hour with hours left, which is this evening
 * for what was sent in the morning or at night, and else the next morning.
 */
export function smsReminderAt(now: Date): string {
  const tomorrow = hourOn(morning, 1, now);
  const isInTime = tomorrow.getTime() - now.getTime() <= 22 * 3_600_000;
  return (isInTime ? tomorrow : hourOn(evening, 0, now)).toISOString();
}
