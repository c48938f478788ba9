/** The checklist of a kept case: the papers and steps of its route, what is ticked, and what comes next. */

import { readFiling } from '../filing/filing';
import { prepares } from '../guide/case-route';
import { type Guide, type GuideWay, guideFor } from '../guide/guide';
import { type GuideItem, isTicked } from '../guide/guide-item';
import { materialGroups } from '../guide/guide-materials';
import { withFiling } from '../guide/with-filing';
import { isDue } from './due';
import type { KeptFiling } from './kept-filing';

export interface CheckItem {
  item: GuideItem;
  ticked: boolean;
  /** Who needs this paper; absent for steps, and where it is the same for all. */
  applicant?: 'unit' | 'individual';
}

export interface Checklist {
  guide: Guide;
  papers: readonly CheckItem[];
  steps: readonly CheckItem[];
  /** What to do next on the way that the person is on; null when that way is gone to its end. */
  next: GuideItem | null;
  /** How many lines of the way that the person is on are ticked, with the papers where it takes any. */
  ticked: number;
  total: number;
}

/** The checklist of a case as the guide stands today; ticks of lines that are gone are not counted. */
export function checklistOf(kept: KeptFiling, now: Date): Checklist {
  const filing = readFiling(kept.provinceId, kept.number);
  const guide = withFiling(guideFor(kept.provinceId, kept.answers, now), filing);
  const done = new Set(kept.ticked);
  const check = (items: readonly GuideItem[]): CheckItem[] =>
    items.map((item) => ({ item, ticked: isTicked(item, done) }));
  const papers = (guide.materials ? materialGroups(guide.materials) : []).flatMap(
    ({ applicant, papers: items }): CheckItem[] =>
      applicant === 'both' ? check(items) : check(items).map((paper) => ({ ...paper, applicant })),
  );
  const steps = check(guide.steps);
  const followed = waysFollowed(guide, done);
  const own = new Set(followed.flatMap((way) => way.steps.map(({ id }) => id)));
  const takesPapers =
    followed.some(({ way }) => way === 'province-paper' || way === 'province-email') ||
    papers.some(({ ticked }) => ticked);
  const counted = [...(takesPapers ? papers : []), ...steps.filter(({ item }) => own.has(item.id))];
  return {
    guide,
    papers,
    steps,
    next: kept.dates.done ? null : nextStep(followed, done),
    ticked: counted.filter(({ ticked }) => ticked).length,
    total: counted.length,
  };
}

/**
 * The ways that the person is on: the last on which anything is ticked, what prepares it, and what it
 * prepares. Other ways before it were tried; those after it are fallbacks and choices.
 */
function waysFollowed({ ways }: Guide, done: ReadonlySet<string>): readonly GuideWay[] {
  let start = Math.max(
    ways.findLastIndex(({ steps }) => steps.some(({ id }) => done.has(id))),
    0,
  );
  let end = start;
  for (let way = ways[end]; way && prepares(way.way); way = ways[end]) end += 1;
  while (start > 0 && ways[start]?.link === 'after') start -= 1;
  return ways.slice(start, end + 1);
}

/** What to keep when a line is ticked or no longer: the same under every id that it has. */
export function ticksOf({ id, otherIds = [] }: GuideItem, ticked: boolean): Record<string, boolean> {
  return Object.fromEntries([id, ...otherIds].map((each) => [each, ticked]));
}

/** The first open step of the last way on which anything is ticked, or of those that it prepares. */
function nextStep(followed: readonly GuideWay[], done: ReadonlySet<string>): GuideItem | null {
  const on = followed.findLastIndex(({ steps }) => steps.some(({ id }) => done.has(id)));
  const left = followed.slice(Math.max(on, 0)).flatMap(({ steps }) => steps);
  return left.find(({ id }) => !done.has(id)) ?? null;
}

/** Open filings first, those that are due before the others, then the last changed; done ones at the end. */
export function sortKept(filings: readonly KeptFiling[], now: Date): KeptFiling[] {
  const rank = (kept: KeptFiling): number => (kept.dates.done ? 2 : isDue(kept, now) ? 0 : 1);
  return [...filings].sort((a, b) => rank(a) - rank(b) || b.changedAt.localeCompare(a.changedAt));
}
