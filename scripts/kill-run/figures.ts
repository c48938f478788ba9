/** What a run found, counted and printed. */
import type { KilledBrowser } from './browsers';

export interface Fault {
  browser: KilledBrowser['name'];
  point: number;
  step: string;
  kill: string;
  /** When exactly. */
  how: string;
  /** What is at odds with the model: what is stored, what a page shows or says, or the alarms. */
  where: 'store' | 'page' | 'words' | 'alarms';
  what: string[];
}

/** One kill. */
export interface Point {
  browser: KilledBrowser['name'];
  step: string;
  kill: string;
  /** Whether the last deed was stored; null where nobody could tell and nothing was to be told. */
  stored: boolean | null;
}

export interface Figures {
  points: Point[];
  faults: Fault[];
  /** Alarms that stayed after the last reminder was gone, until the background looked again. */
  lateAlarms: number;
}

/** The figures of several browsers in one. */
export function together(all: readonly Figures[]): Figures {
  return {
    points: all.flatMap(({ points }) => points),
    faults: all.flatMap(({ faults }) => faults),
    lateAlarms: all.reduce((sum, { lateAlarms }) => sum + lateAlarms, 0),
  };
}

/** A fault on a few lines. */
export function printFault({ browser, point, step, how, where, what }: Fault): string {
  return [`${browser}, point ${point}: ${step} | ${how} | ${where}`, ...what].join('\n    ');
}

/** The figures as a table of Markdown: what was killed, how often, and what came of it; then the same by what was done. */
export function printFigures({ points, faults, lateAlarms }: Figures): string {
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const rowsBy = (by: 'kill' | 'step'): string[] =>
    [...new Set(points.map((point) => point[by]))].sort().map((name) => {
      const some = points.filter((point) => point[by] === name);
      const known = some.filter(({ stored }) => stored !== null);
      return row([
        name,
        some.filter(({ browser }) => browser === 'Chromium').length,
        some.filter(({ browser }) => browser === 'Firefox').length,
        known.length > 0 ? `${known.filter(({ stored }) => stored).length} of ${known.length}` : '',
        faults.filter((fault) => fault[by] === name).length,
      ]);
    });
  const head = (name: string): string[] => [
    row([name, 'Chromium', 'Firefox', 'open end: done', 'faults']),
    row(['---', '---', '---', '---', '---']),
  ];
  return [
    ...head('killed'),
    ...rowsBy('kill'),
    '',
    ...head('while'),
    ...rowsBy('step'),
    '',
    `${points.length} points, ${faults.length} faults; ${lateAlarms} alarms outlasted their reminder until the next look.`,
  ].join('\n');
}
