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

/** What takes a change of a case back: what stood there before, of what it changes. */
export function takenBack(kept: KeptFiling, changes: KeptChanges): KeptChanges {
  const { ticks, dates, ...rest } = changes;
  const { ticked } = kept;
  const was = Object.fromEntries(Object.keys(rest).map((name) => [name, kept[name as keyof typeof rest]]));
  const turned = Object.entries(ticks ?? {}).filter(([id, isOn]) => ticked.includes(id) !== isOn);
  return {
    ...was,
    ...(ticks && { ticks: Object.fromEntries(turned.map(([id, isOn]) => [id, !isOn])) }),
    ...(dates && {
      dates: Object.fromEntries(
        Object.keys(dates).map((name) => [name, kept.dates[name as keyof typeof dates]]),
      ),
    }),
  };
}
