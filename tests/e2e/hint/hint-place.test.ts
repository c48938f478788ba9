/** Where the hint stands on pages that need the place themselves, in real Chromium. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumRun, startChromium } from '../../../scripts/browser/chromium';
import { type Sites, startSites } from '../../../scripts/browser/sites';
import { hintWhere, pressInHint, type SeenHint } from './hint-view';

let sites: Sites;
let chromium: ChromiumRun;
let page: Page;
const url = 'https://gdca.miit.gov.cn/crowded.html';

beforeAll(async () => {
  sites = await startSites();
  chromium = await startChromium(sites);
  page = await chromium.context.newPage();
});

afterAll(async () => {
  await chromium.close();
  await sites.stop();
});

/** A thing at a corner; `GAP` is its distance from the window's edges. */
const at = (corner: string, gap: number): string =>
  `position:fixed;${corner.startsWith('b') ? 'bottom' : 'top'}:${gap}px;${corner.endsWith('r') ? 'right' : 'left'}:${gap}px`;

const things: Record<string, (corner: string) => string> = {
  'a chat button': (corner) =>
    `<div class="thing" style="${at(corner, 34)};width:48px;height:48px;background:blue"></div>`,
  'a bar at the side': (corner) =>
    `<div class="thing" style="${at(corner, 0)};width:40px;height:200px;background:blue"></div>`,
  'a captcha': (corner) =>
    `<div style="${at(corner, 0)};width:0;height:0"><div class="thing geetest_box" style="${at(corner, 0)};width:300px;height:200px;background:blue"></div></div>`,
  'a link as button': (corner) =>
    `<a class="thing" href="#" style="${at(corner, 90)};width:80px;height:30px;background:blue">提交</a>`,
  'a frame': (corner) =>
    `<iframe class="thing" srcdoc="x" style="${at(corner, 20)};width:60px;height:60px;background:blue"></iframe>`,
  'a chat window in a closed shadow tree': (corner) =>
    `<div class="hidden"></div><script>for (const host of document.querySelectorAll('.hidden:last-of-type')) host.attachShadow({ mode: 'closed' }).innerHTML = '<div style="${at(corner, 30)};width:60px;height:60px;background:blue"></div>'; document.body.insertAdjacentHTML('beforeend', '<div class="thing" style="visibility:hidden;pointer-events:none;${at(corner, 30)};width:60px;height:60px"></div>')</script>`,
};

async function serve(body: string): Promise<void> {
  sites.serve('gdca.miit.gov.cn/crowded.html', `<!doctype html><meta charset="utf-8"><body>${body}`);
  await page.goto(url);
}

/** Whether the hint stands over one of the things. */
async function covers({ box, visible }: SeenHint): Promise<boolean> {
  return (
    visible &&
    (await page.evaluate(
      ({ left, top, width, height }) =>
        [...document.querySelectorAll('.thing')].some((thing) => {
          const place = thing.getBoundingClientRect();
          return (
            place.left < left + width && place.right > left && place.top < top + height && place.bottom > top
          );
        }),
      box,
    ))
  );
}

describe.each(Object.entries(things))('the hint keeps away from %s', (_, thing) => {
  it.each([
    [1100, 800],
    [640, 480],
    [320, 480],
  ])('in a window of %d × %d', async (width, height) => {
    await page.setViewportSize({ width, height });
    for (const corners of [['br'], ['br', 'bl'], ['br', 'bl', 'tr'], ['br', 'bl', 'tr', 'tl']]) {
      await serve(corners.map(thing).join(''));
      const hint = await hintWhere(page, ({ lines }) => lines.length > 0);
      expect([corners, await covers(hint)]).toEqual([corners, false]);
    }
  });

  it('when it comes later', async () => {
    await page.setViewportSize({ width: 1100, height: 800 });
    await serve('<h1>办事指南</h1>');
    const before = await hintWhere(page, ({ visible }) => visible);
    const html = thing('br');
    await page.evaluate((text) => {
      document.body.append(document.createRange().createContextualFragment(text));
    }, html);
    expect(await covers(before)).toBe(true);
    await hintWhere(page, ({ box }) => box.left < 100);
  });
});

it('opens where every corner is taken when the person asks, and stays open', async () => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await serve(['br', 'bl', 'tr', 'tl'].map((corner) => things['a link as button']?.(corner)).join(''));
  await hintWhere(page, ({ folded, visible }) => folded && visible);
  await pressInHint(page, '粤');
  await hintWhere(page, ({ folded, visible }) => visible && !folded);
  // A look after the click, which the page asks for by a change of its own.
  await page.evaluate(() => document.body.append('…'));
  await pressInHint(page, '这里不要');
  await hintWhere(page, ({ buttons, visible }) => visible && buttons.some(({ text }) => text === '返回'));
});
