/** Every guide of every province, drawn in real Chromium and measured: the way stands where one looks first. */
import { execFileSync } from 'node:child_process';
import { beforeAll, expect, it } from 'vitest';
import { provinces } from '../../../data/directory';
import type { Measure, MeasuredCase } from '../../../entrypoints/states/guide-measures';
import { asksProvider, nextQuestion, relevantAnswers } from '../../../lib/guide/case-questions';
import { everyCase } from '../../unit/guide/case-tree';
import { chromium, page, useChromium } from '../fixture';

// What draws them is no part of the extension: it is in the development build alone.
beforeAll(() => {
  execFileSync('npx', ['wxt', 'build', '--mode', 'development'], { stdio: 'ignore' });
}, 180_000);
useChromium({ extension: '.output/chrome-mv3-dev' });
// All looks share one page: which screens are alike is found once.
beforeAll(async () => {
  await page.goto(chromium.extensionUrl('states.html#measures'));
  await page.waitForFunction(() => window.measureGuides !== undefined);
});

/** Every case of every province; with every provider in three that send people online, by e-mail and by post. */
const cases: MeasuredCase[] = provinces.flatMap(({ id }) =>
  [...everyCase(id, ['gd', 'js', 'sd'].includes(id))]
    .filter((answers) => nextQuestion(id, answers) === null)
    .map((answers) => ({
      provinceId: id,
      answers: asksProvider(relevantAnswers(id, answers)) ? { ...answers, providerId: null } : answers,
    })),
);

/** Asked at a time: no answer is long in coming. */
const chunk = 50;

async function measures(width: number, height: number, locale: 'zh_CN' | 'en'): Promise<Measure[]> {
  await page.setViewportSize({ width, height });
  const all: Measure[] = [];
  for (let at = 0; at < cases.length; at += chunk) {
    const some = await page.evaluate(
      ([asked, language]) =>
        (window.measureGuides as NonNullable<typeof window.measureGuides>)(asked, language),
      [cases.slice(at, at + chunk), locale] as const,
    );
    all.push(...some);
  }
  return all;
}

// One screen of a desk, two of a phone.
const looks = [
  { name: 'a desk, Chinese', width: 1280, height: 900, locale: 'zh_CN', first: 400, end: 900 },
  { name: 'a desk, English', width: 1280, height: 900, locale: 'en', first: 400, end: 900 },
  { name: 'a phone, Chinese', width: 360, height: 800, locale: 'zh_CN', first: 400, end: 1600 },
  { name: 'a phone, English', width: 360, height: 800, locale: 'en', first: 400, end: 1600 },
] as const;

it.each(looks)(
  'on $name: the first step, the whole way, one accent, what is not known said once',
  async (look) => {
    const all = await measures(look.width, look.height, look.locale);
    expect(all.length).toBe(cases.length);
    expect(all.filter(({ first }) => first > look.first)).toEqual([]);
    expect(all.filter(({ end }) => end > look.end)).toEqual([]);
    expect(all.filter(({ overflow }) => overflow > 0)).toEqual([]);
    expect(all.filter(({ ignorance, accents }) => ignorance > 1 || accents > 1)).toEqual([]);
  },
  180_000,
);
