/** Pages that stay open when the extension is updated or removed, in real Chromium. */
import type { CDPSession, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ChromiumRun, startChromium } from '../../../scripts/browser/chromium';
import { poll } from '../../../scripts/browser/poll';
import { zh } from '../../words';
import { chromium, sites, useChromium } from '../fixture';
import * as replica from './hint-pages';
import { hintIn, hintWhere, pressInHint, type SeenHint } from './hint-view';

useChromium({ serve: replica.serveReplicas });

let page: Page;
const errors: string[] = [];

beforeEach(async () => {
  await page?.close();
  page = await openPage(chromium);
  errors.length = 0;
});

async function openPage(run: ChromiumRun): Promise<Page> {
  const opened = await run.context.newPage();
  opened.on('pageerror', (error) => errors.push(String(error)));
  opened.on('console', (message) => errors.push(message.text()));
  return opened;
}

/** As an update does: what runs in open pages has lost its extension. */
async function update(): Promise<void> {
  await chromium.update();
  await lost();
}

const line = zh('hint.words.gone');
const stale = 'http://gdcainfo.miitbeian.gov.cn/';
const isOpen = ({ folded }: SeenHint): boolean => !folded;

/** Puts a stale link into the page, and gives its address after everything that a change starts has had its time. */
async function addStaleLink(): Promise<string | null> {
  return page.evaluate(async (href) => {
    const link = document.createElement('a');
    link.setAttribute('href', href);
    document.body.append(link);
    for (const _ of 'abc') await new Promise((done) => requestAnimationFrame(done));
    return link.getAttribute('href');
  }, stale);
}

/** Runs in the world of the script in the page, which the page itself cannot reach. */
async function inScriptWorld<T>(use: (session: CDPSession, contextId: number) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  let world = 0;
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin.startsWith('chrome-extension://')) world = id;
  });
  // All contexts are named before this is answered.
  await session.send('Runtime.enable');
  const found = await use(session, world);
  await session.detach();
  return found;
}

/** What the script listens to on the window, the document and its root. */
function listeners(): Promise<string[]> {
  return inScriptWorld(async (session, contextId) => {
    const found: string[] = [];
    for (const expression of ['window', 'document', 'document.documentElement']) {
      const { result } = await session.send('Runtime.evaluate', { expression, contextId });
      const objectId = result.objectId as string;
      const all = await session.send('DOMDebugger.getEventListeners', { objectId });
      found.push(...all.listeners.map(({ type }) => type));
    }
    return found.sort();
  });
}

/** Waits until the script has lost its extension. */
function lost(): Promise<unknown> {
  const expression = 'chrome.runtime?.id === undefined';
  return poll('the script without its extension', () =>
    inScriptWorld(
      async (session, contextId) =>
        (await session.send('Runtime.evaluate', { expression, contextId })).result.value,
    ),
  );
}

describe('a page whose extension was updated', () => {
  it('says so where the hint stands, repairs nothing more and throws nothing', async () => {
    await page.goto(replica.provinceUrl);
    await hintWhere(page, ({ lines }) => lines.length > 1);
    expect(await addStaleLink()).not.toBe(stale);
    await expect
      .poll(() => listeners())
      .toEqual(expect.arrayContaining(['auxclick', 'click', 'load', 'resize', 'scroll']));
    await update();
    expect(await addStaleLink()).toBe(stale);
    const hint = await hintWhere(page, ({ gone }) => gone !== '');
    expect([hint.gone, hint.folded, hint.visible, hint.buttons.map(({ text }) => text)]).toEqual([
      line,
      false,
      true,
      ['粤', '×'],
    ]);
    // Only what closes the hint is left.
    await expect.poll(() => listeners()).toEqual(['keydown']);
    await page.click('#dead', { modifiers: ['Alt'] });
    await page.mouse.wheel(0, 200);
    expect(await addStaleLink()).toBe(stale);
    await pressInHint(page, '粤');
    await hintWhere(page, ({ folded }) => folded);
    await pressInHint(page, '粤');
    await hintWhere(page, isOpen);
    await page.keyboard.press('Escape');
    await poll('no hint', async () => (await hintIn(page)) === null);
    await expect.poll(() => listeners()).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each([
    ['a button that asks', replica.provinceUrl, zh('hint.words.open')],
    ['a button of its own', replica.provinceUrl, zh('hint.words.notHere')],
    ['the dot', replica.portalUrl, ''],
  ])('says so when %s is pressed', async (_, url, button) => {
    await page.goto(url);
    await hintWhere(page, ({ visible }) => visible);
    await update();
    await pressInHint(page, button);
    const hint = await hintWhere(page, ({ gone }) => gone !== '');
    expect([hint.gone, hint.folded, hint.visible]).toEqual([line, false, true]);
    await pressInHint(page, '×');
    await poll('no hint', async () => (await hintIn(page)) === null);
    expect(errors).toEqual([]);
  });

  it('is closed at once by whoever wants that', async () => {
    await page.goto(replica.provinceUrl);
    await hintWhere(page, isOpen);
    await update();
    await pressInHint(page, '×');
    await poll('no hint', async () => (await hintIn(page)) === null);
    expect(errors).toEqual([]);
  });
});

it('a page whose extension was removed says so, and nothing of it goes on', async () => {
  const own = await startChromium(sites);
  page = await openPage(own);
  await page.goto(replica.queryUrl);
  await hintWhere(page, ({ dot }) => dot);
  const worker = await own.worker();
  await worker.evaluate(() => chrome.management.uninstallSelf()).catch(() => undefined);
  await lost();
  // What the page shows late is looked at no more.
  await page.click('#search');
  await poll('no listeners', async () => (await listeners()).join() === 'keydown');
  expect(await addStaleLink()).toBe(stale);
  await hintWhere(page, ({ dot }) => dot);
  await pressInHint(page, '');
  await expect.poll(async () => (await hintWhere(page, isOpen)).gone).toBe(line);
  expect(errors).toEqual([]);
  await own.close();
});
