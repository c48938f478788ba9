import { expect, it } from 'vitest';
import { provinceIds } from '../../../data/schema';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { guideFor } from '../../../lib/guide/guide';
import { queryLink } from '../../../lib/guide/guide-links';
import { checklistOf } from '../../../lib/notebook/checklist';
import { newKept } from '../../../lib/notebook/kept-filing';
import { nextActFor } from '../../../lib/notebook/next-act';

const now = new Date('2026-11-24T04:00:00Z');
const cases: CaseAnswers[] = [
  { whose: 'mine', what: 'service', account: 'usable' },
  { whose: 'mine', what: 'subject', account: 'lost' },
  { whose: 'mine', what: 'subject', account: 'unknown' },
  { whose: 'other', conflict: 'domain' },
  { whose: 'unknown' },
];

it.each(provinceIds)('every step of %s is pressed as what it is, and the end of the way as nothing', (id) => {
  for (const answers of cases) {
    const guide = guideFor(id, answers, now);
    for (const step of guide.steps) {
      const act = nextActFor(step, guide);
      const [link] = step.links;
      // Which provider it is, the register does not show.
      if (step.id === 'find-provider') expect(act).toBeNull();
      else if (step.id === 'paper-form')
        expect(act?.kind).toBe(guide.form?.layout || !link ? 'fill' : 'open');
      else expect(act?.kind).toBe(link && (link.url === queryLink.url ? 'query' : 'open'));
    }
    const all = guide.steps.flatMap((step) => [step.id, ...(step.otherIds ?? [])]);
    const ticked = { ...newKept('one', id, now, { answers }), ticked: all };
    expect(nextActFor(checklistOf(ticked, now).next, guide)).toBeNull();
    expect(
      nextActFor(checklistOf(newKept('one', id, now, { answers }), now).next, guide),
    ).not.toBeUndefined();
  }
});
