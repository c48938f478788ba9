/** What the person said; a missing key was not answered yet, `unknown` is "I don't know". */
export interface CaseAnswers {
  /** Whose filing is to go. */
  whose?: 'mine' | 'other' | 'unknown';
  /** A filing that somebody else made: what it blocks; `identity`, it was made in one's own name without one's knowledge. */
  conflict?: 'subject' | 'domain' | 'identity' | 'unknown';
  /** What should go. */
  what?: 'subject' | 'service' | 'access' | 'domain' | 'mini-program' | 'unknown';
  /** The account at the access provider: `usable` means one can log in and sees this filing there. */
  account?: 'usable' | 'lost' | 'provider-gone' | 'unknown';
  /** Id in data/providers.json, null for one that is not listed. Belongs to `account` and `platform`. */
  providerId?: string | null;
  /** Mini-program: whether the platform is known; which one is in `providerId`. */
  platform?: 'known' | 'unknown';
  /** Empty subject or site: no access provider reports it any more. */
  empty?: 'yes' | 'no' | 'unknown';
  /** Whether the responsible person can no longer read SMS on the filed phone. */
  phoneChanged?: 'yes' | 'no' | 'unknown';
  /** Who applies, where a form goes to the administration: papers and signature differ. */
  applicant?: 'unit' | 'individual';
  /** Whether the unit itself is dissolved (注销). One whose licence is `revoked` (吊销) still exists. */
  dissolved?: 'yes' | 'revoked' | 'no' | 'unknown';
}

/** `providerId` is no question of its own: it belongs to the answer to another one. */
export type QuestionId = Exclude<keyof CaseAnswers, 'providerId'>;

/** What can be answered to each question, in the order in which it is offered. */
export const questionOptions = {
  whose: ['mine', 'other', 'unknown'],
  conflict: ['subject', 'domain', 'identity', 'unknown'],
  what: ['subject', 'service', 'access', 'domain', 'mini-program', 'unknown'],
  account: ['usable', 'lost', 'provider-gone', 'unknown'],
  platform: ['known', 'unknown'],
  empty: ['yes', 'no', 'unknown'],
  phoneChanged: ['no', 'yes', 'unknown'],
  applicant: ['unit', 'individual'],
  dissolved: ['no', 'revoked', 'yes', 'unknown'],
} as const satisfies { [Q in QuestionId]: readonly NonNullable<CaseAnswers[Q]>[] };
