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
});
useChromium({ extension: '.output/chrome-mv3-dev' });

/** Every case of every province; with every provider in three that send people online, by e-mail and by post. */
const cases: MeasuredCase[] = provinces.flatMap(({ id }) =>
  [...everyCase(id, ['gd', 'js', 'sd'].includes(id))]
    .filter((answers) => nextQuestion(id, answers) === null)
    .map((answers) => ({
      provinceId: id,
      answers: asksProvider(relevantAnswers(id, answers)) ? { ...answers, providerId: null } : answers,
    })),
);

async function measures(width: number, height: number, locale: 'zh_CN' | 'en'): Promise<Measure[]> {
  await page.setViewportSize({ width, height });
  await page.goto('about:blank');
  await page.goto(chromium.extensionUrl('states.html#measures'));
  await page.waitForFunction(() => window.measureGuides !== undefined);
  return page.evaluate(
    ([all, language]) => (window.measureGuides as NonNullable<typeof window.measureGuides>)(all, language),
    [cases, locale] as const,
  );
}

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
    const worst = (of: (one: Measure) => number) =>
      all.reduce((one, other) => (of(other) > of(one) ? other : one));
    console.log(
      look.name,
      worst(({ first }) => first),
      worst(({ end }) => end),
    );
    expect(all.length).toBe(cases.length);
    expect(all.filter(({ first }) => first > look.first)).toEqual([]);
    expect(all.filter(({ end }) => end > look.end)).toEqual([]);
    expect(all.filter(({ overflow }) => overflow > 0)).toEqual([]);
    expect(all.filter(({ ignorance, accents }) => ignorance > 1 || accents > 1)).toEqual([]);
  },
);
