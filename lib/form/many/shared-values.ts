/** What is the same for all forms of a table, typed once. */
import { today } from '../../local-time';
import { fieldKey } from '../model/fields';
import type { ApplicantKind } from '../values/certificates';

export interface SharedValues {
  /** Whose the filings are; null where nobody has said it. */
  whose: 'mine' | 'other' | null;
  /**
   * The whole organiser with everything under it, the same of organisers without any service, for which some provinces want a
   * letter and no form, or what each number says.
   */
  what: 'subject' | 'empty' | 'as-written';
  /** What the applications rest on; null where nobody has said it. */
  ground: 'subject' | 'domain' | null;
  /** Who applies where no column says it. */
  applicant: ApplicantKind;
  /** Whether each form has its list of enclosures with it. */
  withAttachments: boolean;
  /** By field of the form; where a column has a value for it, that one counts. */
  text: Readonly<Record<string, string>>;
}

/** How the rows go together: into one form for an organiser, or for each number. */
export function groupingOf({ what }: Pick<SharedValues, 'what'>): 'subject' | 'as-written' {
  return what === 'as-written' ? what : 'subject';
}

/** Nothing said yet but the date of application, which is today's. */
export function nothingShared(now: Date): SharedValues {
  return {
    whose: null,
    what: 'as-written',
    ground: null,
    applicant: 'unit',
    withAttachments: false,
    text: { [fieldKey.date]: today(now) },
  };
}
