import type { ProvinceId } from '../../data/schema';
import { type FilingNumber, findFilingNumbers, isFiling } from './filing-number';

/** What a form, or whatever else takes one filing, wants of its number. */
export interface WantedNumber {
  provinceId: ProvinceId;
  /** `subject`: only a number without suffix. */
  numberNeed: 'subject' | 'subject-or-service';
}

export type NumberFault =
  | { code: 'number-unreadable' }
  | { code: 'number-several'; numbers: string[] }
  | { code: 'number-licence' | 'number-psb'; number: string }
  | { code: 'number-province'; number: string; provinceId: ProvinceId }
  | { code: 'number-needs-subject' | 'number-needs-service'; number: string };

/**
 * Checks the number to be removed: one, a filing and not a licence, of the province the form goes
 * to, with or without the service's suffix as the case needs (national.json, actions).
 *
 * @param target What the person says is to go; null when they have not said.
 */
export function findNumberFault(
  text: string,
  wanted: WantedNumber,
  target: 'subject' | 'service' | null,
): NumberFault | null {
  const found = findFilingNumbers(text);
  const filings = found.filter(({ kind }) => isFiling(kind));
  const [first] = filings;
  if (!first) {
    const [other] = found;
    if (!other) return { code: 'number-unreadable' };
    return { code: other.kind === 'psb' ? 'number-psb' : 'number-licence', number: other.canonical };
  }
  const numbers = [...new Set(filings.map(({ canonical }) => canonical))];
  if (numbers.length > 1) return { code: 'number-several', numbers };
  const number = first.canonical;
  if (first.provinceId && first.provinceId !== wanted.provinceId) {
    return { code: 'number-province', number, provinceId: first.provinceId };
  }
  if (first.suffix && (wanted.numberNeed === 'subject' || target === 'subject')) {
    return { code: 'number-needs-subject', number };
  }
  return !first.suffix && target === 'service' ? { code: 'number-needs-service', number } : null;
}

export type NumberDoubt = 'number-miniprogram' | 'number-prefix' | 'number-damaged' | 'number-sample';

/** Questions that do not stop anyone: another procedure for mini-programs, an odd spelling of the number. */
export function findNumberDoubt(text: string): NumberDoubt | null {
  const first = findFilingNumbers(text).find(({ kind }) => isFiling(kind));
  if (!first) return null;
  if (first.flags.includes('damaged') || first.flags.includes('impossible-year')) return 'number-damaged';
  if (first.flags.includes('sample')) return 'number-sample';
  if (first.kind === 'icp-miniprogram') return 'number-miniprogram';
  return first.flags.includes('unofficial-prefix') ? 'number-prefix' : null;
}

/** The number as it belongs on the paper: its canonical spelling, or the text itself when unreadable. */
export function printedNumber(text: string): string {
  const filings = filingsIn(text);
  return filings.length === 1 ? (filings[0]?.canonical ?? text.trim()) : text.trim();
}

/** Every ICP filing in a text, once each: one form for each of them. */
export function filingsIn(text: string): FilingNumber[] {
  const seen = new Set<string>();
  return findFilingNumbers(text).filter((found) => {
    const fresh = isFiling(found.kind) && !seen.has(found.canonical);
    seen.add(found.canonical);
    return fresh;
  });
}

/** Whether a filing is the one of a page, or the subject that the page's website belongs to. Both canonical. */
export function isFilingOf(shown: string, number: string): boolean {
  return shown === number || shown.startsWith(`${number}-`);
}
