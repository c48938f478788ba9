/** What is known of a filing, and what the person answers of it, wherever they do. */
import { type Filing, filingKey } from '../../lib/filing/filing';
import type { CaseAnswers } from '../../lib/guide/case-answers';
import { type AskedFiling, type KnownOfFiling, knownOfFiling } from '../../lib/notebook/known-of-filing';
import { answersOf, rememberAnswers } from './answer-store';
import { answerKept, listNotebook } from './notebook-store';

/** What is known of a filing, with what was answered just before. */
export async function knownOf(asked: AskedFiling): Promise<KnownOfFiling> {
  const [{ filings }, remembered] = await Promise.all([
    listNotebook(),
    asked.filing ? answersOf(filingKey(asked.filing)) : {},
  ]);
  return knownOfFiling(asked, filings, remembered);
}

/**
 * Takes the answers for a filing: remembers them, and changes its entry in the notebook where it is kept.
 *
 * @returns Whether they are stored where the next one to ask will find them.
 */
export async function answerFiling(filing: Filing, answers: CaseAnswers): Promise<boolean> {
  const [remembered, kept] = await Promise.all([
    rememberAnswers(filingKey(filing), answers),
    answerKept(filing, answers),
  ]);
  return kept ? kept.ok : remembered;
}
