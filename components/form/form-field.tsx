import type { ComponentChildren } from 'preact';
import { fieldRecord } from '../../lib/form/model/fields';
import type { Finding } from '../../lib/form/model/finding';
import type { FormEntry } from '../../lib/form/model/form-entry';
import type { FormFieldSpec } from '../../lib/form/model/form-model';
import { CertificateField } from './certificate-field';
import { ChoiceField } from './choice-field';
import type { EntryChange } from './form-session';
import { TextField } from './text-field';

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

/** One field of the form by its kind. */
export function FormField(props: FieldProps) {
  if (props.field.options.length > 0) return <ChoiceField {...props} />;
  if (fieldRecord(props.field.key).input === 'certificate-type') return <CertificateField {...props} />;
  return <TextField {...props} />;
}
