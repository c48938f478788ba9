/** The checklist of a kept case: the papers and steps of its route, what is ticked, and what comes next. */
import { isDue } from './case-due';
import type { CaseFile } from './case-file';
import { type Guide, guideFor } from './guide';
import type { GuideItem } from './guide-item';

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
  /** The first step that is not ticked; null when all are, or the case is done. */
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
    next: kept.dates.done ? null : (steps.find(({ ticked }) => !ticked)?.item ?? null),
    ticked: all.filter(({ ticked }) => ticked).length,
    total: all.length,
  };
}

/** Open cases first, those that are due before the others, then the last changed; done ones at the end. */
export function sortCases(cases: readonly CaseFile[], now: Date): CaseFile[] {
  const rank = (kept: CaseFile): number => (kept.dates.done ? 2 : isDue(kept, now) ? 0 : 1);
  return [...cases].sort((a, b) => rank(a) - rank(b) || b.changedAt.localeCompare(a.changedAt));
}
