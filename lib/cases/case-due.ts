import type { CaseFile } from './case-file';

/** Whether the person asked to be reminded by now. */
export function isDue(kept: CaseFile, now: Date): boolean {
  return kept.reminder !== null && !kept.dates.done && Date.parse(kept.reminder.at) <= now.getTime();
}
