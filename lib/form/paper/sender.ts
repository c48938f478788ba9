/** Who puts papers into the post. */
import { fieldKey } from '../model/fields';
import { type FormEntry, textOf } from '../model/form-entry';
import type { ApplicantKind } from '../values/certificates';
import { printableText } from '../values/printable-text';

/** What stands on envelope and letter of who sends them; each may be empty, and is then room to write in. */
export interface Sender {
  kind: ApplicantKind;
  /** The organiser, or the agency that sends for many. */
  name: string;
  contact: string;
  phone: string;
  address: string;
}

/** The sender that an entry names: who applies, as far as it says. It knows no address. */
export function senderOf(entry: Pick<FormEntry, 'applicant' | 'text'>): Sender {
  const first = (...keys: string[]): string =>
    keys.map((key) => textOf(entry, key).trim()).find(Boolean) ?? '';
  return {
    kind: entry.applicant,
    name: first(fieldKey.organiser, 'applicant', fieldKey.targetOrganiser),
    contact: first('contactName', 'applicant'),
    phone: first('contactMobile', 'contactPhone', 'applicantMobile'),
    address: '',
  };
}

/** A text of the sender as it stands on one line of paper. */
export function onLine(text: string): string {
  return printableText(text).replace(/\s*\n\s*/g, ' ');
}
