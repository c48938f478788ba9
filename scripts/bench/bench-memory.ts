/** Whether memory grows in an hour's work: 500 lookups in one tab of the desk, 200 pages in another. */
import { type ChromiumRun, startChromium } from '../browser/chromium';
import type { Target } from '../browser/devtools';
import { startSites } from '../browser/sites';
import { kilobytes, type Row } from './report';

const lookups = 500;
const pages = 200;
/** How often, in all, the two take turns. */
const steps = 100;

/** Needs the built extension. */
export async function benchMemory(): Promise<Row[]> {
  const sites = await startSites();
  const page = '<!doctype html><meta charset="utf-8"><h1>列表</h1><p>粤ICP备17055554号-1</p>';
  for (const host of ['gdca.miit.gov.cn', 'beian.miit.gov.cn']) sites.serve(host, page);
  const run = await startChromium(sites);
  try {
    const desk = await run.context.newPage();
    await desk.goto(run.extensionUrl('desk.html#/'));
    await desk.locator('main input').first().waitFor();
    const tab = await run.context.newPage();
    const early: Record<string, number> = {};
    for (let step = 1; step <= steps; step += 1) {
      for (let one = 0; one < lookups / steps; one += 1) {
        await desk.evaluate(type, `粤ICP备${10_000_000 + step * 10 + one}号-1`);
        await desk.evaluate(type, '');
      }
      for (let one = 0; one < pages / steps; one += 1) {
        await tab.goto(`https://${one % 2 ? 'beian' : 'gdca'}.miit.gov.cn/?${step}`);
        await tab.waitForFunction(() => document.querySelector('html > [data-beian]'));
      }
      if (step === steps / 10) Object.assign(early, await heaps(run));
    }
    const late = await heaps(run);
    return Object.entries(late).map(([name, bytes]) => ({
      what: `heap of the ${name} after ${lookups} lookups and ${pages} pages`,
      ratio: [bytes / (early[name] ?? Number.NaN)],
      aim: '1.1, no growth',
      ours: kilobytes(bytes),
      beside: `${kilobytes(early[name] ?? Number.NaN)}, after a tenth of them`,
    }));
  } finally {
    await run.close();
    await sites.stop();
  }
}

/** Runs in the desk, because Playwright's own typing leaves things behind: types, and waits until the answer is drawn. */
async function type(text: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('main input');
  if (!field) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  for (let turn = 0; turn < 10_000; turn += 1) {
    if ((document.querySelector('.ask :is(.ask-results > *, .number-card)') !== null) === (text !== ''))
      return;
    // Timers of a tab behind are slow.
    await new Promise((next) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = next;
      port2.postMessage(null);
    });
  }
  throw new Error(`no answer to ${text}`);
}

/** Bytes in use after garbage collection. */
async function heaps({ devtools, extensionUrl, worker }: ChromiumRun): Promise<Record<string, number>> {
  await worker();
  const background = await devtools.attach(extensionUrl('background.js'));
  const desk = await devtools.attach(extensionUrl('desk.html'));
  const page = await devtools.attach('https://beian.miit.gov.cn/');
  return {
    background: await heapOf(background),
    desk: await heapOf(desk),
    'page with the hint': await heapOf(page),
  };
}

async function heapOf(target: Target): Promise<number> {
  await target.send('HeapProfiler.collectGarbage');
  return (await target.send<{ usedSize: number }>('Runtime.getHeapUsage')).usedSize;
}
