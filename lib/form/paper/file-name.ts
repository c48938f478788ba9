import { printedNumber } from '../../filing/filing';
import { type FormEntry, filingOfEntry } from '../model/form-entry';
import type { FormSpec } from '../model/form-model';
import { printableText } from '../values/printable-text';

/** Names Windows keeps for devices, with any extension (Win32 naming rules). */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** A text as a file name that Windows, macOS and Linux all take, at most 120 characters. */
export function safeFileName(text: string): string {
  const name = [...printableText(text).replace(/[<>:"/\\|?*\n]/g, '')]
    .slice(0, 120)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return reserved.test(name) ? `_${name}` : name;
}

/**
 * The name of the file for one form, without extension: 粤ICP备12345678号-注销备案申请表. It names the
 * filing, which is public, and nobody.
 */
export function formFileName(form: FormSpec, entry: FormEntry): string {
  const filing = filingOfEntry(entry);
  const number = filing.filings.length === 1 ? safeFileName(printedNumber(filing)) : '';
  const what = form.shape === 'letter' ? safeFileName(form.title) : '注销备案申请表';
  return number ? `${number}-${what}` : what;
}
