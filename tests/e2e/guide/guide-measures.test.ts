/** Every guide of every province, drawn in real Chromium and measured: the way stands where one looks first. */
import { execFileSync } from 'node:child_process';
import { beforeAll, expect, it } from 'vitest';
import { provinceOf, provinces } from '../../../data/directory';
import type { DrawnCase, Measure } from '../../../entrypoints/states/guide-measures';
import { readFiling } from '../../../lib/filing/filing';
import { asksProvider, nextQuestion, relevantAnswers } from '../../../lib/guide/case-questions';
import { guideFor } from '../../../lib/guide/guide';
import { channelOf } from '../../../lib/guide/guide-asks';
import type { GuideItem } from '../../../lib/guide/guide-item';
import { screenOf } from '../../../lib/guide/screen';
import { withFiling } from '../../../lib/guide/with-filing';
import { everyCase } from '../../unit/guide/case-tree';
import { chromium, page, useChromium } from '../fixture';

// What draws them is no part of the extension: it is in the development build alone.
beforeAll(() => {
  execFileSync('npx', ['wxt', 'build', '--mode', 'development'], { stdio: 'ignore' });
}, 180_000);
useChromium({ extension: '.output/chrome-mv3-dev' });
beforeAll(async () => {
  await page.goto(chromium.extensionUrl('states.html#measures'));
  await page.waitForFunction(() => window.measureGuides !== undefined);
});

/** Every case of every province; with every provider in three that send people online, by e-mail and by post. */
const cases: DrawnCase[] = provinces.flatMap(({ id, prefix }) =>
  [...everyCase(id, ['gd', 'js', 'sd'].includes(id))]
    .filter((answers) => nextQuestion(id, answers) === null)
    .map((given) => {
      const answers = asksProvider(relevantAnswers(id, given)) ? { ...given, providerId: null } : given;
      const filing = readFiling(id, `${prefix}ICP备2021012345号-2`);
      return { name: `${id} ${JSON.stringify(answers)}`, filing, answers };
    }),
);

type Language = 'zh' | 'en';

/** Screens of the same key have the same lines, each as long as that of the other, and take the same place. */
function keyOf({ filing, answers }: DrawnCase, language: Language): string {
  const { provinceId } = filing;
  const guide = withFiling(guideFor(provinceId, answers), filing);
  const { ways, caution, asks, materials, handIn, timing, others, next } = screenOf(guide);
  const length = (text: { zh: string; en: string }) => text[language].length;
  const line = ({ id, text, facts: [first], details, links, onlyOf, sure }: GuideItem) => [
    id,
    text ? [text.key, JSON.stringify(text.params ?? {}).length] : first && length(first),
    details.map(length),
    links.length,
    onlyOf && length(onlyOf),
    sure,
  ];
  const papers = materials ? [...materials.unit, ...materials.individual, ...materials.both] : [];
  return JSON.stringify([
    length(provinceOf(provinceId).authority),
    answers,
    [...ways.flatMap((way) => way.steps), ...caution, ...(asks?.items ?? []), ...papers, ...timing].map(line),
    materials?.from,
    handIn.map((entry) => [entry.value?.length, entry.sure, length(entry)]),
    others.map(({ way }) => way.way),
    next && [next.kind, next.stepId],
    asks && channelOf(guide)?.phone.length,
  ]);
}

/** Drawn at a time, one below the other. */
const chunk = 50;

// One screen of a desk, two of a phone.
const looks = [
  { name: 'a desk', width: 1280, height: 900, first: 400, end: 900 },
  { name: 'a phone', width: 360, height: 800, first: 400, end: 1600 },
] as const;

it.each([
  ['Chinese', 'zh', 'zh_CN'],
  ['English', 'en', 'en'],
] as const)(
  'in %s, on a desk and on a phone: the first step, the whole way, one accent, what is not known said once',
  async (_, language, locale) => {
    const drawn = [...new Map(cases.map((one) => [keyOf(one, language), one])).values()];
    const faults: [string, Measure][] = [];
    let measured = 0;
    for (let at = 0; at < drawn.length; at += chunk) {
      const some = drawn.slice(at, at + chunk);
      await page.evaluate(([all, words]) => window.drawGuides?.(all, words), [some, locale] as const);
      for (const { name, width, height, first, end } of looks) {
        await page.setViewportSize({ width, height });
        const found = await page.evaluate(() => window.measureGuides?.() ?? []);
        measured += found.length;
        for (const one of found) {
          const isRight =
            one.first <= first &&
            one.end <= end &&
            one.overflow <= 0 &&
            one.ignorance <= 1 &&
            one.accents <= 1;
          if (!isRight) faults.push([name, one]);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(measured).toBe(drawn.length * looks.length);
    expect(drawn.length).toBeGreaterThan(500);
  },
  360_000,
);
