/** How much text fits the cells of the printed form (A4, 10.5 pt, one sheet with every cell full). */
import { fieldRecord, ownerOf } from './fields';

/** A cell: full-width characters per line, lines. */
export interface CellSize {
  line: number;
  lines: number;
}

/** Of an option that the person writes in, beside its box. */
const writtenOption: CellSize = { line: 30, lines: 1 };

/** Fields short enough to stand two in a row. */
export function isHalfWidth(key: string): boolean {
  return fieldRecord(key).cell.half;
}

/** The size of a field's cell, or of the room for an option that is written in. */
export function cellSize(key: string): CellSize {
  if (ownerOf(key) !== key) return writtenOption;
  const { line, lines } = fieldRecord(key).cell;
  return { line, lines };
}

/**
 * Width in full-width characters, as Latin letters stand in Chinese Song faces (Noto Serif CJK); in Times
 * New Roman they are narrower, so that what fits here fits there.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

function widthOf(character: string): number {
  if (/[\p{M}\u200d]/u.test(character)) return 0;
  if (character === 'W') return 1.1;
  if (/[mM@%]/.test(character)) return 1;
  if (/[A-Zw&]/.test(character)) return 0.8;
  return /[\u0020-\u024f\uff61-\uffdc]/u.test(character) ? 0.56 : 1;
}

/** Lines a text needs in a cell. A long word may break anywhere, as the paper does it. */
export function linesNeeded(text: string, line: number): number {
  return text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(textWidth(part) / line)), 0);
}

/** Full-width characters a text must be cut down to, or null when it fits its cell. */
export function findOverflow(key: string, text: string): number | null {
  const { line, lines } = cellSize(key);
  return linesNeeded(text.trim(), line) > lines ? line * lines : null;
}
