import type { Filing } from '../filing/filing';
import type { CaseAnswers } from '../guide/case-answers';
import { answersWithNumber } from '../guide/number-answers';
import { filingOfKept, findKept, findRelated } from './find-kept';
import type { KeptFiling } from './kept-filing';

/** What is known of a filing, the same for guide, notebook, form and popup. */
export interface KnownOfFiling {
  answers: CaseAnswers;
  /** The entry of the notebook that it is; null where it is not kept. */
  kept: KeptFiling | null;
  /** An entry under way of the same subject with another suffix; null where there is none, or where it is kept itself. */
  related: KeptFiling | null;
}

/** What a filing is asked for by: itself, or the entry of the notebook that it was opened from. */
export interface AskedFiling {
  filing: Filing | null;
  keptId: string | null;
}

/**
 * Whose word counts. The entry that is named comes first, done or not; then the one under way that keeps the filing:
 * whatever the person answers anywhere is written into it. What was remembered counts while nothing is kept. The
 * number itself answers what nobody has said.
 *
 * @param remembered What was last answered for the filing, kept or not.
 */
export function knownOfFiling(
  { filing, keptId }: AskedFiling,
  filings: readonly KeptFiling[],
  remembered: CaseAnswers,
): KnownOfFiling {
  const named = keptId === null ? undefined : filings.find(({ id }) => id === keptId);
  const kept = named ?? (filing && findKept(filings, filing));
  const answers = kept?.answers ?? remembered;
  const read = kept ? filingOfKept(kept) : filing;
  const related = kept || !filing ? null : findRelated(filings, filing);
  return { kept, related, answers: read ? answersWithNumber(answers, read) : answers };
}
