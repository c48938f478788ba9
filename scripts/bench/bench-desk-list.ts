/**
 * A table of 100,000 rows on the desk: until it says how far it is, until its rows are there, all of them at once, and for how
 * long the page stood still.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from '../browser/chromium';
import { startSites } from '../browser/sites';
import { median, milliseconds, type Row } from './report';
import { lineOfTable, tableHead } from './table';

const size = 100_000;

/** Milliseconds from the choice of the file. */
interface ListCost {
  told: number;
  rows: number;
  longest: number;
}

/** Needs the built extension. */
export async function benchDeskList(rounds = 3): Promise<Row[]> {
  const table = [tableHead, ...Array.from({ length: size }, (_, at) => lineOfTable(at))].join('\r\n');
  const folder = await mkdtemp(join(tmpdir(), 'beian-bench-list-'));
  const file = join(folder, 'bench.csv');
  await writeFile(file, table);
  const sites = await startSites();
  const run = await startChromium(sites);
  const costs: ListCost[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const page = await run.context.newPage();
      await page.goto(run.extensionUrl('desk.html#/list'));
      await page.locator('input[type="file"]').waitFor({ state: 'attached' });
      await page.evaluate(watchList);
      await page.locator('input[type="file"]').setInputFiles(file);
      const cost = await page.waitForFunction(() => {
        const { listCost } = globalThis as unknown as { listCost: Partial<ListCost> };
        return listCost.rows && listCost;
      });
      costs.push((await cost.jsonValue()) as ListCost);
      await page.close();
    }
  } finally {
    await run.close();
    await sites.stop();
    await rm(folder, { recursive: true });
  }
  const middle = (name: keyof ListCost): string => milliseconds(median(costs.map((cost) => cost[name])));
  return [
    {
      what: 'table of 100,000 rows and 12 columns on the desk: says how far it is / has its rows / longest pause of the page',
      ours: `${middle('told')} / ${middle('rows')} / ${middle('longest')}`,
    },
  ];
}

/** Runs in the page: times from the choice of the file. */
function watchList(): void {
  const cost: Partial<ListCost> & { longest: number } = { longest: 0 };
  Object.assign(globalThis, { listCost: cost });
  let start = Number.NaN;
  document.addEventListener(
    'change',
    () => {
      start = performance.now();
    },
    { capture: true, once: true },
  );
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime >= start) cost.longest = Math.max(cost.longest, duration);
  }).observe({ type: 'longtask' });
  new MutationObserver((_, observer) => {
    if (document.querySelector('.list-progress')) cost.told ??= performance.now() - start;
    if (!document.querySelector('.list-table tbody tr')) return;
    cost.rows = performance.now() - start;
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
