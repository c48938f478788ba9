import type { ProvinceId } from '../../data/schema';
import type { FormSpec } from './form-model';

/** One number found in a text, as lib/filing-number.ts reads it. */
export interface FoundNumber {
  kind: string;
  prefix: string | null;
  provinceId: ProvinceId | null;
  number: string;
  suffix: string | null;
  canonical: string;
  start: number;
  end: number;
}
export type FindNumbers = (text: string) => readonly FoundNumber[];

export type NumberFault =
  | { code: 'number-unreadable' }
  | { code: 'number-several'; numbers: string[] }
  | { code: 'number-licence' | 'number-psb'; number: string }
  | { code: 'number-province'; number: string; provinceId: ProvinceId }
  | { code: 'number-needs-subject' | 'number-needs-service'; number: string };

const filingKinds = new Set(['icp-subject', 'icp-website', 'icp-app', 'icp-miniprogram']);

/** Whether a number is an ICP filing: the only thing a deregistration form can name. */
function isFiling(found: FoundNumber): boolean {
  return filingKinds.has(found.kind) || (found.kind.startsWith('icp-') && found.kind !== 'icp-licence');
}

/**
 * Checks the number to be removed: one, a filing and not a licence, of the province the form goes
 * to, with or without the service's suffix as the case needs (national.json, actions).
 *
 * @param target What the person says is to go; null when they have not said.
 */
export function findNumberFault(
  text: string,
  form: FormSpec,
  target: 'subject' | 'service' | null,
  find: FindNumbers,
): NumberFault | null {
  const found = find(text);
  const filings = found.filter(isFiling);
  const [first] = filings;
  if (!first) {
    const [other] = found;
    if (!other) return { code: 'number-unreadable' };
    return { code: other.kind === 'psb' ? 'number-psb' : 'number-licence', number: other.canonical };
  }
  const numbers = [...new Set(filings.map(({ canonical }) => canonical))];
  if (numbers.length > 1) return { code: 'number-several', numbers };
  const number = first.canonical;
  if (first.provinceId && first.provinceId !== form.provinceId) {
    return { code: 'number-province', number, provinceId: first.provinceId };
  }
  if (first.suffix && (form.numberNeed === 'subject' || target === 'subject')) {
    return { code: 'number-needs-subject', number };
  }
  return !first.suffix && target === 'service' ? { code: 'number-needs-service', number } : null;
}

/** Questions that do not stop anyone: another procedure for mini-programs, a prefix that is not official. */
export function findNumberDoubt(
  text: string,
  find: FindNumbers,
): 'number-miniprogram' | 'number-prefix' | null {
  const first = find(text).find(isFiling);
  if (!first) return null;
  if (first.kind === 'icp-miniprogram') return 'number-miniprogram';
  return text
    .normalize('NFKC')
    .replaceAll('粵', '粤')
    .replaceAll('滬', '沪')
    .includes(first.canonical.charAt(0))
    ? null
    : 'number-prefix';
}

/** The number as it belongs on the paper: its canonical spelling, or the text itself when unreadable. */
export function printedNumber(text: string, find: FindNumbers): string {
  const filings = find(text).filter(isFiling);
  return filings.length === 1 ? (filings[0]?.canonical ?? text.trim()) : text.trim();
}

/** Every ICP filing in a text, once each: one form for each of them. */
export function filingsIn(text: string, find: FindNumbers): FoundNumber[] {
  const seen = new Set<string>();
  return find(text).filter((found) => {
    const fresh = isFiling(found) && !seen.has(found.canonical);
    seen.add(found.canonical);
    return fresh;
  });
}
