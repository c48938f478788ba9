import { printedDomain, readDomains } from '../../lib/form/domain-list';
import { filingsIn } from '../../lib/form/filing-target';
import { maxTextLength } from '../../lib/form/form-entry';
import type { ApplicantKind } from '../../lib/form/form-model';
import { useWords } from '../i18n';
import { FieldShell, inputAttributes } from './field-shell';
import type { FieldProps } from './form-field';

/** What browsers may fill in, by field (HTML, autofill). Nothing that identifies a filing or a person’s papers. */
function autofillOf(key: string, applicant: ApplicantKind): string {
  switch (key) {
    case 'organiserName':
      return applicant === 'unit' ? 'organization' : 'name';
    case 'applicant':
      return 'section-applicant name';
    case 'applicantMobile':
      return 'section-applicant tel';
    case 'contactName':
      return 'section-contact name';
    case 'contactMobile':
    case 'contactPhone':
      return 'section-contact tel';
    case 'contactEmail':
      return 'section-contact email';
    default:
      return 'off';
  }
}

/** A line, several lines, or a date. */
export function TextField({ field, label, entry, hint, findings, change, leave }: FieldProps) {
  const value = entry.text[field.key] ?? '';
  const attributes = {
    ...inputAttributes(field.key, findings, hint !== null),
    value,
    maxLength: maxTextLength,
    autocomplete: autofillOf(field.key, entry.applicant),
    required: field.required,
    onInput: (event: { currentTarget: { value: string } }) => {
      change({ text: { ...entry.text, [field.key]: event.currentTarget.value } });
    },
    onBlur: leave,
  };
  return (
    <FieldShell
      field={field.key}
      label={label}
      optional={!field.required}
      hint={hint}
      findings={findings}
      after={<ReadAs field={field.key} value={value} />}
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

/** One line. No type="email": it would turn an IDN address into punycode under the person's hands. */
function Line({ field, attributes }: { field: string; attributes: object }) {
  if (/Mobile|Phone/.test(field)) return <input type="tel" {...attributes} />;
  if (field === 'contactEmail')
    return <input type="text" inputMode="email" spellcheck={false} {...attributes} />;
  return <input type="text" spellcheck={false} {...attributes} />;
}

/** How a number or an IDN will stand on the paper, where that differs from what was typed. */
function ReadAs({ field, value }: { field: string; value: string }) {
  const { t } = useWords();
  if (field === 'targetNumber') {
    const [found, second] = filingsIn(value);
    if (!found || second || found.canonical === value.trim()) return null;
    return <p class="small soft">{t('form.numberRead', { number: found.canonical })}</p>;
  }
  if (field !== 'targetDomains') return null;
  const idn = readDomains(value).filter(({ ascii, unicode }) => ascii !== unicode);
  if (idn.length === 0) return null;
  return <p class="small soft">{t('form.domainRead', { domains: idn.map(printedDomain).join('、') })}</p>;
}
