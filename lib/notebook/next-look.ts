import { reminderNames } from './due';
import type { KeptFiling } from './kept-filing';

/** Milliseconds after which reminders that wait are looked at in any case, because clocks are set and computers sleep. */
const longest = 60 * 60_000;

/**
 * When to look at the reminders again.
 *
 * @returns Milliseconds since 1970; null where none is still to come.
 */
export function nextLook(filings: readonly KeptFiling[], now: Date): number | null {
  // Also of those that were notified of while the clock was ahead.
  const times = filings
    .filter(({ dates }) => !dates.done)
    .flatMap((kept) => reminderNames.flatMap((name) => kept[name]?.at ?? []))
    .map((at) => Date.parse(at));
  const coming = times.filter((time) => time > now.getTime());
  return coming.length > 0 ? Math.min(...coming, now.getTime() + longest) : null;
}
