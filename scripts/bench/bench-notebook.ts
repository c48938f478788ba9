/** What a notebook of 2,000 filings costs in real Chromium. Called by scripts/bench/bench.ts. */
import type { Page } from 'playwright-core';
import { newKept } from '../../lib/notebook/kept-filing';
import { printNotebookFile } from '../../lib/notebook/notebook-file';
import { startChromium } from '../browser/chromium';
import { startSites } from '../browser/sites';

export interface NotebookCost {
  build: string;
  /** Milliseconds, medians: until its rows are drawn. */
  open: number;
  /** From a tick until the page is quiet again. */
  change: number;
}

const size = 2000;
/** Rows that the notebook draws at once; earlier builds drew all of them. */
const drawn = 100;
const rounds = 5;

/**
 * Measures builds of the extension in turn; the filings go in by the notebook's own import.
 *
 * @param builds Folders of built extensions.
 */
export async function benchNotebook(builds: readonly string[]): Promise<NotebookCost[]> {
  const costs: NotebookCost[] = [];
  for (const build of builds) {
    const sites = await startSites();
    const chromium = await startChromium(sites, { extension: build });
    try {
      const page = await chromium.context.newPage();
      const address = chromium.extensionUrl('desk.html#/notebook');
      await page.goto(address);
      await page.locator('.notebook-files input[type="file"]').setInputFiles(notebookFile());
      await allDrawn(page);
      const opens: number[] = [];
      const changes: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await page.goto('about:blank');
        const start = performance.now();
        await page.goto(address);
        await allDrawn(page);
        opens.push(performance.now() - start);
        await page.locator('.kept-head button').first().click();
        // Steps of a later day stand in a fold.
        await page.locator('.kept-body input[type="checkbox"]').first().waitFor({ state: 'attached' });
        changes.push(await page.evaluate(tickAndWait));
      }
      costs.push({ build, open: median(opens), change: median(changes) });
    } finally {
      await chromium.close();
      await sites.stop();
    }
  }
  return costs;
}

function notebookFile(): { name: string; mimeType: string; buffer: Buffer } {
  const now = new Date('2026-11-28T00:00:00.000Z');
  const filings = Array.from({ length: size }, (_, at) =>
    newKept(`bench-${at}`, 'gd', now, {
      number: `粤ICP备${10_000_000 + at}号`,
      answers: { whose: 'mine', what: 'subject', account: 'lost' },
    }),
  );
  const text = printNotebookFile(filings, now);
  return { name: 'bench.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

async function allDrawn(page: Page): Promise<void> {
  await page.waitForFunction((all) => document.querySelectorAll('.kept-card').length >= all, drawn);
}

/** Runs in the page: ticks a box, and waits until half a second has passed without a long task. */
function tickAndWait(): Promise<number> {
  return new Promise((done) => {
    let end = performance.now();
    const observer = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) end = Math.max(end, startTime + duration);
    });
    observer.observe({ type: 'longtask' });
    const start = performance.now();
    document.querySelector<HTMLInputElement>('.kept-body input[type="checkbox"]')?.click();
    end = Math.max(end, performance.now());
    const timer = setInterval(() => {
      if (performance.now() - end < 500) return;
      clearInterval(timer);
      observer.disconnect();
      done(end - start);
    }, 50);
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}
