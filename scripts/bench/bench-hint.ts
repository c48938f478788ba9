/**
 * What the script in pages costs a page of 1,000 nodes, beside the same page where it does not run, and beside an
 * empty script in its place: what the browser itself takes for letting any script in.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from '../browser/chromium';
import { startSites } from '../browser/sites';

export interface HintCost {
  page: string;
  /** Median main-thread milliseconds of the page load, until it has been quiet for a second. */
  without: number;
  with: number;
  /** Median of the differences between a load with and the load without just before it. */
  added: number;
  /** The same with an empty script. */
  addedByEmpty: number;
}

type Load = Omit<HintCost, 'addedByEmpty'>;

const built = '.output/chrome-mv3';
const rounds = 9;
const nodes = 1000;

const row = '<tr><td>1</td><td><a href="/list/1.html">办事指南</a></td></tr>';
const body = `<!doctype html><meta charset="utf-8"><title>bench</title><h1>列表</h1><table>${row.repeat(nodes / 4)}</table>`;

/** An answer of the public register, ten rows as it shows them, and a notice, within the same page. */
const heads = [
  '序号',
  '主办单位名称',
  '主办单位性质',
  'ICP备案/许可证号',
  '网站域名',
  '审核通过日期',
  '操作',
];
const result = `${body}<table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${Array.from(
  { length: 10 },
  (_, at) =>
    `<tr><td>${at}<td>某某公司<td>企业<td>粤ICP备17055554号-${at}<td>a${at}.cn<td>2021-03-05<td>详情</tr>`,
).join('')}</table>`;
const article = `${body}<h2>ICP备案注销办事指南</h2><p>发布时间：2026-03-02</p><p>电话：020-22220001</p>`;

/** Loads each page in turn with and without the script; needs the built extension. */
export async function benchHint(): Promise<HintCost[]> {
  const folder = await mkdtemp(join(tmpdir(), 'beian-empty-'));
  await cp(built, folder, { recursive: true });
  await writeFile(join(folder, 'content-scripts/beian.js'), '');
  const empty = await benchLoads(folder);
  await rm(folder, { recursive: true });
  const costs = await benchLoads(built);
  return costs.map((cost, at) => ({ ...cost, addedByEmpty: empty[at]?.added ?? 0 }));
}

async function benchLoads(extension: string): Promise<Load[]> {
  const sites = await startSites();
  const pages = [
    ['provincial page, hint drawn', 'gdca.miit.gov.cn', '', body],
    ['portal with a result', 'beian.miit.gov.cn', '', `${body}<p>粤ICP备17055554号-1</p>`],
    ['portal, plain', 'dxzhgl.miit.gov.cn', '', body],
    // Beside the first two: the same pages where they are read, too.
    ['article, hint drawn', 'scca.miit.gov.cn', 'bsfw/0a.html', article],
    ['article, read', 'scca.miit.gov.cn', 'bsfw/art/2026/art_0a.html', article],
    ['ten rows of a query, not read', 'beian.miit.gov.cn', 'x/', result],
    ['ten rows of a query, read', 'beian.miit.gov.cn', 'x/#/Integrated/recordQuery', result],
  ] as const;
  for (const [, host, place, html] of pages) {
    const path = place.replace(/#.*/, '');
    for (const name of [host, `without-${host}`]) sites.serve(path ? `${name}/${path}` : name, html);
  }
  const chromium = await startChromium(sites, { extension });
  const tab = await chromium.context.newPage();
  const session = await chromium.context.newCDPSession(tab);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });

  const taskTime = async (url: string): Promise<number> => {
    await tab.goto('about:blank');
    // What the page before left behind is not this one's; and without it Chromium collects some 700 ms after any
    // extension's script, an empty one too (4 to 5 ms, traced 2026-11). Compiled code goes with it: each load is a first.
    await session.send('HeapProfiler.collectGarbage');
    await tab.goto(url);
    await tab.evaluate(() => new Promise((done) => setTimeout(done, 1000)));
    // Chromium counts anew from each navigation.
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };

  const costs: Load[] = [];
  for (const [page, host, place] of pages) {
    const pairs: [without: number, with_: number][] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const pair: [number, number] = [
        await taskTime(`http://without-${host}/${place}`),
        await taskTime(`http://${host}/${place}`),
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
