import type { Province, Submission } from '../../data/schema';
import { isFresh, isSureContact } from './fact-trust';

/** One known way of reaching the administration, with what it is for. */
export interface HandIn extends Submission {
  /** True only for a known address of this very purpose that is neither doubtful nor older than two years. */
  sure: boolean;
  /** Older than two years or undated: call first. */
  old: boolean;
}

function handIn(entry: Submission, on: Date): HandIn {
  return { ...entry, sure: isSureContact(entry, on), old: !isFresh(entry.asOf, on) };
}

const purposes = ['deregistration', 'filing-desk', 'supervision'] as const;

/**
 * Where and how a form can be handed in: what is known for deregistration first, then the filing desk, then
 * the supervision phone. Superseded entries, online entries and the licence desk are never among them.
 */
export function handInFor(province: Province, on: Date): HandIn[] {
  return purposes.flatMap((wanted) =>
    province.submission
      .filter((entry) => entry.purpose === wanted && entry.kind !== 'online' && !entry.superseded)
      .map((entry) => handIn(entry, on)),
  );
}

/** Desks for telecom licences: listed only to say that they do not handle filings. */
export function licenceDesksOf(province: Province, on: Date): HandIn[] {
  return province.submission
    .filter(({ purpose, superseded }) => purpose === 'licence-desk' && !superseded)
    .map((entry) => handIn(entry, on));
}
