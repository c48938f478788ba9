import { fieldRecord } from '../../lib/form/model/fields';
import { CertificateField } from './certificate-field';
import { ChoiceField } from './choice-field';
import type { FieldProps } from './field-props';
import { TextField } from './text-field';

/** One field of the form by its kind. */
export function FormField(props: FieldProps) {
  if (props.field.options.length > 0) return <ChoiceField {...props} />;
  if (fieldRecord(props.field.key).input === 'certificate-type') return <CertificateField {...props} />;
  return <TextField {...props} />;
}
