/** What is the same for all forms of a table, typed once. */
import { today } from '../../local-time';
import { fieldKey } from '../model/fields';
import type { ApplicantKind } from '../values/certificates';

export interface SharedValues {
  /** Whose the filings are; null where nobody has said it. */
  whose: 'mine' | 'other' | null;
  /** The whole organiser with everything under it, or what each number says. */
  what: 'subject' | 'as-written';
  /** What the applications rest on; null where nobody has said it. */
  ground: 'subject' | 'domain' | null;
  /** Who applies where no column says it. */
  applicant: ApplicantKind;
  /** Whether each form has its list of enclosures with it. */
  withAttachments: boolean;
  /** By field of the form; where a column has a value for it, that one counts. */
  text: Readonly<Record<string, string>>;
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
