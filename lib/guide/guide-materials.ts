import { forms } from '../../data/directory';
import type { Province } from '../../data/schema';
import type { CaseAnswers } from './case-answers';
import { specialFacts } from './guide-facts';
import { current, type GuideItem, type GuideLineDraft, guideItem } from './guide-item';

/** What to enclose, by who applies. */
export interface GuideMaterials<Line = GuideItem> {
  unit: readonly Line[];
  individual: readonly Line[];
  both: readonly Line[];
  /** `province`: read for this province; `generic`: what several provinces share, not this one's rule. */
  from: 'province' | 'generic';
}

/**
 * The papers that go with the form. Where nothing was read for the province, what the forms of several
 * provinces share, marked as such. Papers for empty subjects replace those of the form: what goes with a
 * letter of one's own is no form.
 *
 * @param isEmptySubject Whether a whole subject without access provider is to go.
 */
export function materialsFor(
  province: Province,
  answers: CaseAnswers,
  isEmptySubject: boolean,
): GuideMaterials<GuideLineDraft> {
  const { whose, conflict, dissolved } = answers;
  const all = current(province.materials);
  const mayBe: Readonly<Record<string, boolean>> = {
    own: whose !== 'other',
    other: whose !== 'mine',
    empty: isEmptySubject && whose !== 'other',
  };
  // Only somebody else's filing asks for a ground; one's own is shown by one's own certificate.
  const isProved = { subject: conflict !== 'domain', domain: whose !== 'mine' && conflict !== 'subject' };
  const fits = all.filter(
    ({ cases, proves }) =>
      (!cases || cases.some((name) => mayBe[name])) &&
      (!proves || proves === 'unit-changed' || isProved[proves]),
  );
  const forEmpty = fits.filter(({ cases }) => cases?.every((name) => name === 'empty'));
  const fitting = forEmpty.length > 0 ? forEmpty : fits;
  const of = (applicant: 'unit' | 'individual' | 'both') =>
    fitting
      .filter((fact) => fact.applicant === applicant)
      .map((fact) => guideItem({ id: `material-${applicant}-${all.indexOf(fact) + 1}`, facts: [fact] }));
  const { attachments } = forms.common;
  const changed = attachments.filter(({ ground }) => ground === groundOf.changed);
  const proof =
    dissolved === 'yes' && !fitting.some(({ proves }) => proves === 'unit-changed')
      ? [guideItem({ id: 'material-dissolved', facts: [...changed, ...specialFacts('dissolved')] })]
      : [];
  if (fitting.length > 0) {
    return {
      unit: [...of('unit'), ...proof],
      individual: of('individual'),
      both: of('both'),
      from: 'province',
    };
  }
  const wanted = attachments.filter(({ ground }) => {
    if (ground === groundOf.domain) return isProved.domain;
    if (ground === groundOf.subject) return isProved.subject;
    return dissolved !== 'no' && dissolved !== 'yes';
  });
  return {
    unit: proof,
    individual: [],
    both: wanted.map((fact) =>
      guideItem({ id: `material-generic-${attachments.indexOf(fact) + 1}`, facts: [fact] }),
    ),
    from: 'generic',
  };
}

/** The grounds as data/forms.json names them, the first two as the forms print them. */
export const groundOf = { subject: '主体依据', domain: '域名依据', changed: 'unit-changed' } as const;
