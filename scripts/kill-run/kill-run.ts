import { parseArgs } from 'node:util';
import { printFault, printFigures, together } from './figures';
import { killRun } from './run';

// `npm run kill-run -- --points 1000 --seed 7`: half of the points in each browser, or all with `--browser Firefox`.
const { values } = parseArgs({
  options: {
    points: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    browser: { type: 'string' },
  },
});
const browsers = (['Chromium', 'Firefox'] as const).filter((name) => (values.browser ?? name) === name);
const points = Math.ceil(Number(values.points) / browsers.length);
const begun = Date.now();
const runs = browsers.map((name) =>
  killRun(name, points, Number(values.seed), (fault) => console.log(printFault(fault))),
);
const figures = together(await Promise.all(runs));
console.log(`\n${printFigures(figures)}`);
console.log(`Seed ${values.seed}, ${Math.round((Date.now() - begun) / 1000)} s.`);
process.exit(figures.faults.length > 0 ? 1 : 0);
