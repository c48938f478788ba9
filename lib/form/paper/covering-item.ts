import type { FilingNumber } from '../../filing/filing-number';
import { fieldKey } from '../model/fields';
import { type FormEntry, filingOfEntry, textOf } from '../model/form-entry';
import type { FormSpec } from '../model/form-model';
import { printedValue } from '../model/printed-value';
import type { PaperRow } from './paper';
import { onLine } from './sender';

/** One filing that is to be cancelled, and the form that was made for it. */
export interface CoveringItem {
  number: FilingNumber;
  organiser: string;
  /** As they were written, any separators. */
  domains: string;
  form: FormSpec;
}

/** The filing of one form; null where its number cannot be read, or is none of this form's province. */
export function coveringItemOf(form: FormSpec, entry: FormEntry): CoveringItem | null {
  const [number, ...more] = filingOfEntry(entry).filings;
  if (!number || more.length > 0 || number.provinceId !== form.provinceId) return null;
  // Never who applies: of somebody else's filing that is another one.
  const organiser = textOf(entry, fieldKey.targetOrganiser);
  return { number, organiser, domains: textOf(entry, fieldKey.domains), form };
}

/** Of the table of filings: order, number, organiser, domains, form. */
export const itemColumns = [7, 32, 27, 25, 9] as const;

/** The heading row of the table of filings. */
export const itemHead: PaperRow = {
  isHead: true,
  minHeight: 8,
  cells: ['序号', '备案号', '主办单位', '域名', '附'].map((text) => ({ kind: 'label', span: 1, text })),
};

/** The row of one filing, counted from 1. */
export function itemRow({ number, organiser, domains, form }: CoveringItem, at: number): PaperRow {
  return {
    minHeight: 8,
    cells: [
      { kind: 'centred', span: 1, text: String(at) },
      { kind: 'value', span: 1, text: number.canonical },
      { kind: 'value', span: 1, text: onLine(organiser) },
      { kind: 'value', span: 1, text: printedDomains(domains).replaceAll('、', '\n') },
      { kind: 'centred', span: 1, text: paperName(form) },
    ],
  };
}

/** Domains as they stand on paper, 、 between them. */
export function printedDomains(domains: string): string {
  return printedValue({ key: 'targetDomains', kind: 'text' }, domains);
}

/** What the administration of a form calls it in one word. */
export function paperName({ shape }: FormSpec): '申请表' | '申请书' {
  return shape === 'letter' ? '申请书' : '申请表';
}

/** Whether all of them are of subjects without any service. */
export function allEmptySubjects(items: readonly CoveringItem[]): boolean {
  return items.every(({ form }) => form.use === 'empty-subject');
}
