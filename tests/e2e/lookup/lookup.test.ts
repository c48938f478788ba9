/** Lookups in the popup of real Chromium: search, what was looked up before, numbers of the page. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Target } from '../../../scripts/browser/devtools';
import { poll } from '../../../scripts/browser/poll';
import { officeOf, provinceName, zh, zhLike } from '../../words';
import { chromium, page, textOf, useChromium } from '../fixture';
import { callStore, choose, emptyStore, held } from '../store';
import { cards, close, popupOver, pressKey, servePages, tabTo, type } from './lookup-popup';

useChromium({ serve: servePages });

beforeEach(() => page.bringToFront());

describe('search in the popup', () => {
  it.each([
    ['guangd', officeOf('gd')],
    ['hlj', officeOf('hl')],
    ['川', officeOf('sc')],
    ['粤ICP备17', officeOf('gd')],
    ['hbcainfo', officeOf('he')],
    ['https://hubca.miit.gov.cn/', officeOf('hb')],
    ['gaungdong', officeOf('gd')],
    ['粤ICP备2026041617号-1X', '粤ICP备2026041617号-1X'],
  ])('opens what %s names by keyboard alone', async (query, heading) => {
    const popup = await popupOver('http://plain.example/');
    await popup.until(() => document.activeElement?.matches('input'));
    await type(popup, query);
    await popup.until(() => document.querySelector('[role=option][aria-selected=true], .number-card'));
    await pressKey(popup, 'Enter');
    expect(
      await popup.until(
        () => document.querySelector('.popup-filing') && document.querySelector('h1')?.textContent,
      ),
    ).toBe(heading);
    // The field is gone; whoever works by keyboard goes on from the heading.
    await popup.until(() => document.activeElement?.localName === 'h1');
    await close(popup);
  });

  it('walks the results with the arrow keys and empties the field with Escape', async () => {
    const popup = await popupOver('http://plain.example/');
    await popup.until(() => document.activeElement?.matches('input'));
    await type(popup, 'hn');
    const selected = (): Promise<string> =>
      popup.until(() => document.querySelector<HTMLElement>('[aria-selected=true]')?.innerText);
    const first = await selected();
    await pressKey(popup, 'ArrowDown');
    const second = await popup.until((before) => {
      const now = document.querySelector<HTMLElement>('[aria-selected=true]')?.innerText;
      return now !== before && now;
    }, first);
    expect(second).not.toBe(first);
    await pressKey(popup, 'ArrowUp');
    await popup.until(
      (before) => document.querySelector<HTMLElement>('[aria-selected=true]')?.innerText === before,
      first,
    );
    await pressKey(popup, 'Escape');
    await popup.until(() => document.querySelector('input')?.value === '');
    await expect.poll(() => popup.evaluate(() => document.querySelectorAll('[role=option]').length)).toBe(0);
    await close(popup);
  });

  it('says of a number what can be deregistered with it, and of a licence that it cannot', async () => {
    const popup = await popupOver('http://plain.example/');
    await type(popup, '川ICP备17055554号-1 粤B2-20090191-18 京公网安备11010502008968号');
    const [filing, licence, police] = await cards(popup);
    expect(filing).toContain('蜀ICP备17055554号-1');
    expect(filing).toContain(`${zh('filing.kind.icp-website')} · ${provinceName('sc')}`);
    expect(filing).toContain(
      zh('lookup.can.service', { number: '蜀ICP备17055554号-1', kind: zh('filing.kind.icp-website') }),
    );
    expect(filing).toContain(zh('lookup.can.subject', { number: '蜀ICP备17055554号' }));
    expect(filing).toContain(zh('filing.flag.unofficial-prefix', { number: '蜀ICP备17055554号-1' }));
    expect(licence).toContain(zh('filing.cannot.licence'));
    expect(licence).not.toContain(zh('lookup.form'));
    expect(police).toContain(zh('filing.cannot.police'));
    expect(police).not.toContain(zh('lookup.form'));
    await tabTo(popup, '.number-card:last-child button:last-of-type');
    await tabTo(popup, '.number-card .main');
    await pressKey(popup, 'Enter');
    await popup.until(
      (number) => document.querySelector('h1')?.textContent === number,
      '蜀ICP备17055554号-1',
    );
    await close(popup);
  });

  it('offers no form for a number that cannot be right', async () => {
    const popup = await popupOver('http://plain.example/');
    await type(popup, '粤ICP备190082761号');
    const [wrong] = await cards(popup);
    expect(wrong).toContain(zh('filing.flag.damaged'));
    expect(wrong).not.toContain(zh('lookup.form'));
    expect(wrong).not.toMatch(zhLike('lookup.can.subject'));
    await close(popup);
  });

  it('says how many provinces are not shown', async () => {
    const popup = await popupOver('http://plain.example/');
    await type(popup, '通信管理局');
    expect(await popup.until(() => document.querySelector('[role=status]')?.textContent)).toBe(
      zh('filing.field.more', { count: 23 }),
    );
    await close(popup);
  });

  it('says that a domain alone tells nothing', async () => {
    const popup = await popupOver('http://plain.example/');
    await type(popup, 'shop.example.com');
    await expect.poll(async () => (await cards(popup))[0]).toContain(zh('lookup.domain.note'));
    await close(popup);
  });

  it('says so when nothing fits', async () => {
    const popup = await popupOver('http://plain.example/');
    await type(popup, '火星');
    expect(await popup.until(() => document.querySelector('[role=status]')?.textContent)).toBe(
      zh('filing.field.nothing'),
    );
    await close(popup);
  });
});

describe('recent lookups', () => {
  const recent = (popup: Target): Promise<string[]> =>
    popup.evaluate(() =>
      [...document.querySelectorAll('.recent li button:not(.plain)')].map((one) => one.textContent ?? ''),
    );

  it('are all remembered when several come at once, and none comes back after erasing', async () => {
    const popup = await popupOver('http://plain.example/');
    const remember = (text: string) => callStore(popup, 'rememberLookup', text, { kind: 'domain', text });
    await callStore(popup, 'eraseLookups');
    await Promise.all(['a.example', 'b.example', 'c.example'].map(remember));
    await expect
      .poll(async () => Object.keys(await held(popup, 'lookups')))
      .toEqual(['domain a.example', 'domain b.example', 'domain c.example']);
    await Promise.all([remember('late.example'), callStore(popup, 'eraseLookups')]);
    await expect.poll(() => callStore(popup, 'readLookups')).toEqual([]);
    await expect.poll(() => held(popup, 'pending')).toEqual({});
    await close(popup);
  });

  it('are remembered, opened again and erased', async () => {
    let popup = await popupOver('http://plain.example/');
    await emptyStore(popup);
    await type(popup, '粤ICP备17055554号-1');
    await cards(popup);
    await pressKey(popup, 'Enter');
    await popup.until(() => document.querySelector('.popup-filing'));
    await poll('the lookup', async () => (await callStore(popup, 'readLookups')).length === 1);
    await close(popup);

    popup = await popupOver('http://plain.example/');
    await popup.until(() => document.querySelector('.recent'));
    await expect.poll(() => recent(popup)).toEqual(['粤ICP备17055554号-1']);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.recent li button')?.click());
    await expect.poll(async () => (await cards(popup))[0]).toContain('粤ICP备17055554号-1');
    await close(popup);

    popup = await popupOver('http://plain.example/');
    await popup.until(() => document.querySelector('.recent'));
    await popup.evaluate(() => document.querySelector<HTMLElement>('.recent .plain')?.click());
    await popup.until(() => !document.querySelector('.recent'));
    await poll('nothing', async () => (await callStore(popup, 'readLookups')).length === 0);
    await close(popup);
  });

  it('are forgotten when that is switched off, and none comes in until it is on again', async () => {
    const lookUp = async (number: string): Promise<Target> => {
      const popup = await popupOver('http://plain.example/');
      await type(popup, number);
      await cards(popup);
      await pressKey(popup, 'Enter');
      await popup.until(() => document.querySelector('.popup-filing'));
      return popup;
    };
    const keysAre = (popup: Target, keys: string[]) =>
      poll(`${keys} alone`, async () => {
        await callStore(popup, 'readLookups');
        return Object.keys(await held(popup, 'lookups')).join() === keys.join();
      });
    let popup = await lookUp('粤ICP备17055554号-1');
    await keysAre(popup, ['number 粤ICP备17055554号-1']);
    await choose(await chromium.worker(), { recentLookups: false });
    await keysAre(popup, []);
    await close(popup);

    popup = await lookUp('京ICP备16044242号');
    await expect
      .poll(async () => [await held(popup, 'lookups'), await held(popup, 'pending')])
      .toEqual([{}, {}]);
    await close(popup);

    // By now the one before would have come in.
    await choose(await chromium.worker(), { recentLookups: true });
    popup = await lookUp('川ICP备17055554号-1');
    await keysAre(popup, ['number 蜀ICP备17055554号-1']);
    await close(popup);
  });
});

describe('numbers of the page', () => {
  it('are found in text, labels, links and frames, the page’s own first', async () => {
    const popup = await popupOver('http://kinds.example/');
    const found = await popup.until(() => {
      const numbers = [...document.querySelectorAll('.numbers [lang]:not(.seal)')];
      return numbers.length > 0 ? numbers.map((one) => one.textContent ?? '') : null;
    });
    expect(found[0]).toBe('粤ICP备17055554号-1');
    expect(new Set(found)).toEqual(
      new Set([
        '粤ICP备17055554号-1',
        '粤ICP备2026041617号-1X',
        '粤B2-20090191-18',
        '京ICP证030173号',
        '粤公网安备44010502008968号',
        '京ICP备16044242号',
        '晋ICP备17055554号',
        '皖ICP备17012372号-3A',
        '琼ICP备17012372号',
      ]),
    );
    expect(found.indexOf('京ICP备16044242号')).toBeGreaterThan(found.indexOf('京ICP证030173号'));
    const first = await popup.evaluate(() => document.querySelector<HTMLElement>('.numbers li')?.innerText);
    expect(first).toContain(zh('filing.own'));
    await popup.evaluate(() => document.querySelector<HTMLElement>('.numbers button')?.click());
    await popup.until(() => document.querySelector('h1')?.textContent === '粤ICP备17055554号-1');
    await expect.poll(() => textOf(popup)).toContain(officeOf('gd'));
    await close(popup);
  });
});
