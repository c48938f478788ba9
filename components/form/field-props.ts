import type { ComponentChildren } from 'preact';
import type { Finding } from '../../lib/form/model/finding';
import type { FormEntry } from '../../lib/form/model/form-entry';
import type { FormFieldSpec } from '../../lib/form/model/form-model';
import type { EntryChange } from './form-session';

/** What a field of the form is given, whatever its kind. */
export interface FieldProps {
  field: FormFieldSpec;
  /** As the paper prints it. */
  label: string;
  entry: FormEntry;
  hint: string | null;
  /** Where a value comes from that the person did not type. */
  source?: ComponentChildren;
  /** What to say of it now; empty until the person has left the field once. */
  findings: readonly Finding[];
  change: (change: EntryChange) => void;
  leave: () => void;
}
