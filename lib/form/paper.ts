/**
 * The content of the paper, once for the printed page and the .docx. Always Chinese: it is written
 * to a Chinese authority, whatever language the extension speaks.
 */

import { formFileName } from './file-name';
import type { FormEntry } from './form-entry';
import type { FormSpec } from './form-model';
import { attachmentsPage } from './paper-attachments';
import { formPage } from './paper-form';

/** ☑ or □ and the words after it. */
export interface PaperBox {
  text: string;
  checked: boolean;
}

export type PaperCell = { span: number } & (
  | { kind: 'heading' | 'label' | 'term' | 'value' | 'centred'; text: string }
  | { kind: 'boxes'; boxes: readonly PaperBox[] }
  /** Room for a seal or a signature, with a small word that says which. */
  | { kind: 'stamp'; text: string }
);

export interface PaperRow {
  cells: readonly PaperCell[];
  /** Millimetres. */
  minHeight: number;
}

export interface PaperTable {
  /** A form has lines, a letter has none. */
  bordered: boolean;
  /** Widths in percent of the text width. */
  columns: readonly number[];
  rows: readonly PaperRow[];
}

export interface PaperPage {
  title: string;
  /** A line under the title. */
  subtitle: string | null;
  tables: readonly PaperTable[];
  /** Small print at the end: what this paper is and is not. */
  foot: string;
}

export interface Paper {
  /** Without extension. */
  fileName: string;
  pages: readonly PaperPage[];
}

/** Everything that stands on the paper of one entry: the form, and the list of enclosures on wish. */
export function composePaper(form: FormSpec, entry: FormEntry): Paper {
  const page = formPage(form, entry);
  return {
    fileName: formFileName(form, entry),
    pages: entry.withAttachments ? [page, attachmentsPage(form, entry)] : [page],
  };
}
