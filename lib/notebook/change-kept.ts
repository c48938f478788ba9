/** Changes of a kept filing: how they come into it, and into one another while they are on their way. */
import type { KeptChanges, KeptFiling } from './kept-filing';

/** A case with changes in it. The id, the version and the day it was made stay. */
export function changeKept(kept: KeptFiling, changes: KeptChanges, now: Date): KeptFiling {
  const { ticks, dates, ...rest } = changes;
  const ticked = new Set(kept.ticked);
  for (const [id, on] of Object.entries(ticks ?? {})) {
    if (on) ticked.add(id);
    else ticked.delete(id);
  }
  return {
    ...kept,
    ...rest,
    dates: { ...kept.dates, ...dates },
    ticked: [...ticked],
    changedAt: now.toISOString(),
  };
}

/** Two changes of one case in one; the later counts. */
export function mergeChanges(earlier: KeptChanges, later: KeptChanges): KeptChanges {
  const ticks = { ...earlier.ticks, ...later.ticks };
  const dates = { ...earlier.dates, ...later.dates };
  return {
    ...earlier,
    ...later,
    ...(Object.keys(ticks).length > 0 && { ticks }),
    ...(Object.keys(dates).length > 0 && { dates }),
  };
}
