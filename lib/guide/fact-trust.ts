import type { Fact } from '../../data/schema';

/** What trust rests on; a form or a way of reaching somebody has it as well as a statement. */
type Trusted = Pick<Fact, 'confidence' | 'superseded'>;

/** Years after which contact data and statements that are not certain need the mark "ask first". */
const freshYears = 2;

/**
 * Whether a statement was seen within the last two years.
 *
 * @param asOf `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `unknown`, as in data/. A year or month counts from its
 *   first day, so that a vague date never looks fresher than it is.
 * @param now The day that counts as today.
 */
export function isFresh(asOf: string, now: Date): boolean {
  const seen = startOf(asOf);
  if (Number.isNaN(seen)) return false;
  return seen >= limitOf(now.getTime());
}

/** The last one asked for: a guide asks for the same day many times. */
let limit = { now: Number.NaN, at: Number.NaN };

/** Since when, in milliseconds, something must have been seen to be fresh. */
function limitOf(now: number): number {
  if (limit.now !== now) {
    const at = new Date(now);
    limit = { now, at: at.setUTCFullYear(at.getUTCFullYear() - freshYears) };
  }
  return limit.at;
}

/** Few dates stand in data/, and a guide asks for each of them many times. */
const starts = new Map<string, number>();

/** When a date of data/ begins, in milliseconds; NaN where it is none. */
function startOf(asOf: string): number {
  const known = starts.get(asOf);
  if (known !== undefined) return known;
  const [year, month = '01', day = '01'] = asOf.split('-');
  const start = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  starts.set(asOf, start);
  return start;
}

/** What still holds, as far as is known: without what is superseded. */
export function current<T extends Pick<Trusted, 'superseded'>>(facts: readonly T[]): T[] {
  return facts.filter(({ superseded }) => !superseded);
}

/** What was once said and no longer holds. */
export function outdated<T extends Pick<Trusted, 'superseded'>>(facts: readonly T[]): T[] {
  return facts.filter(({ superseded }) => superseded);
}

/** Whether something may be built upon: neither superseded nor doubtful from the day it was found. */
export function isUsable({ confidence, superseded }: Trusted): boolean {
  return !superseded && confidence !== 'low';
}

/** Whether something holds beyond doubt, however long ago it was seen. */
export function isCertain({ confidence, superseded }: Trusted): boolean {
  return !superseded && confidence === 'high';
}

/**
 * Whether a fact may be shown without "ask the administration first": never when it is superseded or of
 * low confidence; with high confidence always; with medium confidence while it is fresh.
 */
export function isSure(fact: Fact, now: Date): boolean {
  return isCertain(fact) || (isUsable(fact) && isFresh(fact.asOf, now));
}

/** The same for addresses, phones and numbers: they change quietly, so they must also be fresh. */
export function isSureContact(fact: Fact, now: Date): boolean {
  return isSure(fact, now) && isFresh(fact.asOf, now);
}
