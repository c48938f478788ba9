/** One walk for all that is asked of a kept filing in every case: most of its time goes into making the guides. */
import { expect, it } from 'vitest';
import { provinceIds } from '../../../data/schema';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { verifyLink } from '../../../lib/guide/guide-links';
import { type Checklist, checklistOf } from '../../../lib/notebook/checklist';
import { eventChanges, eventsOf } from '../../../lib/notebook/events';
import { newKept } from '../../../lib/notebook/kept-filing';
import { areChanges } from '../../../lib/notebook/stored-notebook';
import { tableDate } from '../../../scripts/routes-table';
import { everyCase } from '../guide/case-tree';
import { paperFaults } from './paper-faults';

/** Lines that cannot be told apart, or whose ticks cannot be stored. */
function idFaults({ papers, guide }: Checklist): unknown[] {
  const ids = [...papers.map(({ item }) => item.id), ...guide.steps.map((step) => step.id)];
  return new Set(ids).size < ids.length || ids.some((one) => one.length > 64) ? [ids] : [];
}

/** Events that are no steps of the way, stand in another order or cannot be stored. */
function eventFaults(list: Checklist): unknown[] {
  const events = eventsOf(list);
  const ids = list.steps.map(({ item }) => item.id);
  const places = [events.sent?.item, events.sms, events.done].flatMap((item) =>
    item ? [ids.indexOf(item.id)] : [],
  );
  const isInOrder = places.every((place, at) => place >= Math.max(0, places[at - 1] ?? 0));
  // The SMS is one where the guide says where to enter it, and nowhere else.
  const verifies = list.steps.some(({ item }) => item.links.some(({ url }) => url === verifyLink.url));
  const areStored = (['sent', 'sms', 'done'] as const).every((name) =>
    areChanges(eventChanges(name, list, tableDate)),
  );
  return isInOrder && (events.sms !== null) === verifies && areStored
    ? []
    : [[places, events.sms?.id, verifies, areStored]];
}

/** The ids of the papers that one of both applicants needs. */
const papersOf = ({ papers }: Checklist, applicant: CaseAnswers['applicant']): string =>
  papers
    .filter((paper) => paper.applicant === undefined || paper.applicant === applicant)
    .map(({ item }) => item.id)
    .sort()
    .join();

it.each(provinceIds)(
  '%s: guide, notebook, form and print name the same papers, ticks of them stay when it is said who applies, lines can be stored, and events are steps of the way, in order',
  (id) => {
    const faults: unknown[] = [];
    const lists = new Map<string, Checklist>();
    const listOf = (answers: CaseAnswers) => {
      const key = JSON.stringify(answers);
      const list = lists.get(key) ?? checklistOf(newKept('a', id, tableDate, { answers }), tableDate);
      lists.set(key, list);
      return list;
    };
    for (const answers of everyCase(id, false)) {
      const list = listOf(answers);
      const found = [...paperFaults(list.guide, answers), ...idFaults(list), ...eventFaults(list)];
      const { applicant, dissolved, ...rest } = answers;
      // The papers of one are among those of both, under their ids.
      if (applicant && !dissolved && papersOf(list, applicant) !== papersOf(listOf(rest), applicant))
        found.push([papersOf(list, applicant), papersOf(listOf(rest), applicant)]);
      if (found.length > 0) faults.push([answers, ...found]);
    }
    expect(faults).toEqual([]);
    expect(lists.size).toBeGreaterThan(50);
  },
);
