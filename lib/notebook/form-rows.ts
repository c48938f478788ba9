/** Kept filings as rows for forms: what is known of each, and what they have in common. */
import type { FormRow } from '../form/many/form-row';
import type { SharedValues } from '../form/many/shared-values';
import { casePrefill } from '../form/model/case-prefill';
import { findDomains } from '../host/find-domains';
import { filingOfKept } from './find-kept';
import type { KeptFiling } from './kept-filing';

/** How the names of organisations end. Any other name is the person's own for the filing, and belongs on no form. */
const organisation =
  /(?:公司|集团|厂|合作社|事务所|研究院|研究所|学校|大学|学院|医院|协会|学会|委员会|中心|经营部)(?:[(（][^()（）]*[)）])?$/;

/**
 * Makes a row of each filing whose number can be read, in their order; of several numbers the first.
 *
 * @returns The line is the place among them.
 */
export function formRowsOfKept(filings: readonly KeptFiling[]): FormRow[] {
  return filings.flatMap((kept, at): FormRow[] => {
    const [number] = filingOfKept(kept).filings;
    return number?.provinceId ? [{ line: at + 1, number, values: valuesOf(kept.label.trim()) }] : [];
  });
}

function valuesOf(label: string): FormRow['values'] {
  const domains = findDomains(label).join('、');
  if (domains) return { domains };
  return organisation.test(label) ? { organiser: label } : {};
}

/** What was answered alike for all of them, and is so on every form. */
export function sharedByKept(filings: readonly KeptFiling[]): Partial<SharedValues> {
  const all = filings.map(({ provinceId, answers }) => casePrefill(provinceId, answers));
  const [first] = all;
  if (!first) return {};
  const isSame = (name: 'own' | 'ground' | 'applicant' | 'target'): boolean =>
    all.every((one) => one[name] === first[name]);
  const { own, ground, applicant, target } = first;
  return {
    ...(isSame('own') && own !== null && { whose: own ? 'mine' : 'other' }),
    ...(isSame('ground') && ground && { ground }),
    ...(isSame('applicant') && applicant && { applicant }),
    ...(isSame('target') && target === 'subject' && { what: 'subject' }),
  };
}
