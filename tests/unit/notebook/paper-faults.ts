/** What must be the same papers in guide, notebook, form and print. */
import { forms, provinces } from '../../../data/directory';
import type { ProvinceId } from '../../../data/schema';
import { attachmentsFor } from '../../../lib/form/model/attachments';
import { casePrefill } from '../../../lib/form/model/case-prefill';
import { newEntry } from '../../../lib/form/model/form-entry';
import { formFor } from '../../../lib/form/model/form-model';
import { enclosureSheet } from '../../../lib/form/paper/enclosure-sheet';
import type { CaseAnswers } from '../../../lib/guide/case-answers';
import type { Guide } from '../../../lib/guide/guide';
import type { GuideItem } from '../../../lib/guide/guide-item';
import { materialGroups } from '../../../lib/guide/guide-materials';
import { isByForm } from '../../../lib/guide/screen';
import { checklistIn } from '../../../lib/notebook/checklist';
import { newKept } from '../../../lib/notebook/kept-filing';
import { tableDate } from '../../../scripts/routes-table';

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
export function nameOf({ text }: GuideItem): string {
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
function inNotebook(guide: Guide, answers: CaseAnswers) {
  const way = guide.ways.find(isByForm)?.way ?? null;
  const { papers } = checklistIn(guide, { ...newKept('a', guide.provinceId, tableDate, { answers }), way });
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

/** What differs between guide, notebook, form and print; nothing where a case takes no papers. */
export function paperFaults(guide: Guide, answers: CaseAnswers): unknown[] {
  if (!guide.materials) return [];
  const kept = inNotebook(guide, answers);
  const { applicant: said } = guide.answers;
  return (said ? [said] : applicants).flatMap((applicant) =>
    pairsOf(guide, answers, applicant, kept(applicant))
      .filter(([, found, wanted]) => found.join('\n') !== wanted.join('\n'))
      .map((pair) => [applicant, ...pair]),
  );
}
