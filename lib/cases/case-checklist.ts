/** The checklist of a kept case: the papers and steps of its route, what is ticked, and what comes next. */

import { type Guide, guideFor } from '../guide';
import { prepares } from '../guide/case-route';
import type { GuideItem } from '../guide/guide-item';
import { isDue } from './case-due';
import type { CaseFile } from './case-file';

export interface CheckItem {
  item: GuideItem;
  ticked: boolean;
  /** Who needs this paper; absent for steps, and where it is the same for all. */
  applicant?: 'unit' | 'individual';
}

export interface CaseChecklist {
  guide: Guide;
  papers: readonly CheckItem[];
  steps: readonly CheckItem[];
  /** What to do next on the way that the person is on; null when that way is gone to its end. */
  next: GuideItem | null;
  /** How many of all lines are ticked. */
  ticked: number;
  total: number;
}

/** The checklist of a case as the guide stands today; ticks of lines that are gone are not counted. */
export function checklistOf(kept: CaseFile, on: Date): CaseChecklist {
  const guide = guideFor(kept.provinceId, kept.answers, on);
  const done = new Set(kept.ticked);
  const check = (items: readonly GuideItem[]): CheckItem[] =>
    items.map((item) => ({ item, ticked: done.has(item.id) }));
  const { materials } = guide;
  const papers = materials
    ? [
        ...check(materials.unit).map((paper): CheckItem => ({ ...paper, applicant: 'unit' })),
        ...check(materials.individual).map((paper): CheckItem => ({ ...paper, applicant: 'individual' })),
        ...check(materials.both),
      ]
    : [];
  const steps = check(guide.steps);
  const all = [...papers, ...steps];
  return {
    guide,
    papers,
    steps,
    next: kept.dates.done ? null : nextStep(guide, done),
    ticked: all.filter(({ ticked }) => ticked).length,
    total: all.length,
  };
}

/**
 * The next step: the first open one of the last way on which anything is ticked. The ways before it were
 * tried; those after it are fallbacks and choices, needed only where this way does no more than prepare.
 */
function nextStep({ ways }: Guide, done: ReadonlySet<string>): GuideItem | null {
  const on = ways.findLastIndex(({ steps }) => steps.some(({ id }) => done.has(id)));
  for (const { way, steps } of ways.slice(Math.max(on, 0))) {
    const open = steps.find(({ id }) => !done.has(id));
    if (open) return open;
    if (!prepares(way)) return null;
  }
  return null;
}

/** Open cases first, those that are due before the others, then the last changed; done ones at the end. */
export function sortCases(cases: readonly CaseFile[], now: Date): CaseFile[] {
  const rank = (kept: CaseFile): number => (kept.dates.done ? 2 : isDue(kept, now) ? 0 : 1);
  return [...cases].sort((a, b) => rank(a) - rank(b) || b.changedAt.localeCompare(a.changedAt));
}
