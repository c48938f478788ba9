/** What the repair of a whole page costs in real Chromium, beside a bare loop. Called by scripts/bench/bench.ts. */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, type Rollup } from 'vite';
import type { LinkRepairer } from '../../platform/page/link-repairer';
import { findChromium } from '../browser/find-browsers';
import { inlineTables } from '../build/inline-tables';
import { cleanAddresses } from './bench-repair';

export interface PageCost {
  anchors: number;
  /** Share of stale links in percent. */
  stale: number;
  /** Milliseconds, median: reading `link.href` of every anchor. */
  bareHref: number;
  /** Reading the attribute of every anchor. */
  bareAttribute: number;
  /** Finding and repairing all links, and starting to follow the page. */
  repair: number;
}

/** Measures 1,000, 10,000 and 100,000 anchors, each 0, 5 and 100 % stale; takes about a minute. */
export async function benchPages(): Promise<PageCost[]> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found; set CHROME_PATH or install one.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const script = await repairerScript();
    const costs: PageCost[] = [];
    for (const anchors of [1_000, 10_000, 100_000]) {
      for (const stale of [0, 5, 100]) {
        const page = await browser.newPage();
        // tsx wraps named functions in a helper that the page does not have.
        await page.addScriptTag({ content: `globalThis.__name = (named) => named;${script}` });
        costs.push({ anchors, stale, ...(await page.evaluate(measure, { anchors, stale, cleanAddresses })) });
        await page.close();
      }
    }
    return costs;
  } finally {
    await browser.close();
  }
}

/** The very code of the content script as one classic script. */
async function repairerScript(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [inlineTables()],
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../../platform/page/link-repairer.ts', import.meta.url)),
        formats: ['iife'],
        name: 'repairer',
      },
    },
  })) as Rollup.RollupOutput[];
  const [chunk] = built[0]?.output ?? [];
  if (!chunk) throw new Error('The page script could not be built.');
  return chunk.code;
}

/** Runs in the page. */
function measure(input: {
  anchors: number;
  stale: number;
  cleanAddresses: readonly string[];
}): Pick<PageCost, 'bareHref' | 'bareAttribute' | 'repair'> {
  const { repairLinksOf } = (
    globalThis as unknown as {
      repairer: { repairLinksOf: (document: Document, readNote: () => string) => LinkRepairer };
    }
  ).repairer;
  const every = input.stale === 0 ? Number.POSITIVE_INFINITY : 100 / input.stale;
  const list = document.createElement('ul');
  for (let i = 0; i < input.anchors; i++) {
    const link = document.createElement('a');
    const old = (i + 1) % every === 0;
    link.href = old
      ? `http://gdcainfo.miitbeian.gov.cn/state/outPortal/queryMutualityDownloadInfo.action;jsessionid=${i}?id=18`
      : `${input.cleanAddresses[i % input.cleanAddresses.length]}&n=${i}`;
    link.textContent = `link ${i}`;
    list.append(link);
  }
  document.body.replaceChildren(list);

  let sum = 0;
  const time = (work: () => void): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const bareHref: number[] = [];
  const bareAttribute: number[] = [];
  const repair: number[] = [];
  const runs = input.anchors > 10_000 ? 5 : 15;
  for (let run = 0; run < runs; run++) {
    const links = repairLinksOf(document, () => 'repaired');
    bareHref.push(
      time(() => {
        for (const link of document.querySelectorAll('a')) sum += link.href.length;
      }),
    );
    bareAttribute.push(
      time(() => {
        for (const link of document.querySelectorAll('a')) sum += link.getAttribute('href')?.length ?? 0;
      }),
    );
    repair.push(time(() => links.repair(null)));
    links.undo(null);
  }
  document.title = String(sum);
  const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
  return { bareHref: median(bareHref), bareAttribute: median(bareAttribute), repair: median(repair) };
}
