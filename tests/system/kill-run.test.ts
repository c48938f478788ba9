/** Kills at random moments, in both real browsers at once: what the store, the pages and the model say stays one. */
import { expect, it } from 'vitest';
import { printFault, printFigures, together } from '../../scripts/kill-run/figures';
import { killRun } from '../../scripts/kill-run/run';

/** Another seed finds other moments: `npm run kill-run` goes through as many as one likes. */
const seed = 1;
/** Half of them in each browser. */
const points = Number(process.env.KILL_POINTS ?? 200);

it(`${points} kills lose, double and revive nothing, and nothing is said otherwise than it is`, async () => {
  const runs = (['Chromium', 'Firefox'] as const).map((name) =>
    killRun(name, points / 2, seed, () => undefined),
  );
  const figures = together(await Promise.all(runs));
  process.stdout.write(`\n${printFigures(figures)}\n`);
  expect(figures.points).toHaveLength(points);
  expect(figures.faults.map(printFault)).toEqual([]);
}, 600_000);
