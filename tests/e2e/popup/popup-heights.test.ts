/** The popup's main states fit without scrolling, in Chinese and English, in real Chromium. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Target } from '../../../scripts/browser/devtools';
import { en, zh } from '../../words';
import { chromium, openDesk, openPopup, page, useChromium } from '../fixture';
import { callStore, choose, emptyStore } from '../store';
import { answerInPopup, heightOf, openNumber } from './popup-steps';

const number = '粤ICP备16044242号-2';
/** Pixels; the browser lets a popup be 600 high. */
const wanted = { zh_CN: 520, en: 520 };

useChromium({
  serve: (sites) => {
    sites.serve('plain.example', '<!doctype html><meta charset="utf-8"><h1>plain</h1>');
    sites.serve('one.com.cn', `<!doctype html><meta charset="utf-8"><footer>${number}</footer>`);
    sites.serve('gdca.miit.gov.cn', '<!doctype html><meta charset="utf-8"><h1>gd</h1>');
  },
});

const languages = [
  ['zh_CN', zh],
  ['en', en],
] as const;

/** Opens the number of the page and answers. */
const said =
  (...answers: ('mineOnline' | 'mineLost' | 'minePaper' | 'otherPaper')[]) =>
  async (popup: Target, words: typeof zh): Promise<void> => {
    await openNumber(popup);
    for (const one of answers) await answerInPopup(popup, words(`case.offer.${one}`));
  };
/** The same, until the way is there. */
const saidAll =
  (one: 'mineOnline' | 'mineLost' | 'minePaper', what: 'service' | 'subject') =>
  async (popup: Target, words: typeof zh): Promise<void> => {
    await said(one)(popup, words);
    await answerInPopup(popup, words(`case.answer.what.${what}`));
    await popup.until(() => document.querySelector('.popup-way'));
  };

interface State {
  name: string;
  url: string;
  act?: (popup: Target, words: typeof zh) => Promise<void>;
}

const states: State[] = [
  { name: 'at the start', url: 'http://plain.example/' },
  { name: 'on a province’s page', url: 'https://gdca.miit.gov.cn/' },
  { name: 'with a number of the page', url: 'http://one.com.cn/' },
  { name: 'with the question', url: 'http://one.com.cn/', act: said() },
  { name: 'with the question of what is to go', url: 'http://one.com.cn/', act: said('mineOnline') },
  { name: 'with a way online', url: 'http://one.com.cn/', act: saidAll('mineOnline', 'service') },
  {
    name: 'with an account to find first',
    url: 'http://one.com.cn/',
    act: saidAll('mineLost', 'service'),
  },
  { name: 'with a way on paper', url: 'http://one.com.cn/', act: saidAll('minePaper', 'subject') },
  {
    name: 'with a way on paper against somebody else',
    url: 'http://one.com.cn/',
    act: said('otherPaper'),
  },
  {
    name: 'with a way on paper on a province’s page',
    url: 'https://gdca.miit.gov.cn/',
    act: async (popup, words) => {
      await answerInPopup(popup, words('case.offer.otherPaper'));
      await popup.until(() => document.querySelector('.popup-way'));
    },
  },
];

beforeEach(async () => {
  const desk = await openDesk('#/settings');
  await emptyStore(desk);
  await desk.close();
});

describe.each(languages)('in %s', (language, words) => {
  it.each(states)('$name', async ({ url, act }) => {
    await choose(await chromium.worker(), { language });
    await page.goto(url);
    const popup = await openPopup();
    await act?.(popup, words);
    expect(await heightOf(popup)).toBeLessThanOrEqual(wanted[language]);
    await popup.close();
  });
});

it.each(languages)('with a reminder that is due, %s', async (language) => {
  const desk = await openDesk('#/settings');
  await choose(desk, { language });
  await callStore(desk, 'keepFiling', { id: 'due', provinceId: 'gd', number });
  await callStore(desk, 'changeFiling', 'remind', 'due', {
    reminder: { at: '2020-01-02T08:00:00.000Z', notified: true },
  });
  await desk.close();
  await page.goto('http://one.com.cn/');
  const popup = await openPopup();
  // It is the first line.
  await popup.until(() => document.querySelector('main')?.firstElementChild?.matches('.due-filings'));
  expect(await heightOf(popup)).toBeLessThanOrEqual(wanted[language]);
  await popup.close();
});
