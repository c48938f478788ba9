/** What the script in pages costs a page of 1,000 nodes, beside the same page where it does not run. */
import { startChromium } from './browser/chromium';
import { startSites } from './browser/sites';

export interface HintCost {
  page: string;
  /** Median main-thread milliseconds of the page load, until it has been quiet for a second. */
  without: number;
  with: number;
  /** Median of the differences between a load with and the load without just before it. */
  added: number;
}

const rounds = 5;
const nodes = 1000;

const row = '<tr><td>1</td><td><a href="/list/1.html">办事指南</a></td></tr>';
const body = `<!doctype html><meta charset="utf-8"><title>bench</title><h1>列表</h1><table>${row.repeat(nodes / 4)}</table>`;

/** Loads each page in turn with and without the script; needs the built extension. */
export async function benchHint(): Promise<HintCost[]> {
  const sites = await startSites();
  const pages = [
    ['provincial page, hint drawn', 'gdca.miit.gov.cn', body],
    ['portal with a result', 'beian.miit.gov.cn', `${body}<p>粤ICP备17055554号-1</p>`],
    ['portal, plain', 'dxzhgl.miit.gov.cn', body],
  ] as const;
  for (const [, host, html] of pages) {
    sites.serve(host, html);
    sites.serve(`without-${host}`, html);
  }
  const chromium = await startChromium(sites);
  const tab = await chromium.context.newPage();
  const session = await chromium.context.newCDPSession(tab);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });

  const taskTime = async (url: string): Promise<number> => {
    await tab.goto('about:blank');
    const read = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    };
    const before = await read();
    await tab.goto(url);
    await tab.evaluate(() => new Promise((done) => setTimeout(done, 1000)));
    return (await read()) - before;
  };

  const costs: HintCost[] = [];
  for (const [page, host] of pages) {
    const pairs: [without: number, with_: number][] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const pair: [number, number] = [
        await taskTime(`http://without-${host}/`),
        await taskTime(`http://${host}/`),
      ];
      // The first pair warms the browser up.
      if (round > 0) pairs.push(pair);
    }
    costs.push({
      page,
      without: median(pairs.map(([first]) => first)),
      with: median(pairs.map(([, second]) => second)),
      added: median(pairs.map(([first, second]) => second - first)),
    });
  }
  await chromium.close();
  await sites.stop();
  return costs;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
