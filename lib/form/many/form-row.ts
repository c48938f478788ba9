/** One filing of somebody's table, as what is known of it for a form. */
import type { FilingNumber } from '../../filing/filing-number';

/** What a column of a table may hold that a form asks for. */
export const columnKinds = [
  'organiser',
  'domains',
  'applicantKind',
  'certificateType',
  'certificate',
  'contact',
  'mobile',
  'phone',
  'email',
  'reason',
  'remarks',
] as const;

export type ColumnKind = (typeof columnKinds)[number];

/** The cells of one row by what they hold, as they were written, trimmed; none that is empty. */
export type RowValues = Partial<Record<ColumnKind, string>>;

export interface FormRow {
  /** Line of the table, counted from 1 as a spreadsheet counts. */
  line: number;
  /** An ICP filing whose province is known. */
  number: FilingNumber;
  values: RowValues;
}
