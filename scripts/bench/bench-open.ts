/**
 * Popup and desk from the press until they can be used, beside an empty page of preact in the same extension: the first
 * opening of a fresh browser and warm ones, as it is and at a fourth of the processor's speed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { helpPage, helpPageUrl } from '../../tests/e2e/help-page';
import { type ChromiumRun, startChromium } from '../browser/chromium';
import { type Sites, startSites } from '../browser/sites';
import { copyWithEmptyPage } from './bench-copy';
import { type Opening, open, type Place, slowDown, type Watched, watch } from './openings';
import { compared, kilobytes, median, milliseconds, type Row, tableOf } from './report';

/** What is opened: where, which page, and over which one. */
interface Case {
  name: string;
  place: Place;
  path: string;
  over: string;
}

const popup = { place: 'popup', path: 'popup.html' } as const;
const cases: readonly Case[] = [
  { name: 'popup over a help page with dead links and numbers', ...popup, over: helpPageUrl },
  { name: 'popup over the page of a province', ...popup, over: 'https://gdca.miit.gov.cn/' },
  { name: 'popup over a page of which nothing is known', ...popup, over: 'http://shop.example/' },
  { name: 'desk', place: 'tab', path: 'desk.html#/', over: 'http://shop.example/' },
];

/** The same place with the empty page in it. */
const emptyOf = (one: Case): Case => ({ ...one, path: 'empty.html' });

const speeds = [1, 4] as const;

/** Measured openings of one page beside those of the empty one, in turns. */
interface Pair {
  ours: Opening[];
  empty: Opening[];
}

/** A browser that was just started with the extension, on the same profile each time. */
type Start = () => Promise<ChromiumRun>;

/** Fresh starts of the browser for each case and speed, and as many warm openings. */
export async function benchOpen(rounds = 10): Promise<Row[]> {
  const copy = await copyWithEmptyPage();
  const profile = await mkdtemp(join(tmpdir(), 'beian-bench-profile-'));
  const sites = await startSites();
  serve(sites);
  const start: Start = () =>
    startChromium(sites, { profile, extension: copy.folder, installed: true, welcome: true });
  try {
    // The profile is made by a start that does not count.
    await (await start()).close();
    const series = cases.flatMap((one) =>
      speeds.map((speed) => ({
        one,
        speed,
        first: { ours: [], empty: [] } satisfies Pair,
        warm: { ours: [], empty: [] } satisfies Pair,
      })),
    );
    for (let round = 0; round < rounds; round += 1) {
      console.error(`open: round ${round + 1} of ${rounds}`);
      for (const { one, speed, first, warm } of series) {
        await openBoth(start, one, speed, first, warm, round % 2 > 0);
      }
    }
    return [
      ...series.flatMap(({ one, speed, first, warm }) => [
        timesRow(`${one.name}, first of a session, ${speed}×`, first, speed === 1 ? '1.3 / –' : undefined),
        timesRow(`${one.name}, warm, ${speed}×`, warm),
      ]),
      ...(await watchedRows(start, copy.folder)),
    ];
  } finally {
    await sites.stop();
    await copy.remove();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function serve(sites: Sites): void {
  const footer = '<footer>粤ICP备12345678号-1 京ICP备04000001号-2</footer>';
  sites.serve('help.aliyun.com', helpPage() + footer);
  sites.serve('shop.example', '<!doctype html><meta charset="utf-8"><title>shop</title><h1>shop</h1>');
}

/**
 * Opens ours in one fresh browser and the empty page in another; in the second one both are warm then.
 *
 * @param emptyFirst Changes from round to round, so that a busy minute is nobody's alone.
 */
async function openBoth(
  start: Start,
  one: Case,
  speed: number,
  first: Pair,
  warm: Pair,
  emptyFirst: boolean,
): Promise<void> {
  for (const side of emptyFirst ? (['empty', 'ours'] as const) : (['ours', 'empty'] as const)) {
    const run = await start();
    if (speed !== 1) await slowDown(run, speed);
    const tab = await run.context.newPage();
    await tab.goto(one.over);
    const opened = side === 'ours' ? one : emptyOf(one);
    first[side].push(await open(run, opened.place, opened.path, one.over));
    if (side === 'empty') {
      await open(run, one.place, one.path, one.over);
      warm.empty.push(await open(run, one.place, emptyOf(one).path, one.over));
      warm.ours.push(await open(run, one.place, one.path, one.over));
    }
    await run.close();
  }
}

function timesRow(what: string, { ours, empty }: Pair, aim?: string): Row {
  const times = (all: Opening[]) => (['paint', 'use'] as const).map((time) => all.map((one) => one[time]));
  return compared(`${what}: drawn / can be used`, times(ours), times(empty), 'an empty page of preact', aim);
}

/** Heap, main-thread time and scripts, of which the middle of some openings is enough. */
async function watchedRows(start: Start, folder: string): Promise<Row[]> {
  const run = await start();
  try {
    const rows: Row[] = [];
    for (const one of cases) {
      const tab = await run.context.newPage();
      await tab.goto(one.over);
      const sides = { ours: [] as Watched[], empty: [] as Watched[] };
      const heaps = { ours: [] as number[], empty: [] as number[] };
      for (let round = 0; round < 5; round += 1) {
        for (const side of ['ours', 'empty'] as const) {
          const { place, path, over } = side === 'ours' ? one : emptyOf(one);
          sides[side].push(await watch(run, folder, place, path, over, 'work'));
          heaps[side].push((await open(run, place, path, over)).heap);
        }
      }
      const { scripts } = await watch(run, folder, one.place, one.path, one.over, 'scripts');
      const work = (side: keyof typeof sides) => median(sides[side].map((opening) => opening.work));
      const heap = (side: keyof typeof heaps) => median(heaps[side]);
      const files = Object.entries(scripts).sort(([, a], [, b]) => b - a);
      const isPopup = one.place === 'popup';
      rows.push(
        {
          what: `${one.name}: main thread at 4×, more than the empty page`,
          ...(isPopup && { aim: '25 ms' }),
          ours: milliseconds(work('ours') - work('empty')),
          beside: `${milliseconds(work('empty'))}, empty page`,
        },
        {
          what: `${one.name}: heap after collection, more than the empty page`,
          ...(isPopup && { aim: '4 MB' }),
          ours: kilobytes(heap('ours') - heap('empty')),
          beside: `${kilobytes(heap('empty'))}, empty page`,
        },
        {
          what: `${one.name}: script before it can be used`,
          ...(isPopup && { aim: '120 kB' }),
          ours: kilobytes(files.reduce((sum, [, size]) => sum + size, 0)),
          beside: files
            .map(([file, size]) => `${file.replace(/.*\/|-.{8}\.js$/g, '')} ${kilobytes(size)}`)
            .join(', '),
        },
      );
      await tab.close();
    }
    return rows;
  } finally {
    await run.close();
  }
}

// By itself: tsx scripts/bench/bench-open.ts [ROUNDS]
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(tableOf(await benchOpen(Number(process.argv[2] ?? 10))));
}
