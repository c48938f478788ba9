import { type GuideItem, type GuideLineDraft, guideItem } from './guide-item';
import { type Applicant, type CasePaper, type PaperCase, papersFor } from './papers';

/** What to enclose, by who applies. */
export interface GuideMaterials<Line = GuideItem> {
  unit: readonly Line[];
  individual: readonly Line[];
  both: readonly Line[];
  /** `province`: read for this province; `generic`: what several provinces share, not this one's rule. */
  from: 'province' | 'generic';
}

/**
 * The papers that go with the form, and those that go with it only where something holds: each says so.
 *
 * @param only Who applies, where that is known: the others' papers are left out, and nothing is left to tell apart.
 */
export function materialsFor(paperCase: PaperCase, only?: Applicant): GuideMaterials<GuideLineDraft> {
  const listFor = (applicant: Applicant) => {
    const { papers, from } = papersFor(paperCase, applicant);
    return { from, papers: papers.filter(({ need }) => need !== 'not') };
  };
  if (only) {
    const { papers, from } = listFor(only);
    return { unit: [], individual: [], both: papers.map(paperLine), from };
  }
  const unit = listFor('unit');
  const individual = listFor('individual');
  const isIn = (papers: readonly CasePaper[]) => (paper: CasePaper) =>
    papers.some(({ id }) => id === paper.id);
  const both = unit.papers.filter(isIn(individual.papers));
  const without = (papers: readonly CasePaper[]) => papers.filter((paper) => !isIn(both)(paper));
  return {
    unit: without(unit.papers).map(paperLine),
    individual: without(individual.papers).map(paperLine),
    both: both.map(paperLine),
    from: unit.from === individual.from ? unit.from : 'generic',
  };
}

/** Papers of the same people. */
export interface MaterialGroup {
  applicant: Applicant | 'both';
  /** Whether it has to be said whose they are: not where all of the list are of the same, nor for the shared list. */
  named: boolean;
  papers: readonly GuideItem[];
}

/** The papers by who encloses them, without empty groups, in the order in which to show them. */
export function materialGroups(materials: GuideMaterials): MaterialGroup[] {
  const { unit, individual, from } = materials;
  const named = from === 'province' && unit.length + individual.length > 0;
  // The shared list stands without headings, so what all enclose comes first.
  const order =
    from === 'province'
      ? (['unit', 'individual', 'both'] as const)
      : (['both', 'unit', 'individual'] as const);
  return order
    .map((applicant) => ({ applicant, named, papers: materials[applicant] }))
    .filter(({ papers }) => papers.length > 0);
}

function paperLine({ id, otherIds, name, statements, explained }: CasePaper): GuideLineDraft {
  const params = { paper: name };
  return guideItem({ id, otherIds, key: 'materials.paper', params, facts: statements, details: explained });
}
