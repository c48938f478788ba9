/** The alarm that a page sets together with a reminder that it stores; the background derives the lasting one. */
import { type ReminderName, reminderNames } from '../../lib/notebook/due';
import type { KeptFiling } from '../../lib/notebook/kept-filing';
import { browser } from '../browser';

/**
 * Sets an alarm for reminders that are about to be stored, in the same task: a page that closes with it loses neither. An
 * alarm without its reminder does nothing.
 */
export function expectReminders(changed: readonly (Partial<Pick<KeptFiling, ReminderName>> | null)[]): void {
  const times = changed
    .flatMap((one) => reminderNames.map((name) => Date.parse(one?.[name]?.at ?? '')))
    .filter(Number.isFinite);
  if (times.length === 0) return;
  const when = Math.max(Math.min(...times), Date.now());
  // Without it, the reminder waits for the next start of the background.
  void Promise.resolve(browser.alarms?.create('reminders-written', { when })).catch(() => undefined);
}
