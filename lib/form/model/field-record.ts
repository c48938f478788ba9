/** What a record of fields.ts holds. */
import type { ApplicantKind } from '../values/certificates';

/** Its cell on paper (A4, 10.5 pt), so that the sheet holds it with every cell full. */
export interface FieldCell {
  /** Full-width characters on a line. */
  line: number;
  lines: number;
  /** Short enough to stand two in a row. */
  half: boolean;
  /** Least height of its row in millimetres, where the sheet has room and where it has little. */
  height: { roomy: number; compact: number };
}

/** How a value stands on paper. `by-kind`: a date in Chinese, a line on one line, several lines as they are. */
export type Spelling = 'number' | 'domains' | 'code' | 'plain' | 'by-kind';

/** What is checked of a value besides that it is there and fits its cell (field-checks.ts). */
export type CheckName =
  | 'number'
  | 'domains'
  | 'organiser'
  | 'certificate'
  | 'mobile'
  | 'phone'
  | 'email'
  | 'date';

/** What a value is typed into, where the field has no options and is one line. */
export type FieldInput = 'line' | 'tel' | 'email' | 'certificate-type';

export interface FieldRecord {
  /** The part of the common layout that asks for it. */
  part: 'filing' | 'applicant';
  cell: FieldCell;
  spelling: Spelling;
  check: CheckName | null;
  input: FieldInput;
  /** What browsers may fill in (HTML, autofill). Nothing that identifies a filing or a person’s papers. */
  autofill: string | Readonly<Record<ApplicantKind, string>>;
  /** Says something of a person: lists show no more of it than its ends. */
  private: boolean;
}
