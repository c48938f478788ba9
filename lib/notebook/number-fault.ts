/** Whether the number of a case fits the rest of it: its province, and what is to go. */
import { type Filing, isMiniProgram } from '../filing/filing';
import { findNumberDoubt, findNumberFault, type NumberFault } from '../filing/target';
import type { CaseAnswers } from '../guide/case-answers';

export type KeptNumberFault =
  | NumberFault
  | { code: 'number-miniprogram' | 'number-needs-miniprogram' | 'number-damaged' | 'number-sample' };

/**
 * Checks a number against its case, by the rules of the form; what only matters on paper is left to the form.
 *
 * @param filing Without a number, which is then not known yet, it has no fault.
 * @param what What is to go, where the person has said it.
 * @returns The first fault; null where there is none.
 */
export function findKeptNumberFault(filing: Filing, what?: CaseAnswers['what']): KeptNumberFault | null {
  if (!filing.written.trim()) return null;
  const target = what === 'subject' || what === 'service' ? what : null;
  const fault = findNumberFault(filing, 'subject-or-service', target);
  if (fault) return fault;
  const doubt = findNumberDoubt(filing);
  if (doubt === 'number-damaged' || doubt === 'number-sample') return { code: doubt };
  if (what === 'mini-program' && !isMiniProgram(filing)) return { code: 'number-needs-miniprogram' };
  return what === 'service' && isMiniProgram(filing) ? { code: 'number-miniprogram' } : null;
}
