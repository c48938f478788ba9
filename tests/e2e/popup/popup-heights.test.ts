/** The popup's main states fit without scrolling, in Chinese and English, in real Chromium. */
import { beforeEach, expect, it } from 'vitest';
import type { Target } from '../../../scripts/browser/devtools';
import { en, zh } from '../../words';
import { chromium, openDesk, openPopup, page, useChromium } from '../fixture';
import { callStore, choose, emptyStore } from '../store';
import { answerInPopup, heightOf, openNumber } from './popup-steps';

const number = '粤ICP备16044242号-2';
/** Pixels; the browser lets a popup be 600 high. */
const highest = 520;

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

const states = [
  ['at the start', 'http://plain.example/', async () => undefined],
  ['on a province’s page', 'https://gdca.miit.gov.cn/', async () => undefined],
  ['with a number of the page', 'http://one.com.cn/', async () => undefined],
  ['with the question', 'http://one.com.cn/', (popup: Target) => openNumber(popup)],
  [
    'with the question of what is to go',
    'http://one.com.cn/',
    async (popup: Target, words: typeof zh) => {
      await openNumber(popup);
      await answerInPopup(popup, words('guide.case.mineOnline'));
    },
  ],
  [
    'with a way online',
    'http://one.com.cn/',
    async (popup: Target, words: typeof zh) => {
      await openNumber(popup);
      await answerInPopup(popup, words('guide.case.mineOnline'));
      await answerInPopup(popup, words('guide.answer.what.service'));
      await popup.until(() => document.querySelector('.popup-way'));
    },
  ],
  [
    'with a way on paper',
    'http://one.com.cn/',
    async (popup: Target, words: typeof zh) => {
      await openNumber(popup);
      await answerInPopup(popup, words('guide.case.minePaper'));
      await answerInPopup(popup, words('guide.answer.what.subject'));
      await popup.until(() => document.querySelector('.popup-way'));
    },
  ],
  [
    'with a way on paper on a province’s page',
    'https://gdca.miit.gov.cn/',
    async (popup: Target, words: typeof zh) => {
      await answerInPopup(popup, words('guide.case.otherPaper'));
      await popup.until(() => document.querySelector('.popup-way'));
    },
  ],
] as const;

beforeEach(async () => {
  const desk = await openDesk('#/settings');
  await emptyStore(desk);
  await desk.close();
});

it.each(
  states.flatMap(([name, ...state]) =>
    languages.map(([language, words]) => [name, language, words, ...state] as const),
  ),
)('%s, %s', async (name, language, words, url, act) => {
  await choose(await chromium.worker(), { language });
  await page.goto(url);
  const popup = await openPopup();
  await act(popup, words);
  const height = await heightOf(popup);
  expect([name, height, height <= highest]).toEqual([name, height, true]);
  await popup.close();
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
  expect(await heightOf(popup)).toBeLessThanOrEqual(highest);
  await popup.close();
});
