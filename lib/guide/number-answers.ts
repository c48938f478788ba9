import { isMiniProgram, type WrittenNumber } from '../filing/filing';
import type { CaseAnswers } from './case-answers';

/**
 * What a filing number itself answers: a mini-program goes another way from the start.
 *
 * @param answers What the person said, which comes first.
 * @param filing One without a number, or whose number cannot be read, adds nothing.
 */
export function answersWithNumber(answers: CaseAnswers, filing: WrittenNumber): CaseAnswers {
  return answers.what === undefined && isMiniProgram(filing) ? { ...answers, what: 'mini-program' } : answers;
}
