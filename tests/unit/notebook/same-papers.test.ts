import { describe, expect, it } from 'vitest';
import { provinces } from '../../../data/directory';
import { casePrefill } from '../../../lib/form/model/case-prefill';
import { relevantAnswers } from '../../../lib/guide/case-questions';
import { routeFor } from '../../../lib/guide/case-route';
import { isByForm } from '../../../lib/guide/screen';
import { changeKept } from '../../../lib/notebook/change-kept';
import { checklistOf, ticksOf } from '../../../lib/notebook/checklist';
import { newKept } from '../../../lib/notebook/kept-filing';
import { tableDate } from '../../../scripts/routes-table';
import { everyCase } from '../guide/case-tree';
import { nameOf } from './paper-faults';

describe('guide, notebook, form and print', () => {
  // That they name the same papers in every case: every-case.test.ts.
  it('meet every case that papers tell apart', () => {
    const seen = provinces.flatMap(({ id }) =>
      [...everyCase(id, false)].flatMap((answers) => {
        const counted = relevantAnswers(id, answers);
        const { use } = casePrefill(id, counted);
        return routeFor(id, answers).some((way) => isByForm({ way }))
          ? [`${counted.whose} ${counted.conflict} ${counted.dissolved} ${use}`]
          : [];
      }),
    );
    expect([...new Set(seen)]).toEqual(
      expect.arrayContaining([
        'mine undefined yes general',
        'mine undefined no general',
        'mine undefined yes empty-subject',
        'mine undefined undefined empty-subject',
        'other subject undefined general',
        'other domain undefined general',
        'other unknown undefined general',
        'unknown undefined undefined general',
      ]),
    );
  });
});

describe('ticks of papers', () => {
  const open = newKept('a', 'hb', tableDate, { answers: { whose: 'other', conflict: 'unknown' } });
  const ticked = (kept: typeof open): string[] =>
    checklistOf(kept, tableDate).papers.flatMap(({ item, ticked }) => (ticked ? [nameOf(item)] : []));

  it('kept before a statement was read paper by paper count for its first', () => {
    expect(ticked({ ...open, ticked: ['material-both-1'] })).toEqual(['申请表']);
    expect(ticked({ ...open, ticked: ['material-both-2'] })).toEqual(['申请表']);
    const shared = newKept('a', 'tj', tableDate, { answers: { whose: 'other', conflict: 'unknown' } });
    expect(ticked({ ...shared, ticked: ['material-generic-2', 'material-generic-3'] })).toEqual([
      '申请表',
      '发证机关的变更或注销证明',
    ]);
  });

  it('stay with a paper when another ground calls for it, and are taken off as one', () => {
    const [paper] = checklistOf(open, tableDate).papers;
    const ticks = paper ? ticksOf(paper.item, true) : {};
    expect(ticks).toEqual({ 'material-both-1': true, 'material-both-2': true });
    const kept = changeKept(open, { ticks }, tableDate);
    for (const conflict of ['subject', 'domain'] as const) {
      expect(ticked({ ...kept, answers: { whose: 'other', conflict } })).toEqual(['申请表']);
    }
    const off = paper ? ticksOf(paper.item, false) : {};
    expect(ticked(changeKept(kept, { ticks: off }, tableDate))).toEqual([]);
  });
});
