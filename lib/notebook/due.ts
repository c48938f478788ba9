import type { KeptFiling } from './kept-filing';

/** Whether the person asked to be reminded by now. */
export function isDue(kept: KeptFiling, now: Date): boolean {
  return kept.reminder !== null && !kept.dates.done && Date.parse(kept.reminder.at) <= now.getTime();
}
