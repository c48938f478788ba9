import type { Bilingual, ProvinceFacts, Submission } from '../../data/schema';
import { onlyNameOf } from './fact-origin';
import { current, isFresh, isSureContact, isUsable } from './fact-trust';

/** One known way of reaching the administration, with what it is for. */
export interface HandIn extends Submission {
  /** True only for a known address of this very purpose that is neither doubtful nor older than two years. */
  sure: boolean;
  /** Older than two years or undated: call first. */
  old: boolean;
  /** The only access provider that names it; null where somebody else does too. */
  onlyOf: Bilingual | null;
}

function handIn(entry: Submission, now: Date): HandIn {
  return {
    ...entry,
    sure: isSureContact(entry, now),
    old: !isFresh(entry.asOf, now),
    onlyOf: onlyNameOf(entry, null),
  };
}

function isForEmptyAlone({ cases }: Submission): boolean {
  return cases?.every((one) => one === 'empty') ?? false;
}

const purposes = ['deregistration', 'filing-desk', 'supervision'] as const;

/**
 * Where and how a form can be handed in: what is known for deregistration first, then the filing desk, then
 * the supervision phone. Superseded entries, online entries and the licence desk are never among them.
 *
 * @param isEmptySubject Whether a subject without any service is to go; what is said of these alone counts for no other.
 */
export function handInFor(province: ProvinceFacts, now: Date, isEmptySubject = true): HandIn[] {
  return purposes.flatMap((wanted) =>
    current(province.submission)
      .filter(({ purpose, kind }) => purpose === wanted && kind !== 'online')
      .filter((entry) => isEmptySubject || !isForEmptyAlone(entry))
      .map((entry) => handIn(entry, now)),
  );
}

/** One that says where: a phone, a number or an address. */
type Contact<S> = S & { value: string };

/**
 * Those among known ways that a source gives for deregistration itself and that were not doubtful when they
 * were found; they may be old. A desk for other papers or a licence desk is none.
 */
export function filingContacts<S extends Submission>(ways: readonly S[]): Contact<S>[] {
  return ways.filter(
    (way): way is Contact<S> => way.purpose === 'deregistration' && way.value !== null && isUsable(way),
  );
}

/**
 * Where deregistration papers go by post.
 *
 * @param isEmptySubject Whether they are of a subject without any service; what is said of these alone counts for no other.
 * @returns Null where no source says it for this very purpose.
 */
export function postAddressOf(
  province: ProvinceFacts,
  isEmptySubject: boolean,
  now: Date = new Date(),
): Contact<HandIn> | null {
  const fitting = current(province.submission).filter(
    (entry) => entry.kind === 'post' && (isEmptySubject || !isForEmptyAlone(entry)),
  );
  return filingContacts(fitting.map((entry) => handIn(entry, now)))[0] ?? null;
}

/** Desks for telecom licences: listed only to say that they do not handle filings. */
export function licenceDesksOf(province: ProvinceFacts, now: Date): HandIn[] {
  return current(province.submission)
    .filter(({ purpose }) => purpose === 'licence-desk')
    .map((entry) => handIn(entry, now));
}
