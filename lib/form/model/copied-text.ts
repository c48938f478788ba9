/** What stands in a form, held against what was copied into it. */
import type { FilingNumber } from '../../filing/filing-number';
import { subjectNumberOf } from '../../filing/filing-number';
import { isFilingOf } from '../../filing/target';
import { fieldKey } from './fields';
import { type Found, warning } from './finding';
import { type FormEntry, textOf } from './form-entry';
import type { FormFieldSpec } from './form-model';
import { printedValue } from './printed-value';

type Field = Pick<FormFieldSpec, 'key' | 'kind'>;

/** What was copied into a field, as the paper prints it; null where nothing was. */
export function copiedValue({ copied }: FormEntry, field: Field): string | null {
  const value = copied?.text[field.key];
  return value === undefined ? null : printedValue(field, value);
}

/**
 * Whether a field prints to the letter what was copied into it. A whole subject's number may stand in the place of the one
 * of its service: that is another choice, and no mistake in copying.
 */
export function isAsCopied(entry: FormEntry, field: Field): boolean {
  const copied = copiedValue(entry, field);
  const printed = printedValue(field, textOf(entry, field.key));
  if (copied === null || copied === printed) return true;
  return field.key === fieldKey.number && printed !== '' && isFilingOf(copied, printed);
}

/** What differs from what was copied, with what that says. */
export function copyFindings(entry: FormEntry, field: Field): Found[] {
  const { copied } = entry;
  if (!copied || isAsCopied(entry, field)) return [];
  const words = { value: copiedValue(entry, field) ?? '', date: copied.on };
  return [warning(copied.from === 'text' ? 'differs-from-text' : 'differs-from-register', words)];
}

/**
 * An entry as it is when it is for this number: what was copied for another filing is no word on this one. What the person
 * has changed since stays.
 */
export function forNumber(entry: FormEntry, number: FilingNumber): FormEntry {
  const { copied, ...rest } = entry;
  const about = copied?.text[fieldKey.number];
  if (!copied || about === undefined || isFilingOf(about, number.canonical)) return entry;
  const isSameSubject = isFilingOf(about, subjectNumberOf(number) ?? '');
  const foreign = isSameSubject
    ? [fieldKey.domains]
    : [fieldKey.domains, fieldKey.targetOrganiser, fieldKey.organiser];
  const text = { ...rest.text };
  const left = { ...copied.text };
  for (const key of foreign) {
    if (left[key] !== undefined && text[key] === left[key]) delete text[key];
    delete left[key];
  }
  if (!isSameSubject) return { ...rest, text };
  return { ...rest, text, copied: { ...copied, text: { ...left, [fieldKey.number]: number.canonical } } };
}
