/** The checklist of a kept case: the papers and steps of its route, what is ticked, and what comes next. */

import { readFiling } from '../filing/filing';
import { type Guide, type GuideWay, guideFor } from '../guide/guide';
import { type GuideItem, isTicked } from '../guide/guide-item';
import { materialGroups } from '../guide/guide-materials';
import { isByForm } from '../guide/screen';
import { prepares } from '../guide/way';
import { withFiling } from '../guide/with-filing';
import type { KeptFiling } from './kept-filing';

export interface CheckItem {
  item: GuideItem;
  ticked: boolean;
  /** Who needs this paper; absent for steps, and where it is the same for all. */
  applicant?: 'unit' | 'individual';
}

export interface Checklist {
  /** With all ways of the case. */
  guide: Guide;
  /** Whether nobody has said yet whose filing it is: before that nobody is on any way. */
  asksFirst: boolean;
  /** The ways that the person is on: one, what prepares it, what it prepares; none while `asksFirst`. */
  ways: readonly GuideWay[];
  /** The papers and steps of these ways. */
  papers: readonly CheckItem[];
  steps: readonly CheckItem[];
  /** What to do next on the way that the person is on; null when that way is gone to its end, and while there is none. */
  next: GuideItem | null;
  /** How many lines of the way that the person is on are ticked, with the papers where it takes any. */
  ticked: number;
  total: number;
}

/** The checklist of a case as the guide stands today; ticks of lines that are gone are not counted. */
export function checklistOf(kept: KeptFiling, now: Date): Checklist {
  const filing = readFiling(kept.provinceId, kept.number);
  return checklistIn(withFiling(guideFor(kept.provinceId, kept.answers, now), filing), kept);
}

/**
 * The checklist of a case.
 *
 * @param guide Of this very case, with its number.
 */
export function checklistIn(guide: Guide, kept: KeptFiling): Checklist {
  const done = new Set(kept.ticked);
  const check = (items: readonly GuideItem[]): CheckItem[] =>
    items.map((item) => ({ item, ticked: isTicked(item, done) }));
  const papers = (guide.materials ? materialGroups(guide.materials) : []).flatMap(
    ({ applicant, papers: items }): CheckItem[] =>
      applicant === 'both' ? check(items) : check(items).map((paper) => ({ ...paper, applicant })),
  );
  const { start, end } = placeOf(guide, kept.way, done);
  const asksFirst = kept.answers.whose === undefined;
  const followed = asksFirst ? [] : guide.ways.slice(start, end);
  const steps = check(followed.flatMap((way) => way.steps));
  const takesPapers = !asksFirst && (followed.some(isByForm) || papers.some(({ ticked }) => ticked));
  const ownPapers = takesPapers ? papers : [];
  const counted = [...ownPapers, ...steps];
  return {
    guide,
    asksFirst,
    ways: followed,
    papers: ownPapers,
    steps,
    next: kept.dates.done ? null : nextStep(followed, done),
    ticked: counted.filter(({ ticked }) => ticked).length,
    total: counted.length,
  };
}

/**
 * Where in the route the ways are that the person is on: the way that was chosen, else the last on which anything is ticked;
 * with what prepares it, and what it prepares. Other ways before it were tried; those after it are fallbacks and choices.
 */
function placeOf(
  { ways }: Pick<Guide, 'ways'>,
  chosen: KeptFiling['way'],
  done: ReadonlySet<string>,
): { start: number; end: number } {
  const wished = ways.findIndex(({ way }) => way === chosen);
  const ticked = ways.findLastIndex(({ steps }) => steps.some(({ id }) => done.has(id)));
  let start = Math.max(wished < 0 ? ticked : wished, 0);
  let end = start;
  for (let way = ways[end]; way && prepares(way.way); way = ways[end]) end += 1;
  // Whose it is has been found out by whoever is on the way behind that.
  while (start > 0 && ways[start]?.link === 'after' && ways[start - 1]?.way !== 'look-up') start -= 1;
  return { start, end: end + 1 };
}

/**
 * The place in the route of the way that the person is on, as the notebook has it.
 *
 * @param guide Of the same case.
 */
export function wayAt(guide: Pick<Guide, 'ways'>, kept: Pick<KeptFiling, 'way' | 'ticked'>): number {
  return placeOf(guide, kept.way, new Set(kept.ticked)).start;
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
