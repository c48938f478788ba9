/** Hints in real Chromium, on replica pages at the real host names. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { poll } from '../../../scripts/browser/poll';
import { provinceName, zh } from '../../words';
import { chromium, inBackground, openDesk, sites, useChromium } from '../fixture';
import { choose, chosenSettings } from '../store';
import * as replica from './hint-pages';
import { badgeAt, hintIn, hintWhere, pressInHint, toolbarTitle } from './hint-view';

useChromium({ serve: replica.serveReplicas });

let page: Page;
const errors: string[] = [];

beforeEach(async () => {
  await inBackground(() => chrome.storage.local.clear());
  await page?.close();
  page = await chromium.context.newPage();
  errors.length = 0;
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
});

const settings = async () => chosenSettings(await chromium.worker());

const repaired = (count: number) => zh('hint.note.repaired', { count });
const numberTitle = zh('hint.title.numberIn', { name: provinceName('gd'), number: '粤ICP备17055554号-2' });

describe('a hint appears', () => {
  it('on a provincial page, says what was repaired, and neither shifts the page nor takes the focus', async () => {
    await page.goto(replica.provinceUrl);
    const before = await page.evaluate(() => [document.documentElement.scrollHeight, innerWidth]);
    const hint = await hintWhere(page, ({ lines }) => lines.length > 1);
    expect(hint).toMatchObject({
      seal: '粤',
      lines: [zh('hint.title.province', { name: provinceName('gd') }), repaired(1)],
      folded: false,
      visible: true,
      role: 'status',
      language: 'zh-CN',
    });
    expect(hint.box.width).toBeLessThanOrEqual(300);
    await expect
      .poll(() => page.evaluate(() => [document.documentElement.scrollHeight, innerWidth]))
      .toEqual(before);
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('body');
    await expect.poll(() => page.getAttribute('#dead', 'href')).toContain('https://gdca.miit.gov.cn/');
  });

  it('as a quiet dot on the plain portal, not for the portal’s own number, and unfolds on a click', async () => {
    await page.goto(replica.portalUrl);
    const hint = await hintWhere(page, ({ dot }) => dot);
    expect([hint.seal, hint.box.width <= 28]).toEqual(['', true]);
    await pressInHint(page, '');
    await expect
      .poll(async () => (await hintWhere(page, ({ folded }) => !folded)).lines)
      .toEqual([zh('hint.title.choose')]);
  });

  it('when the portal shows a result late, by a hash route', async () => {
    await page.goto(replica.portalUrl);
    await hintWhere(page, ({ dot }) => dot);
    await page.evaluate(() => {
      location.hash = '#/Integrated/recordQuery';
    });
    await page.fill('#word', '粤ICP备17055554号');
    await page.click('#search');
    const hint = await hintWhere(page, ({ folded }) => !folded);
    expect([hint.seal, hint.lines[0]]).toEqual(['粤', numberTitle]);
    await expect.poll(() => badgeAt(page.url())).toEqual(['粤', toolbarTitle(provinceName('gd'))]);
  });

  it('on a legacy Struts page over http', async () => {
    await page.goto(replica.strutsUrl);
    const hint = await hintWhere(page, ({ folded }) => !folded);
    expect([hint.seal, hint.lines[1]]).toEqual(['蜀', zh('hint.note.legacy')]);
  });

  it('after an old address, with the day its system was retired', async () => {
    await page.goto('http://gdcainfo.miitbeian.gov.cn/publish/query/indexFirst.action');
    expect(page.url()).toContain('https://beian.miit.gov.cn/');
    const hint = await hintWhere(page, ({ folded }) => !folded);
    expect(hint.seal).toBe('粤');
    expect(hint.lines[1]).toBe(
      zh('hint.note.arrival', {
        date: '2019年4月25日',
        from: 'gdcainfo.miitbeian.gov.cn',
        to: 'beian.miit.gov.cn',
      }),
    );
  });

  it('for a result on a page whose frame is only named after its foot', async () => {
    sites.serve(
      'dxzhgl.miit.gov.cn/foot.html',
      '<!doctype html><meta charset="utf-8"><div class="with-footer"><p>粤ICP备17055554号-2</p><div class="footer">京ICP备04000001号</div></div>',
    );
    await page.goto('https://dxzhgl.miit.gov.cn/foot.html');
    const hint = await hintWhere(page, ({ folded }) => !folded);
    expect(hint.lines).toEqual([numberTitle]);
  });

  it('nowhere in a picture, and without an error', async () => {
    sites.serve('beian.miit.gov.cn/map.svg', (_, response) => {
      response.setHeader('content-type', 'image/svg+xml');
      response.end('<svg xmlns="http://www.w3.org/2000/svg"><text y="20">粤ICP备17055554号</text></svg>');
    });
    await page.goto('https://beian.miit.gov.cn/map.svg');
    // The badge of the page before it is cleared when this one has been looked at.
    await poll('the title', async () => (await badgeAt(page.url()))[1] === toolbarTitle());
    await page.mouse.wheel(0, 100);
    await expect.poll(() => hintIn(page)).toBeNull();
    expect(errors).toEqual([]);
  });

  it('on a page with a strict policy, whole and without a complaint', async () => {
    await page.goto(replica.strictUrl);
    const hint = await hintWhere(page, ({ folded }) => !folded);
    expect(hint.colors).toEqual(['rgb(255, 255, 255)', 'rgb(35, 32, 27)']);
    expect(errors).toEqual([]);
  });

  it('nowhere else, and not in frames', async () => {
    sites.serve(
      'shop.example',
      `<!doctype html><h1>shop</h1><footer>粤ICP备17055554号-1</footer><iframe src="${replica.provinceUrl}"></iframe>`,
    );
    await page.goto('http://shop.example/');
    await page.goto('http://shop.example/#again');
    const frame = await poll('the frame', async () => page.frames()[1]);
    await frame.waitForSelector('article');
    // The page beside it has its hint by the time this one would have got it.
    const other = await chromium.open(replica.strutsUrl);
    await hintWhere(other, ({ folded }) => !folded);
    await other.close();
    await expect.poll(() => hintIn(page)).toBeNull();
    const inside = await frame.evaluate(() => document.documentElement.lastElementChild?.localName);
    expect(inside).toBe('body');
  });
});

describe('the person decides', () => {
  it('Esc closes it for this page load only', async () => {
    await page.goto(replica.provinceUrl);
    await hintWhere(page, ({ folded }) => !folded);
    await page.keyboard.press('Escape');
    await poll('no hint', async () => (await hintIn(page)) === null);
    await page.mouse.wheel(0, 300);
    await page.click('h1');
    await page.reload();
    await hintWhere(page, ({ folded }) => !folded);
  });

  it('a double click on one button presses no other', async () => {
    await page.goto(replica.provinceUrl);
    const { buttons } = await hintWhere(page, ({ folded }) => !folded);
    const { x, y } =
      buttons.find(({ text }) => text === zh('hint.words.notHere')) ?? expect.fail('no button');
    await page.mouse.dblclick(x, y);
    await hintWhere(page, (hint) => hint.buttons.some(({ text }) => text === zh('hint.words.back')));
    await expect.poll(() => settings()).toEqual({});
  });

  it('mutes one site, which others do not mind, and takes it back in the settings', async () => {
    await page.goto(replica.provinceUrl);
    await pressInHint(page, zh('hint.words.notHere'));
    await pressInHint(page, zh('hint.words.muteSite'));
    await poll('no hint', async () => (await hintIn(page)) === null);
    // The hint goes at once, and is muted a moment later.
    const muted = await poll('the host is muted', async () => (await settings()).mutedHosts);
    expect(muted).toEqual(['gdca.miit.gov.cn']);
    await page.goto(replica.strutsUrl);
    await hintWhere(page, ({ folded }) => !folded);
    await page.goto(replica.provinceUrl);
    await poll('the badge', async () => (await badgeAt(page.url()))[0] === '粤');
    await expect.poll(() => hintIn(page)).toBeNull();

    const desk = await openDesk('#/settings');
    await desk.click(`button[aria-label="${zh('settings.muted.remove')} gdca.miit.gov.cn"]`);
    await hintWhere(page, ({ folded }) => !folded);
    await desk.close();
  });

  it('turns hints off everywhere from the hint, in other open tabs too', async () => {
    const other = await chromium.open(replica.strutsUrl);
    await hintWhere(other, ({ folded }) => !folded);
    await page.goto(replica.provinceUrl);
    await pressInHint(page, zh('hint.words.notHere'));
    await pressInHint(page, zh('hint.words.muteAll'));
    await poll('no hint', async () => (await hintIn(other)) === null);
    await expect.poll(() => settings()).toMatchObject({ hints: 'off' });
    await other.close();
  });

  it('quiet shows the seal alone', async () => {
    await choose(await chromium.worker(), { hints: 'quiet' });
    await page.goto(replica.provinceUrl);
    const hint = await hintWhere(page, ({ visible }) => visible);
    expect([hint.seal, hint.folded]).toEqual(['粤', true]);
  });

  it('opens the popup at the province with the number filled in', async () => {
    await page.goto(replica.queryUrl);
    await page.click('#search');
    await pressInHint(page, zh('hint.words.open'));
    const popup = await chromium.devtools.attach(chromium.extensionUrl('popup.html'));
    await popup.until(() => document.querySelector('h1')?.textContent === '粤ICP备17055554号-2');
    await popup.close();
    await expect.poll(async () => (await hintWhere(page, ({ folded }) => folded)).seal).toBe('粤');
  });

  it('opens the desk at the province with the number where the popup cannot open', async () => {
    await inBackground(() => {
      const { openPopup } = chrome.action;
      Object.assign(chrome.action, {
        openPopup: async () => {
          Object.assign(chrome.action, { openPopup });
          throw new Error('not here');
        },
      });
    });
    await page.goto(replica.queryUrl);
    await page.click('#search');
    const opened = chromium.context.waitForEvent('page');
    await pressInHint(page, zh('hint.words.open'));
    const desk = await opened;
    await desk.waitForURL(/desk\.html/);
    const { hash } = new URL(desk.url());
    expect([hash.startsWith('#/guide'), decodeURIComponent(hash)]).toEqual([
      true,
      expect.stringContaining('province=gd&number=粤ICP备17055554号-2'),
    ]);
    await desk.close();
  });
});
