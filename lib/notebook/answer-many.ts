/** One answer for many kept filings: what can be asked of them together, and how the answer comes into each. */
import { type CaseAnswers, type QuestionId, questionOptions } from '../guide/case-answers';
import { questionsFor } from '../guide/case-questions';
import { changeKept } from './change-kept';
import type { KeptFiling } from './kept-filing';

/**
 * What one answer can be given to for many filings, in order: whose they are, and what is asked where they are somebody
 * else's. What of one's own is to go, and with which account, each number has to be asked for itself.
 */
const askedOfMany = ['whose', 'conflict', 'applicant'] as const satisfies readonly QuestionId[];
export type AskedOfMany = (typeof askedOfMany)[number];

/** A question with the filings under way that it is the next one for. */
export interface QuestionOfMany {
  question: AskedOfMany;
  ids: string[];
}

/** What is asked next of filings together: of those alone that nobody has answered it for. Null for nothing. */
export function questionOfMany(filings: readonly KeptFiling[]): QuestionOfMany | null {
  const next = new Map<QuestionId, string[]>();
  for (const { id, provinceId, answers, dates } of filings) {
    const question = questionsFor(provinceId, answers).find((one) => answers[one] === undefined);
    if (!question || dates.done) continue;
    const ids = next.get(question);
    if (ids) ids.push(id);
    else next.set(question, [id]);
  }
  const question = askedOfMany.find((one) => next.has(one));
  return question ? { question, ids: next.get(question) ?? [] } : null;
}

/** An answer in the place of another one, null for none; the other way round it is taken back. */
export interface AnswerSwap {
  question: AskedOfMany;
  from: string | null;
  to: string | null;
}

/** Whether a value is one. */
export function isAnswerSwap({ question, from, to }: AnswerSwap): boolean {
  const options: readonly (string | null)[] = askedOfMany.includes(question)
    ? [null, ...questionOptions[question]]
    : [];
  return options.includes(from) && options.includes(to);
}

/**
 * A filing with the answer in it.
 *
 * @returns Null where another one than `from` stands there by now: that one stays.
 */
export function swapAnswer(
  kept: KeptFiling,
  { question, from, to }: AnswerSwap,
  now: Date,
): KeptFiling | null {
  const { [question]: given, ...others } = kept.answers;
  if ((given ?? null) !== from) return null;
  const answers = (to === null ? others : { ...others, [question]: to }) as CaseAnswers;
  return changeKept(kept, { answers }, now);
}
