import type { FormEntry } from '../../lib/form/model/form-entry';
import type { ApplicantKind } from '../../lib/form/values/certificates';
import { newId } from '../../platform/new-id';
import { askStore } from '../../platform/pages/store';
import { filingFor } from './form-address';

/**
 * Answers for the case of a form’s filing who applies, so that guide and notebook need not ask: where something of that case is
 * kept or was answered already. Of a filing of which nothing is known, nothing is remembered either.
 */
export async function tellApplicant(entry: FormEntry, applicant: ApplicantKind): Promise<void> {
  const filing = filingFor(entry);
  if (filing.filings.length === 0) return;
  const { answers, kept } = await askStore('knownOf', { filing, keptId: null });
  const isKnown = kept !== null || Object.keys(answers).length > 0;
  if (!isKnown || answers.applicant === applicant) return;
  await askStore('answerFiling', newId(), filing, { ...answers, applicant });
}
