/** Where the hint stands on pages that need the place themselves or attack it, in real Chromium. */
import { describe, expect, it } from 'vitest';
import { zh } from '../../words';
import { inBackground, page, sites, useChromium } from '../fixture';
import { chosenSettings } from '../store';
import * as replica from './hint-pages';
import { hintIn, hintWhere, pressInHint, type SeenHint } from './hint-view';

const url = 'https://gdca.miit.gov.cn/crowded.html';

useChromium({ serve: replica.serveReplicas });

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
      await expect.poll(async () => [corners, await covers(hint)]).toEqual([corners, false]);
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
    await expect.poll(() => covers(before)).toBe(true);
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
  await pressInHint(page, zh('hint.words.notHere'));
  await hintWhere(
    page,
    ({ buttons, visible }) => visible && buttons.some(({ text }) => text === zh('hint.words.back')),
  );
});

describe('it keeps out of the way', () => {
  it('of a captcha that opens over its place', async () => {
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.goto(replica.captchaUrl);
    const before = await hintWhere(page, ({ folded }) => !folded);
    await page.click('#ask');
    const captcha = { left: 1100 - 360, top: 800 - 220 };
    const covers = ({ left, top, width, height }: typeof before.box): boolean =>
      left + width > captcha.left && top + height > captcha.top;
    expect(covers(before.box)).toBe(true);
    await hintWhere(page, ({ box }) => box.left + box.width <= 740 || box.top + box.height <= 580);
  });

  it('of a dialog that opens late, also of its empty lower part', async () => {
    await page.setViewportSize({ width: 700, height: 600 });
    await serve(`<div id="over" style="display:none;position:fixed;inset:0;background:#0008">
      <div class="el-dialog" style="margin:190px auto 0;width:560px;height:400px;background:white"><button>滑块</button></div></div>`);
    await hintWhere(page, ({ folded, visible }) => visible && !folded);
    // No click and no focus tells of it.
    await page.evaluate(() => {
      const over = document.getElementById('over');
      if (over) over.style.display = 'block';
    });
    await hintWhere(page, ({ folded, box }) => folded || box.top + box.height <= 190);
  });

  it('of what the focus goes to under it, also where the person had unfolded it', async () => {
    await page.setViewportSize({ width: 320, height: 480 });
    await serve(
      '<a href="#top">返回</a><p style="height:420px"></p><a id="next" href="#next" style="display:block;width:300px">下一页</a>',
    );
    await hintWhere(page, ({ folded, visible }) => folded && visible);
    await pressInHint(page, '粤');
    await hintWhere(page, ({ folded, visible }) => visible && !folded);
    await page.focus('#next');
    await hintWhere(page, ({ folded, box }) => folded || box.top + box.height < 400);
  });

  it('of a narrow window, folded to the seal', async () => {
    await page.setViewportSize({ width: 320, height: 480 });
    await page.goto(replica.provinceUrl);
    const hint = await hintWhere(page, ({ folded }) => folded);
    expect([hint.seal, hint.box.width <= 40]).toEqual(['粤', true]);
    await pressInHint(page, '粤');
    const open = await hintWhere(page, ({ folded }) => !folded);
    expect(open.box.left).toBeGreaterThanOrEqual(0);
    expect(open.box.left + open.box.width).toBeLessThanOrEqual(320);
  });

  it('of paper, of the dark, and of people who want no motion', async () => {
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.goto(replica.provinceUrl);
    await expect.poll(async () => (await hintWhere(page, ({ visible }) => visible)).motion).toBe('none');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(async () => (await hintIn(page))?.visible).toBe(false);
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await expect
      .poll(async () => (await hintIn(page))?.colors)
      .toEqual(['rgb(37, 35, 32)', 'rgb(236, 230, 218)']);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  });
});

describe('an attacking page', () => {
  it('neither hides the hint nor makes it do anything', async () => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(replica.hostileUrl);
    const hint = await hintWhere(page, ({ folded }) => !folded);
    expect([hint.visible, hint.seal]).toEqual([true, '浙']);
    await page.waitForFunction(() => (window as unknown as { removed: number }).removed >= 3);
    const again = await hintWhere(page, ({ visible }) => visible);
    expect([again.folded, again.seal]).toEqual([false, '浙']);
    // What is seen there is the hint, and a real click reaches it through the overlay.
    await pressInHint(page, zh('hint.words.notHere'));
    await hintWhere(page, ({ buttons }) => buttons.some(({ text }) => text === zh('hint.words.back')));
    await expect.poll(() => chosenSettings({ evaluate: inBackground })).toEqual({});
    expect(errors).toEqual([]);
  });

  it('has its way after taking the hint out three times, without a loop', async () => {
    sites.serve(
      'ahca.miit.gov.cn',
      '<!doctype html><body><script>window.removed = 0; new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) if (node.localName === "div") { window.removed += 1; node.remove(); } }).observe(document.documentElement, { childList: true });</script>',
    );
    await page.goto('https://ahca.miit.gov.cn/');
    await page.waitForFunction(() => (window as unknown as { removed: number }).removed === 4);
    await page.mouse.click(10, 10);
    await expect.poll(() => hintIn(page)).toBeNull();
    await expect.poll(() => page.evaluate(() => (window as unknown as { removed: number }).removed)).toBe(4);
  });
});
