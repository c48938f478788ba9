import type { KeptFiling } from './kept-filing';

/** The reminders that a kept filing can have, that of the SMS first: its code is valid for a day only. */
export const reminderNames = ['smsReminder', 'reminder'] as const;
export type ReminderName = (typeof reminderNames)[number];

/** The reminders that the person is to have had by now. */
export function dueOf(kept: KeptFiling, now: Date): ReminderName[] {
  if (kept.dates.done) return [];
  return reminderNames.filter((name) => {
    const reminder = kept[name];
    return reminder !== null && Date.parse(reminder.at) <= now.getTime();
  });
}

/** Whether the person asked to be reminded by now. */
export function isDue(kept: KeptFiling, now: Date): boolean {
  return dueOf(kept, now).length > 0;
}
