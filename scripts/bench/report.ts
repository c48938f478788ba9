/** What the sections of the bench give back, and how it stands in one table. */

/** One line: ours beside something else that was measured in turns with it. */
export interface Row {
  what: string;
  /** Ours for one of the other, one for each of what was measured; none where nothing stands beside it. */
  ratio?: readonly number[];
  /** What the ratio, or ours, should be at most, in words. */
  aim?: string;
  ours: string;
  /** The other, with its name. */
  beside?: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

/** Processor time in milliseconds: what else the machine does counts less in it than in the clock's. */
export function processorTime(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
}

/** One side of a comparison: for each of what was measured, its times in milliseconds. */
export type Times = readonly (readonly number[])[];

/** The row of what was measured in turns: medians. */
export function compared(what: string, ours: Times, beside: Times, name: string, aim?: string): Row {
  const [mine, other] = [ours.map(median), beside.map(median)];
  const said = (all: readonly number[]): string => all.map(milliseconds).join(' / ');
  return {
    what,
    ratio: mine.map((time, at) => time / (other[at] ?? Number.NaN)),
    ...(aim && { aim }),
    ours: said(mine),
    beside: `${said(other)}, ${name}`,
  };
}

const head = ['ratio', 'aim', 'what', 'ours', 'beside it'];

/** A table in Markdown, ratios first. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ what, ratio, aim = '', ours, beside = '' }) => [
    (ratio ?? []).map((one) => one.toFixed(one < 0.1 ? 3 : 2)).join(' / '),
    aim,
    what,
    ours,
    beside,
  ]);
  const lines = [head, ['---:', '---', '---', '---:', '---'], ...cells];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

const begin = '<!-- npm run bench -->';
const end = '<!-- end of the table -->';

/** A page with another table between its marks. */
export function withTable(page: string, table: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`The page has no place for the table: ${begin} … ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${table}\n\n${page.slice(to)}`;
}
