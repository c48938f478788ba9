/** Opens the popup, or a page of the extension in a tab, and says when it was drawn and could be used. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChromiumRun } from '../browser/chromium';
import type { Devtools, Target } from '../browser/devtools';
import { poll } from '../browser/poll';
import { type PageClock, stillPage } from './bench-copy';

/** One opening, in milliseconds from the press or the navigation. */
export interface Opening {
  paint: number;
  /** Its first control was there. */
  use: number;
  /** Nothing was loading any more. */
  whole: number;
  /** Bytes of the heap after garbage collection. */
  heap: number;
}

/** Where something opens: the popup, or a tab of its own. */
export type Place = 'popup' | 'tab';

/**
 * Slows down all pages of the extension, which share a process; its background and the browser itself are as before.
 *
 * @param rate How many times slower.
 */
export async function slowDown({ context, extensionUrl }: ChromiumRun, rate: number): Promise<void> {
  const still = await context.newPage();
  await still.goto(extensionUrl(stillPage));
  const session = await context.newCDPSession(still);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/**
 * Opens a page of the extension and closes it again.
 *
 * @param over Address of the tab in front, over which a popup opens.
 */
export async function open(run: ChromiumRun, place: Place, path: string, over: string): Promise<Opening> {
  if (place === 'tab') {
    const tab = await run.context.newPage();
    await tab.goto(run.extensionUrl(path), { waitUntil: 'commit' });
    const target = await run.devtools.attach(run.extensionUrl(path));
    const opening = await readOpening(target, null);
    await tab.close();
    return opening;
  }
  const press = await popupButton(run, path, over);
  const pressed = Date.now();
  await press();
  const target = await run.devtools.attach(run.extensionUrl(path));
  const opening = await readOpening(target, pressed);
  await closePopup(run, target, path);
  return opening;
}

/** Makes everything ready for the press that opens a popup. */
async function popupButton(
  { devtools, worker, extensionId }: ChromiumRun,
  path: string,
  over: string,
): Promise<() => Promise<unknown>> {
  const background = await worker();
  await background.evaluate((popup) => chrome.action.setPopup({ popup }), path);
  const tab = (await targetsOf(devtools, 'tab')).find(({ url }) => url === over);
  if (!tab) throw new Error(`No tab shows ${over}`);
  return () => devtools.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
}

async function closePopup({ devtools }: ChromiumRun, target: Target, path: string): Promise<void> {
  await target.close();
  await poll('the popup to be gone', async () =>
    (await targetsOf(devtools, popupType)).every(({ url }) => !url.endsWith(path)),
  );
}

/** As what Chromium counts popups. */
const popupType = 'other';

async function targetsOf({ send }: Devtools, type: string): Promise<{ targetId: string; url: string }[]> {
  const asked = { filter: [{ type }] };
  return (await send<{ targetInfos: { targetId: string; url: string }[] }>('Target.getTargets', asked))
    .targetInfos;
}

async function readOpening(target: Target, pressed: number | null): Promise<Opening> {
  const { clock, paint, origin } = await target.until(() => {
    const { benchClock: clock } = globalThis as unknown as { benchClock?: PageClock };
    const [first] = performance.getEntriesByName('first-contentful-paint');
    return clock?.whole && first ? { clock, paint: first.startTime, origin: performance.timeOrigin } : null;
  });
  const start = pressed ?? origin;
  // Nobody presses what is not to be seen.
  const since = (time = Number.NaN): number => Math.max(time, origin + paint) - start;
  return {
    paint: since(origin + paint),
    use: since(clock.use),
    whole: since(clock.whole),
    heap: await heapOf(target),
  };
}

async function heapOf(target: Target): Promise<number> {
  await target.send('HeapProfiler.collectGarbage');
  return (await target.send<{ usedSize: number }>('Runtime.getHeapUsage')).usedSize;
}

/** What a page took that was watched from its start; a page that is watched tells nothing of its own time. */
export interface Watched {
  /** Milliseconds of the main thread until half a second after everything was there. */
  work: number;
  /** Bytes of the scripts that it had loaded when it could be used, by file. */
  scripts: Readonly<Record<string, number>>;
}

/**
 * Opens a page of the extension that is watched from its start.
 *
 * @param folder Of the extension.
 * @param what Its work, at a fourth of the processor's speed, or its scripts: to know these costs work.
 */
export async function watch(
  run: ChromiumRun,
  folder: string,
  place: Place,
  path: string,
  over: string,
  what: keyof Watched,
): Promise<Watched> {
  const { devtools, extensionUrl } = run;
  const files = new Set<string>();
  let told = false;
  const stop = devtools.listen(({ method, params }) => {
    if (method === 'Debugger.scriptParsed' && !told && params.url.startsWith(extensionUrl('')))
      files.add(new URL(params.url).pathname.slice(1));
    if (method === 'Runtime.bindingCalled' && params.payload === 'use') told = true;
  });
  const begin = async (send: Target['send']): Promise<void> => {
    if (what === 'work') {
      await send('Performance.enable', { timeDomain: 'threadTicks' });
      await send('Emulation.setCPUThrottlingRate', { rate: 4 });
    } else {
      await send('Runtime.enable');
      await send('Runtime.addBinding', { name: 'benchTold' });
      await send('Debugger.enable');
    }
  };
  let send: Target['send'];
  if (place === 'popup') {
    const still = nextPopup(devtools);
    const press = await popupButton(run, path, over);
    await still.ready;
    await press();
    send = await still.popup;
    await begin(send);
    await send('Runtime.runIfWaitingForDebugger');
  } else {
    const { targetId } = await devtools.send('Target.createTarget', { url: extensionUrl(stillPage) });
    const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
    send = (name, given) => devtools.send(name, given, { sessionId });
    await begin(send);
    await send('Page.navigate', { url: extensionUrl(path) });
  }
  const target = await devtools.attach(extensionUrl(path));
  await target.until(() => (globalThis as unknown as { benchClock?: PageClock }).benchClock?.whole);
  await target.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  const work = what === 'work' ? await workOf(send) : Number.NaN;
  stop();
  if (place === 'popup') {
    const off = { autoAttach: false, waitForDebuggerOnStart: false, flatten: true };
    await devtools.send('Target.setAutoAttach', off);
    await closePopup(run, target, path);
  } else await target.close();
  const own = [...files].filter((file) => !file.startsWith('bench'));
  const sizes = own.map(async (file) => [file, (await stat(join(folder, file))).size] as const);
  return { work, scripts: Object.fromEntries(await Promise.all(sizes)) };
}

/** Has the next popup stand still before it begins. */
function nextPopup({ send, listen }: Devtools): { ready: Promise<unknown>; popup: Promise<Target['send']> } {
  const popup = new Promise<Target['send']>((done) => {
    const stop = listen(({ method, params: { sessionId, waitingForDebugger } }) => {
      if (method !== 'Target.attachedToTarget' || !waitingForDebugger) return;
      stop();
      done((name, given) => send(name, given, { sessionId }));
    });
  });
  const filter = [{ type: popupType }];
  const on = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter };
  return { ready: send('Target.setAutoAttach', on), popup };
}

/** Milliseconds of the main thread since the page began. */
async function workOf(send: Target['send']): Promise<number> {
  const { metrics } = await send<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}
