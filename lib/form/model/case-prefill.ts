import type { ProvinceId } from '../../../data/schema';
import type { CaseAnswers } from '../../guide/case-answers';
import { isEmptySubject, relevantAnswers, targetOfCase } from '../../guide/case-questions';
import { groundOf } from '../../guide/papers';
import { type FormUse, formUses } from './form-model';

/** What the answers of a case say about its form. */
export interface CasePrefill {
  own: boolean | null;
  use: FormUse;
  target: 'subject' | 'service' | null;
  /** What somebody else’s filing stands in the way of, which is the ground of the application. */
  ground: 'subject' | 'domain' | null;
  /** Who applies, where the person has said it. */
  applicant?: 'unit' | 'individual';
  /** Set where the unit itself is dissolved. */
  dissolved?: true;
}

/**
 * Reads a case for its form: whose filing it is, what is to go, and whether the province's letter
 * for an empty subject is the paper to use.
 */
export function casePrefill(provinceId: ProvinceId, answers: CaseAnswers): CasePrefill {
  // As in the guide: what was answered before another answer made it pointless says nothing.
  const relevant = relevantAnswers(provinceId, answers);
  const { whose, conflict, dissolved, applicant } = relevant;
  const letter = whose !== 'other' && isEmptySubject(relevant);
  return {
    own: whose === 'mine' ? true : whose === 'other' ? false : null,
    use: letter && formUses(provinceId).includes('empty-subject') ? 'empty-subject' : 'general',
    target: targetOfCase(relevant),
    ground: whose === 'other' ? groundOf(conflict) : null,
    ...(applicant && { applicant }),
    ...(dissolved === 'yes' && { dissolved: true }),
  };
}
