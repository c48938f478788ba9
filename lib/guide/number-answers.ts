import { findFilingNumbers, isFiling } from '../filing/filing-number';
import type { CaseAnswers } from './case-answers';

/** Whether a text names a mini-program's filing: its number says so (suffix with an X, lib/filing/filing-number.ts). */
export function isMiniProgram(number: string | null): boolean {
  const filing = findFilingNumbers(number ?? '').find(({ kind }) => isFiling(kind));
  return filing?.kind === 'icp-miniprogram';
}

/**
 * What a filing number itself answers: a mini-program goes another way from the start.
 *
 * @param answers What the person said, which comes first.
 * @param number As written; null or no number adds nothing.
 */
export function answersWithNumber(answers: CaseAnswers, number: string | null): CaseAnswers {
  return answers.what === undefined && isMiniProgram(number) ? { ...answers, what: 'mini-program' } : answers;
}
