/**
 * The content of the paper, once for the printed sheet and the .docx. Always Chinese: it is written
 * to a Chinese authority, whatever language the extension speaks.
 */

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
