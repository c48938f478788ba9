import type { Fact } from '../../data/schema';

/** Years after which contact data and statements that are not certain need the mark "ask first". */
const freshYears = 2;

/**
 * Whether a statement was seen within the last two years.
 *
 * @param asOf `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `unknown`, as in data/. A year or month counts from its
 *   first day, so that a vague date never looks fresher than it is.
 * @param on The day that counts as today.
 */
export function isFresh(asOf: string, on: Date): boolean {
  const [year, month = '01', day = '01'] = asOf.split('-');
  const seen = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(seen)) return false;
  const limit = new Date(on);
  limit.setUTCFullYear(limit.getUTCFullYear() - freshYears);
  return seen >= limit.getTime();
}

/**
 * Whether a fact may be shown without "ask the administration first": never when it is superseded or of
 * low confidence; with high confidence always; with medium confidence while it is fresh.
 */
export function isSure(fact: Fact, on: Date): boolean {
  if (fact.superseded || fact.confidence === 'low') return false;
  return fact.confidence === 'high' || isFresh(fact.asOf, on);
}

/** The same for addresses, phones and numbers: they change quietly, so they must also be fresh. */
export function isSureContact(fact: Fact, on: Date): boolean {
  return isSure(fact, on) && isFresh(fact.asOf, on);
}
