/** Any text in the popup of real Chromium: source of pages, wrapped links, what only looks like a number. */
import { beforeEach, describe, expect, it } from 'vitest';
import { provinceName, zh } from '../../words';
import { page, useChromium } from '../fixture';
import { cards, close, popupOver, servePages, type } from './lookup-popup';

const query = 'https://beian.miit.gov.cn/#/Integrated/recordQuery';

useChromium({ serve: servePages });

beforeEach(() => page.bringToFront());

describe('any text in the popup', () => {
  it('reads a footer’s source with what its links say', async () => {
    const popup = await popupOver('http://plain.example/');
    await type(
      popup,
      '<p>京ICP备&nbsp;2020046999号</p><a href="https://link.zhihu.com/?target=http%3A//www.beian.gov.cn/portal/registerSystemInfo%3Frecordcode%3D44010602006999"><img></a>',
    );
    const [filing, police, address] = await cards(popup);
    expect(filing).toContain('京ICP备2020046999号');
    expect(police).toContain('粤公网安备44010602006999号');
    const now = 'https://beian.mps.gov.cn/#/query/webSearch?code=44010602006999';
    expect(address).toContain(zh('lookup.address.goesTo', { url: now }));
    expect(address).toContain(zh('repair.reason.wrapped'));
    await close(popup);
  });

  it('says why what looks like a number is none, and leads on to the public register', async () => {
    const popup = await popupOver('http://plain.example/');
    for (const [typed, words] of [
      ['13912345678', zh('filing.cannot.telephone', { digits: '13912345678' })],
      ['粤ICP备170****4号-1', zh('filing.cannot.masked')],
      ['12345678', zh('filing.cannot.sample', { digits: '12345678' })],
      ['91350203M0001QKT19', zh('filing.cannot.credit-code', { digits: '91350203M0001QKT19' })],
    ] as const) {
      await type(popup, typed);
      const link = await popup.until((said) => {
        const card = document.querySelector<HTMLElement>('.number-card');
        return card?.innerText.includes(said) && card.querySelector('a')?.href;
      }, words);
      expect(link).toBe(query);
      await popup.evaluate(() => document.querySelector('input')?.select());
    }
    // The prefix of the masked one still names the province.
    await type(popup, '粤ICP备170****4号-1');
    await popup.until(
      (name) => document.querySelector<HTMLElement>('[role=option]')?.innerText.includes(name),
      provinceName('gd'),
    );
    await close(popup);
  });
});
