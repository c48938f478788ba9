/** How long a page waits for an answer of a background that has been ended, beside an empty one in its place. */
import { startChromium } from '../browser/chromium';
import { startSites } from '../browser/sites';
import { copyBuilt, knowsNoInstall, stillPage } from './bench-copy';
import { compared, type Row } from './report';

const answersAll = 'chrome.runtime.onMessage.addListener((_, __, answer) => answer(0));';

/** Needs the built extension. */
export async function benchWake(rounds = 20): Promise<Row[]> {
  const sites = await startSites();
  const still = { [stillPage]: '<!doctype html><title>still</title>' };
  const copies = await Promise.all([
    copyBuilt({ ...still, 'background.js': knowsNoInstall }),
    copyBuilt({ ...still, 'background.js': answersAll }),
  ]);
  const runs = await Promise.all(
    copies.map(async ({ folder }) => {
      const run = await startChromium(sites, { extension: folder, welcome: true });
      const page = await run.context.newPage();
      await page.goto(run.extensionUrl(stillPage));
      return { run, page, times: [] as number[] };
    }),
  );
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const { run, page, times } of runs) {
        await run.stopBackground();
        const time = await page.evaluate(async () => {
          const start = performance.now();
          await chrome.runtime.sendMessage({ beian: 'arrivalOf', data: { tabId: 1 } });
          return performance.now() - start;
        });
        if (round > 0) times.push(time);
      }
    }
  } finally {
    for (const { run } of runs) await run.close();
    for (const copy of copies) await copy.remove();
    await sites.stop();
  }
  const [ours, empty] = runs.map(({ times }) => times);
  return [
    compared(
      'background that was ended: a message until its answer',
      [ours ?? []],
      [empty ?? []],
      'an empty background that answers at once',
    ),
  ];
}
