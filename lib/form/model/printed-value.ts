import { printedNumber, readNumber } from '../../filing/filing';
import { printedDomain, readDomains } from '../../host/domain-list';
import { chineseDate } from '../values/form-date';
import { plainText, printableText } from '../values/printable-text';
import { cleanCode } from '../values/social-credit-code';
import type { FormFieldSpec } from './form-model';

const plainKeys = new Set(['applicantMobile', 'contactMobile', 'contactPhone', 'contactEmail']);

/** One value as it stands on the paper: numbers, codes, domains and dates in their usual spelling. */
export function printedValue(field: Pick<FormFieldSpec, 'key' | 'kind'>, raw: string): string {
  const text = printableText(raw);
  if (field.kind === 'date') return chineseDate(text);
  if (field.key === 'targetNumber') return printedNumber(readNumber(text));
  if (field.key === 'targetDomains') return readDomains(text).map(printedDomain).join('、');
  if (field.key === 'certificateNumber') return printedCode(text);
  if (plainKeys.has(field.key)) return plainText(text).replace(/\n+/g, ' ');
  return field.kind === 'multiline' ? text : text.replace(/\n+/g, ' ');
}

/** Credit codes and identity numbers stand on the cards in capitals without gaps; other numbers as they are written. */
function printedCode(text: string): string {
  const code = cleanCode(text);
  return /^[0-9A-Z]{18}$/.test(code) ? code : plainText(text).replace(/\n+/g, ' ');
}
