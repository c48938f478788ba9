import { printedNumber, readNumber } from '../../filing/filing';
import { printedDomain, readDomains } from '../../host/domain-list';
import { chineseDate } from '../values/form-date';
import { plainText, printableText } from '../values/printable-text';
import { cleanCode } from '../values/social-credit-code';
import type { Spelling } from './field-record';
import { fieldRecord } from './fields';
import type { FormFieldSpec } from './form-model';

const spellings: Readonly<Record<Spelling, (text: string, kind: FormFieldSpec['kind']) => string>> = {
  number: (text) => printedNumber(readNumber(text)),
  domains: (text) => readDomains(text).map(printedDomain).join('、'),
  code: printedCode,
  plain: (text) => onOneLine(plainText(text)),
  'by-kind': (text, kind) => {
    if (kind === 'date') return chineseDate(text);
    return kind === 'multiline' ? text : onOneLine(text);
  },
};

/** One value as it stands on the paper: numbers, codes, domains and dates in their usual spelling. */
export function printedValue(field: Pick<FormFieldSpec, 'key' | 'kind'>, raw: string): string {
  return spellings[fieldRecord(field.key).spelling](printableText(raw), field.kind);
}

function onOneLine(text: string): string {
  return text.replace(/\n+/g, ' ');
}

/** Credit codes and identity numbers stand on the cards in capitals without gaps; other numbers as they are written. */
function printedCode(text: string): string {
  const code = cleanCode(text);
  return /^[0-9A-Z]{18}$/.test(code) ? code : onOneLine(plainText(text));
}
