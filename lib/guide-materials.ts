import { forms } from '../data/directory';
import type { Province } from '../data/schema';
import type { CaseAnswers } from './case-questions';
import { specialFacts } from './guide-context';
import { current, type GuideItem, guideItem } from './guide-item';

/** What to enclose, by who applies. */
export interface GuideMaterials {
  unit: readonly GuideItem[];
  individual: readonly GuideItem[];
  both: readonly GuideItem[];
  /** `province`: read for this province; `generic`: what several provinces share, not this one's rule. */
  from: 'province' | 'generic';
}

/**
 * The papers that go with the form. Where nothing was read for the province, what the forms of several
 * provinces share, marked as such.
 */
export function materialsFor(
  province: Province,
  answers: CaseAnswers,
  isEmpty: boolean,
  on: Date,
): GuideMaterials {
  const { whose } = answers;
  const mayBe = { own: whose !== 'other', other: whose !== 'mine', empty: isEmpty && whose !== 'other' };
  const fits = (cases: readonly string[] | undefined): boolean =>
    !cases || cases.some((name) => mayBe[name as keyof typeof mayBe]);
  const all = current(province.materials);
  const changed = forms.common.attachments.filter(({ ground }) => ground === groundOf.changed);
  const proof =
    answers.dissolved === 'yes'
      ? [guideItem('material-dissolved', null, on, [...changed, ...specialFacts('dissolved')])]
      : [];
  const fitting = all.filter(({ cases }) => fits(cases));
  const of = (applicant: 'unit' | 'individual' | 'both') =>
    fitting
      .filter((fact) => fact.applicant === applicant)
      .map((fact) => guideItem(`material-${applicant}-${all.indexOf(fact) + 1}`, null, on, [fact]));
  if (fitting.length > 0) {
    return {
      unit: [...of('unit'), ...proof],
      individual: of('individual'),
      both: of('both'),
      from: 'province',
    };
  }
  // Only somebody else's filing asks for a ground; one's own is shown by one's own certificate.
  const { attachments } = forms.common;
  const wanted = attachments.filter(({ ground }) => {
    if (ground === groundOf.domain) return whose !== 'mine' && answers.conflict !== 'subject';
    if (ground === groundOf.subject) return answers.conflict !== 'domain';
    return answers.dissolved !== 'no' && answers.dissolved !== 'yes';
  });
  return {
    unit: proof,
    individual: [],
    both: wanted.map((fact) =>
      guideItem(`material-generic-${attachments.indexOf(fact) + 1}`, null, on, [fact]),
    ),
    from: 'generic',
  };
}

/** The grounds as data/forms.json names them, the first two as the forms print them. */
export const groundOf = { subject: '主体依据', domain: '域名依据', changed: 'unit-changed' } as const;
