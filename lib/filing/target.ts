import type { ProvinceId } from '../../data/schema';
import type { Filing, WrittenNumber } from './filing';

/** What a form, or whatever else takes one filing, wants of its number. `subject`: only one without suffix. */
export type NumberNeed = 'subject' | 'subject-or-service';

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
 * @param filing Its province is the one that the form goes to.
 * @param target What the person says is to go; null when they have not said.
 */
export function findNumberFault(
  { provinceId, filings, other }: Filing,
  need: NumberNeed,
  target: 'subject' | 'service' | null,
): NumberFault | null {
  if (other) return { code: other.kind === 'psb' ? 'number-psb' : 'number-licence', number: other.canonical };
  const [first, ...more] = filings;
  if (!first) return { code: 'number-unreadable' };
  if (more.length > 0) return { code: 'number-several', numbers: filings.map(({ canonical }) => canonical) };
  const number = first.canonical;
  if (first.provinceId && first.provinceId !== provinceId) {
    return { code: 'number-province', number, provinceId: first.provinceId };
  }
  if (first.suffix && (need === 'subject' || target === 'subject')) {
    return { code: 'number-needs-subject', number };
  }
  return !first.suffix && target === 'service' ? { code: 'number-needs-service', number } : null;
}

export type NumberDoubt = 'number-miniprogram' | 'number-prefix' | 'number-damaged' | 'number-sample';

/** Questions that do not stop anyone: another procedure for mini-programs, an odd spelling of the number. */
export function findNumberDoubt({ filings: [first] }: WrittenNumber): NumberDoubt | null {
  if (!first) return null;
  if (first.flags.includes('damaged') || first.flags.includes('impossible-year')) return 'number-damaged';
  if (first.flags.includes('sample')) return 'number-sample';
  if (first.kind === 'icp-miniprogram') return 'number-miniprogram';
  return first.flags.includes('unofficial-prefix') ? 'number-prefix' : null;
}

/** Whether a filing is the one of a page, or the subject that the page's website belongs to. Both canonical. */
export function isFilingOf(shown: string, number: string): boolean {
  return shown === number || shown.startsWith(`${number}-`);
}
