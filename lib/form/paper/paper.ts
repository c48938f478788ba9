/**
 * The content of the paper, once for the printed sheet and the .docx. Always Chinese: it is written
 * to a Chinese authority, whatever language the extension speaks.
 */

/** A box, ticked or not, and the words after it. */
export interface PaperBox {
  text: string;
  checked: boolean;
}

/**
 * The sign of a box. Both stand beside each other in every font of symbols and in no Chinese one, so that they come from the
 * same and are equally big; □ (U+25A1) is in SimSun, which has no ☑.
 */
export function boxSign(checked: boolean): '☑' | '☐' {
  return checked ? '☑' : '☐';
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
  /** Says what stands below it: at the top of every part of a table that goes over several sheets. */
  isHead?: true;
}

export interface PaperTable {
  /** A form has lines, a letter has none. */
  bordered: boolean;
  /** 16 pt on lines of 24 pt, as official letters are set (GB/T 9704-2012, 5.2.2: 三号); what a term says stays small. */
  large?: true;
  /** To be cut out: a dashed line around all of it. */
  cutOut?: true;
  /** Widths in percent of the text width. */
  columns: readonly number[];
  rows: readonly PaperRow[];
}

export interface PaperSheet {
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
  sheets: readonly PaperSheet[];
}
