/** Whether the number of a case fits the rest of it: its province, and what is to go. */
import type { ProvinceId } from '../../data/schema';
import { findNumberDoubt, findNumberFault, type NumberFault } from '../filing/target';
import type { CaseAnswers } from '../guide/case-answers';
import { isMiniProgram } from '../guide/number-answers';

export type KeptNumberFault =
  | NumberFault
  | { code: 'number-miniprogram' | 'number-needs-miniprogram' | 'number-damaged' | 'number-sample' };

/**
 * Checks a number against its case, by the rules of the form; what only matters on paper is left to the form.
 *
 * @param number As the person wrote it; an empty one is not known yet and has no fault.
 * @param what What is to go, where the person has said it.
 * @returns The first fault; null where there is none.
 */
export function findKeptNumberFault(
  number: string,
  provinceId: ProvinceId,
  what?: CaseAnswers['what'],
): KeptNumberFault | null {
  if (!number.trim()) return null;
  const target = what === 'subject' || what === 'service' ? what : null;
  const fault = findNumberFault(number, { provinceId, numberNeed: 'subject-or-service' }, target);
  if (fault) return fault;
  const doubt = findNumberDoubt(number);
  if (doubt === 'number-damaged' || doubt === 'number-sample') return { code: doubt };
  if (what === 'mini-program' && !isMiniProgram(number)) return { code: 'number-needs-miniprogram' };
  return what === 'service' && isMiniProgram(number) ? { code: 'number-miniprogram' } : null;
}
