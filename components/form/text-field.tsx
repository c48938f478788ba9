import { useState } from 'preact/hooks';
import { fieldRecord } from '../../lib/form/model/fields';
import type { Finding } from '../../lib/form/model/finding';
import { maxTextLength } from '../../lib/form/model/form-entry';
import type { ApplicantKind } from '../../lib/form/values/certificates';
import { afterPress } from '../ui/after-press';
import type { FieldProps } from './field-props';
import { FieldShell, inputAttributes } from './field-shell';
import { setText } from './form-session';
import { ReadAs } from './read-as';

function autofillOf(key: string, applicant: ApplicantKind): string {
  const { autofill } = fieldRecord(key);
  return typeof autofill === 'string' ? autofill : autofill[applicant];
}

/** A line, several lines, or a date. */
export function TextField({ field, label, entry, hint, source, findings, change, leave }: FieldProps) {
  const value = entry.text[field.key] ?? '';
  const [half, setHalf] = useState(false);
  const said = half ? [halfDate(field.key)] : findings;
  const attributes = {
    ...inputAttributes(field.key, said, hint !== null, Boolean(source)),
    value,
    maxLength: maxTextLength,
    autocomplete: autofillOf(field.key, entry.applicant),
    required: field.required,
    onInput: (event: { currentTarget: { value: string; validity: ValidityState } }) => {
      if (half) setHalf(event.currentTarget.validity.badInput);
      change(setText(field.key, event.currentTarget.value));
    },
    onBlur: (event: { currentTarget: { validity: ValidityState } }) => {
      const { badInput } = event.currentTarget.validity;
      afterPress(() => setHalf(badInput));
      leave();
    },
  };
  return (
    <FieldShell
      field={field.key}
      label={label}
      optional={!field.required}
      hint={hint}
      findings={said}
      source={source}
      after={<ReadAs field={field} value={value} />}
    >
      {field.kind === 'multiline' ? (
        <textarea rows={4} {...attributes} />
      ) : field.kind === 'date' ? (
        <input type="date" {...attributes} />
      ) : (
        <Line field={field.key} attributes={attributes} />
      )}
    </FieldShell>
  );
}

/** A date of which only a part is typed counts as empty for the browser; the person must hear of it. */
function halfDate(field: string): Finding {
  return { field, severity: 'error', code: 'date-unreadable', params: {} };
}

/** One line. No type="email": it would turn an IDN address into punycode under the person's hands. */
function Line({ field, attributes }: { field: string; attributes: object }) {
  switch (fieldRecord(field).input) {
    case 'tel':
      return <input type="tel" {...attributes} />;
    case 'email':
      return <input type="text" inputMode="email" spellcheck={false} {...attributes} />;
    default:
      return <input type="text" spellcheck={false} {...attributes} />;
  }
}
