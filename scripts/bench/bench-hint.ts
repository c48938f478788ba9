/**
 * What the script in pages costs a page of 1,000 nodes: beside the same page where it does not run, beside the least that
 * shows the same card, and beside an empty script, which is what the browser itself takes for letting any script in.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { type ChromiumRun, startChromium } from '../browser/chromium';
import { type Sites, startSites } from '../browser/sites';
import { builtExtension, type Copy, copyBuilt, inPage, knowsNoInstall } from './bench-copy';
import { copyWithLeastHint } from './least-hint';
import { compared, median, milliseconds, type Row, tableOf } from './report';

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

/** The page of a province, on which the card is drawn. */
const cardPage = { host: 'gdca.miit.gov.cn', path: '', html: body };
/** Those that are read besides, and how many more milliseconds that takes is to be seen. */
const otherPages = [
  {
    name: 'portal with a number',
    host: 'beian.miit.gov.cn',
    path: '',
    html: `${body}<p>粤ICP备17055554号-1</p>`,
  },
  { name: 'article, read', host: 'scca.miit.gov.cn', path: 'bsfw/art/2026/art_0a.html', html: article },
  {
    name: 'ten rows of a query, read',
    host: 'beian.miit.gov.cn',
    path: 'x/#/Integrated/recordQuery',
    html: result,
  },
];

/** Milliseconds of the main thread, with the script and on the same page without it, load after load. */
interface Loads {
  with: number[];
  without: number[];
}

/** Needs the built extension. */
export async function benchHint(rounds = 10): Promise<Row[]> {
  const sites = await startSites();
  for (const { host, path, html } of [cardPage, ...otherPages]) {
    const place = path.replace(/#.*/, '');
    for (const name of [host, `without-${host}`]) sites.serve(place ? `${name}/${place}` : name, html);
  }
  sites.serve(`${cardPage.host}/first`, `<script>${inPage(clockOfCard)}</script>${body}`);
  const least = await copyWithLeastHint(sites, `http://${cardPage.host}/`);
  const empty = await copyBuilt({ 'content-scripts/beian.js': '' });
  try {
    return [...(await workRows(sites, rounds, least, empty)), await firstRow(sites, rounds, least)];
  } finally {
    await least.remove();
    await empty.remove();
    await sites.stop();
  }
}

async function workRows(sites: Sites, rounds: number, least: Copy, empty: Copy): Promise<Row[]> {
  const folders = { ours: builtExtension, least: least.folder, empty: empty.folder };
  const tabs = await Promise.all(
    Object.entries(folders).map(async ([name, extension]) => {
      const run = await startChromium(sites, { extension });
      return { name, run, tab: await measuredTab(run), loads: { with: [], without: [] } satisfies Loads };
    }),
  );
  const others = otherPages.map((page) => ({ page, loads: { with: [], without: [] } satisfies Loads }));
  // The first round warms the browsers up.
  for (let round = 0; round <= rounds; round += 1) {
    console.error(`hint: round ${round} of ${rounds}`);
    for (const { tab, loads } of tabs) await loadBoth(tab, cardPage, round > 0 ? loads : null);
    const [ours] = tabs;
    for (const { page, loads } of others) if (ours) await loadBoth(ours.tab, page, round > 0 ? loads : null);
  }
  for (const { run } of tabs) await run.close();
  const addedBy = (name: string): number[] => {
    const found = tabs.find((one) => one.name === name);
    return found ? added(found.loads) : [];
  };
  const [bare] = tabs;
  return [
    compared(
      'page of 1,000 nodes: main thread that the script adds',
      [addedBy('ours')],
      [addedBy('least')],
      'the least that draws the same card',
      '2',
    ),
    {
      what: 'the same beside an empty script',
      ours: milliseconds(median(addedBy('ours'))),
      beside: `${milliseconds(median(addedBy('empty')))}, an empty script; the page alone ${milliseconds(median(bare?.loads.without ?? []))}`,
    },
    ...others.map(
      ({ page, loads }): Row => ({
        what: `${page.name}: main thread that the script adds`,
        ours: milliseconds(median(added(loads))),
        beside: `${milliseconds(median(loads.without))}, the page alone`,
      }),
    ),
  ];
}

function added({ with: loads, without }: Loads): number[] {
  return loads.map((time, at) => time - (without[at] ?? Number.NaN));
}

/** A tab whose main thread is measured. */
interface MeasuredTab {
  tab: Page;
  session: CDPSession;
}

async function measuredTab({ context }: ChromiumRun): Promise<MeasuredTab> {
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { tab, session };
}

async function loadBoth(
  tab: MeasuredTab,
  { host, path }: { host: string; path: string },
  loads: Loads | null,
): Promise<void> {
  const without = await workOf(tab, `http://without-${host}/${path}`);
  const with_ = await workOf(tab, `http://${host}/${path}`);
  loads?.without.push(without);
  loads?.with.push(with_);
}

/** Milliseconds of the main thread until the page has been there for a second. */
async function workOf({ tab, session }: MeasuredTab, url: string): Promise<number> {
  await tab.goto('about:blank');
  // What the page before left behind is not this one's; and without it Chromium collects some 700 ms after any
  // extension's script, an empty one too (4 to 5 ms, traced 2026-11). Compiled code goes with it: each load is a first.
  await session.send('HeapProfiler.collectGarbage');
  await tab.goto(url);
  await tab.evaluate(() => new Promise((done) => setTimeout(done, 1000)));
  // Chromium counts anew from each navigation.
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** The card on the first page of a session. */
async function firstRow(sites: Sites, rounds: number, least: Copy): Promise<Row> {
  const ours = await copyBuilt({ 'background.js': knowsNoInstall });
  const sides = await Promise.all(
    [ours, least].map(async ({ folder }) => ({
      folder,
      profile: await mkdtemp(join(tmpdir(), 'beian-bench-profile-')),
      times: [] as number[],
    })),
  );
  // The first start makes the profile.
  for (let round = 0; round <= rounds; round += 1) {
    console.error(`first hint: round ${round} of ${rounds}`);
    for (const { folder, profile, times } of round % 2 ? [...sides].reverse() : sides) {
      const run = await startChromium(sites, { extension: folder, profile, installed: true, welcome: true });
      const tab = await run.context.newPage();
      await tab.goto(`http://${cardPage.host}/first`);
      const time = await tab.waitForFunction(() => (globalThis as unknown as { cardAt?: number }).cardAt);
      if (round > 0) times.push((await time.jsonValue()) ?? Number.NaN);
      await run.close();
    }
  }
  await ours.remove();
  for (const { profile } of sides) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  const [mine = [], other = []] = sides.map(({ times }) => times);
  return compared(
    'the first hint of a session, from the navigation until it is drawn',
    [mine],
    [other],
    'the least that draws the same card',
    '1.5',
  );
}

/** Runs in the page: says when a frame had the card in it. */
function clockOfCard(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('html > [data-beian]')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => Object.assign(globalThis, { cardAt: performance.now() });
      port2.postMessage(null);
    });
  }).observe(document.documentElement, { childList: true });
}

// By itself: tsx scripts/bench/bench-hint.ts [ROUNDS]
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(tableOf(await benchHint(Number(process.argv[2] ?? 10))));
}
