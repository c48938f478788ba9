/** Where a label of the paper breaks: as a person would, and the same on the printed sheet and in Word. */
import { textWidth } from '../model/cell-fit';

/** Full-width characters that a line holds in the column of labels. */
export const labelRoom = 7;

const opening = '([{（［｛〔【《〈「『“‘';
const closing = ')]}）］｝〕】》〉」』”’';
/** What no line may begin with (GB/T 15834-2011, 5.1), besides closing brackets. */
const neverFirst = `${closing}、，。．；：！？…—·,.;:!?%／/`;

/**
 * A label on as few lines as it needs, all about as wide, as browsers balance it. A bracket that fits a line stays whole, and
 * so do Latin words, numbers and the words that labels are made of; no line ends with an opening or begins with a closing sign.
 *
 * @param room Full-width characters that a line holds.
 * @returns At least one line; put together they are the label.
 */
export function labelLines(label: string, room: number): string[] {
  const parts = partsOf(label, room);
  const least = fill(parts, room);
  // The narrowest room that needs no more lines. Half a character is as fine as any label needs.
  for (let narrower = 1; narrower < room; narrower += 0.5) {
    const lines = fill(parts, narrower);
    if (lines.length <= least.length) return lines;
  }
  return least;
}

/** Lines no wider than the room, where the parts allow it. */
function fill(parts: readonly string[], room: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last === undefined || textWidth(last + part) > room) lines.push(part);
    else lines[lines.length - 1] = last + part;
  }
  return lines.length > 0 ? lines : [''];
}

/** The label in parts that stay whole. */
function partsOf(label: string, room: number): string[] {
  const parts: string[] = [];
  for (const piece of piecesOf(label)) {
    if (textWidth(piece) <= room) parts.push(piece);
    else parts.push(...joined([...piece]));
  }
  return joined(parts);
}

/** Brackets, Latin words with numbers, words of the labels, single characters. */
function piecesOf(label: string): string[] {
  return (
    label.match(
      /[([（［〔【《「][^()[\]（）［］〔〕【】《》「」]*[)\]）］〕】》」]|[\w.@-]+|主办单位|备案|注销|申请|证件|./gsu,
    ) ?? []
  );
}

/** Signs put to what they may not leave. */
function joined(parts: readonly string[]): string[] {
  const whole: string[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    const stays = last !== undefined && (neverFirst.includes(part) || opening.includes(last.slice(-1)));
    if (stays) whole[whole.length - 1] = last + part;
    else whole.push(part);
  }
  return whole;
}
