import { describe, expect, it } from 'vitest';
import { forms, provinces } from '../../../data/directory';
import type { ProvinceId } from '../../../data/schema';
import { attachmentsFor } from '../../../lib/form/model/attachments';
import { casePrefill } from '../../../lib/form/model/case-prefill';
import { newEntry } from '../../../lib/form/model/form-entry';
import { formFor } from '../../../lib/form/model/form-model';
import { enclosureSheet } from '../../../lib/form/paper/enclosure-sheet';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import { relevantAnswers } from '../../../lib/guide/case-questions';
import { routeFor } from '../../../lib/guide/case-route';
import { type Guide, guideFor } from '../../../lib/guide/guide';
import type { GuideItem } from '../../../lib/guide/guide-item';
import { materialGroups } from '../../../lib/guide/guide-materials';
import { isByForm } from '../../../lib/guide/screen';
import { changeKept } from '../../../lib/notebook/change-kept';
import { checklistOf, ticksOf } from '../../../lib/notebook/checklist';
import { newKept } from '../../../lib/notebook/kept-filing';
import { tableDate } from '../../../scripts/routes-table';
import { everyCase } from '../guide/case-tree';

const applicants = ['unit', 'individual'] as const;
type Applicant = (typeof applicants)[number];

/** Papers that only a change calls for which no answer tells of: offered, and never enclosed unasked. */
const ifChanged = (dissolved: CaseAnswers['dissolved']): ReadonlySet<string> =>
  dissolved === 'yes' ? ofDissolved : ofOthers;
const [ofDissolved, ofOthers] = [true, false].map(
  (isDissolved): ReadonlySet<string> =>
    new Set(
      [...forms.common.attachments, ...provinces.flatMap(({ materials }) => materials)]
        .flatMap(({ papers }) => papers)
        .filter(({ proves }) => proves === 'name-changed' || (proves === 'unit-changed' && !isDissolved))
        .map(({ zh }) => zh),
    ),
) as [ReadonlySet<string>, ReadonlySet<string>];

/** The name of a paper as the guide shows it. */
function nameOf({ text }: GuideItem): string {
  const paper = text?.key === 'materials.paper' ? text.params?.paper : undefined;
  return typeof paper === 'object' ? paper.zh : '';
}

const inGuide = ({ materials }: Guide, applicant: Applicant): string[] =>
  materials ? [...materials[applicant], ...materials.both].map(nameOf) : [];

const onGuideSheet = ({ materials }: Guide, applicant: Applicant): string[] =>
  (materials ? materialGroups(materials) : [])
    .filter((group) => group.applicant === 'both' || group.applicant === applicant)
    .flatMap(({ papers }) => papers.map(nameOf));

/** The papers of a case by who applies, on the way that takes a form: the others need none. */
function inNotebook({ provinceId, ways }: Guide, answers: CaseAnswers) {
  const way = ways.find(isByForm)?.way ?? null;
  const { papers } = checklistOf({ ...newKept('a', provinceId, tableDate, { answers }), way }, tableDate);
  return (applicant: Applicant): string[] =>
    papers
      .filter((paper) => paper.applicant === undefined || paper.applicant === applicant)
      .map(({ item }) => nameOf(item));
}

/** What the form of the case encloses, what it offers besides, and what it prints. */
function onForm(provinceId: ProvinceId, answers: CaseAnswers, applicant: Applicant) {
  const { use, ...known } = casePrefill(provinceId, answers);
  const form = formFor(provinceId, use);
  const blank = newEntry(form, { ...known, now: tableDate });
  // What the case says of who applies is in the form; else the person says it there.
  const entry = { ...blank, ...(!known.applicant && { applicant }), withAttachments: true };
  const list = attachmentsFor(form, entry);
  const [, ...rows] = enclosureSheet(form, entry).tables[0]?.rows ?? [];
  return {
    enclosed: list.filter(({ included }) => included).map(({ text }) => text),
    besides: list.filter(({ included }) => !included).map(({ text }) => text),
    printed: rows.map(({ cells: [, paper] }) => (paper && 'text' in paper ? paper.text : '')),
  };
}

/** What must be the same papers, each by its name. */
function pairsOf(guide: Guide, answers: CaseAnswers, applicant: Applicant, kept: string[]) {
  const named = inGuide(guide, applicant);
  const shown = onGuideSheet(guide, applicant);
  const { enclosed, besides, printed } = onForm(guide.provinceId, guide.answers, applicant);
  const changes = ifChanged(guide.answers.dissolved);
  const offered = named.filter((name) => changes.has(name));
  const pairs: [what: string, found: string[], wanted: string[]][] = [
    ['shown', [...shown].sort(), [...named].sort()],
    // Which papers a filing takes that nobody has said anything of, it does not say.
    ['kept', kept, answers.whose === undefined ? [] : shown],
    ['enclosed', [...enclosed].sort(), named.filter((name) => !changes.has(name)).sort()],
    ['printed', printed, enclosed],
    ['offered', offered.filter((name) => besides.includes(name)), offered],
  ];
  return pairs;
}

describe('guide, notebook, form and print', () => {
  it.each(provinces.map(({ id }) => id))('%s: name the same papers in every case', (id) => {
    const faults = [...everyCase(id, false)].flatMap((answers) => {
      const guide = guideFor(id, answers, tableDate);
      if (!guide.materials) return [];
      const kept = inNotebook(guide, answers);
      const { applicant: said } = guide.answers;
      return (said ? [said] : applicants).flatMap((applicant) =>
        pairsOf(guide, answers, applicant, kept(applicant))
          .filter(([, found, wanted]) => found.join('\n') !== wanted.join('\n'))
          .map((pair) => [answers, applicant, ...pair]),
      );
    });
    expect(faults).toEqual([]);
  });

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
  it('stay when it is said who applies: the papers of one are among those of both, under their ids', () => {
    const faults: unknown[] = [];
    for (const { id } of provinces) {
      for (const answers of everyCase(id, false)) {
        const { applicant, dissolved, ...rest } = answers;
        if (!applicant || dissolved) continue;
        const ids = (of: CaseAnswers) =>
          checklistOf(newKept('a', id, tableDate, { answers: of }), tableDate)
            .papers.filter((paper) => paper.applicant === undefined || paper.applicant === applicant)
            .map(({ item }) => item.id);
        const [found, wanted] = [ids(answers).sort(), ids(rest).sort()];
        if (found.join() !== wanted.join()) faults.push([id, answers, found, wanted]);
      }
    }
    expect(faults).toEqual([]);
  });

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
