import { printedDomain, readDomains } from './domain-list';
import { printedNumber } from './filing-target';
import { chineseDate } from './form-date';
import type { FormFieldSpec } from './form-model';
import { printableText } from './printable-text';

/** One value as it stands on the paper: numbers, domains and dates in their usual spelling. */
export function printedValue(field: FormFieldSpec, raw: string): string {
  const text = printableText(raw);
  if (field.kind === 'date') return chineseDate(text);
  if (field.key === 'targetNumber') return printedNumber(text);
  if (field.key === 'targetDomains') return readDomains(text).map(printedDomain).join('、');
  return field.kind === 'multiline' ? text : text.replace(/\n+/g, ' ');
}
