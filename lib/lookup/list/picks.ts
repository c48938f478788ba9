import { filingIn } from './form-rows';
import type { ListRow } from './list-analysis';

/** How many rows are picked, and how many filings that is: one that stands in several rows counts once. */
export interface PickCount {
  rows: number;
  filings: number;
}

export const noPicks: PickCount = { rows: 0, filings: 0 };

/** Picks rows, or lets them go; those without an ICP filing of a known province cannot be picked. */
export function pickRows(picks: Set<ListRow>, rows: readonly ListRow[], on: boolean): void {
  for (const row of rows) {
    if (!on) picks.delete(row);
    else if (filingIn(row)) picks.add(row);
  }
}

export function countPicks(picks: ReadonlySet<ListRow>): PickCount {
  return { rows: picks.size, filings: new Set([...picks].map(({ number }) => number?.canonical)).size };
}

/** The same picks among rows that were read anew: those of the same line and number. */
export function picksAmong(rows: readonly ListRow[], before: ReadonlySet<ListRow>): Set<ListRow> {
  const keys = new Set([...before].map(keyOf));
  return new Set(keys.size === 0 ? [] : rows.filter((row) => filingIn(row) && keys.has(keyOf(row))));
}

function keyOf({ line, number }: ListRow): string {
  return `${line} ${number?.canonical}`;
}
