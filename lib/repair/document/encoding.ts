import { codePointIn, lengthIn, readUtf8 } from './characters';

/** How a document is written down; GB 18030 includes GBK and GB 2312. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** How the text of a file is written down, and how many bytes of a byte order mark stand before it. */
export interface TextForm {
  readonly encoding: Encoding;
  readonly mark: number;
}

/**
 * How a file is written down, as people in China save it: UTF-8 with or without a mark, UTF-16 with one, and
 * GB 18030 (what Chinese Excel writes as .csv).
 *
 * @param bytes The whole file. A few damaged bytes do not make UTF-8 something else: read as GB 18030, an odd number
 *   of bytes of a character would swallow the letter behind it. Bytes that are right in both are GBK only where they
 *   say enough (see `isUsualGbk`): three Chinese characters or fewer can be undecidable, and count as UTF-8.
 */
export function textFormOf(bytes: Uint8Array): TextForm {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  const isRead = isUtf8(bytes) ? !isUsualGbk(bytes) : isDamagedUtf8(bytes);
  return { encoding: isRead ? 'utf-8' : 'gb18030', mark: 0 };
}

/**
 * The text of a file without its byte order mark.
 *
 * @param bytes The whole file. Bytes that fit no encoding become U+FFFD; nothing throws.
 */
export function decodeText(bytes: Uint8Array, form: TextForm = textFormOf(bytes)): string {
  return new TextDecoder(form.encoding, { ignoreBOM: true }).decode(bytes.subarray(form.mark));
}

/** Whether a file can be a text: zero bytes stand in UTF-16 alone, which has a mark. */
export function isText(bytes: Uint8Array): boolean {
  return !bytes.includes(0) || textFormOf(bytes.subarray(0, 2)).encoding.startsWith('utf-16');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether right UTF-8 is likelier GBK: in a file from China, four pairs or more that are all characters of GB 2312's first
 * level, the usual ones (rows 16 to 55), and never one alone. As UTF-8 they are letters such as Hebrew beside Armenian
 * (注站 is עվ); Chinese in UTF-8 has no such pair, accented letters and © stand alone, and Russian or Greek soon leaves them.
 */
function isUsualGbk(bytes: Uint8Array): boolean {
  let pairs = 0;
  let inRow = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const trail = bytes[at + 1] ?? 0;
    const isPair = lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
    if (!isPair && (lead >= 0x80 || inRow === 1)) return false;
    pairs += isPair ? 1 : 0;
    inRow = isPair ? inRow + 1 : 0;
    at += isPair ? 2 : 1;
  }
  return pairs >= 4 && inRow !== 1;
}

/** GBK is hardly ever three right bytes of UTF-8 in a row, so Chinese that reads well outweighs what does not. Early on is enough. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let right = 0;
  let wrong = 0;
  for (let at = 0; at < bytes.length && wrong - right < 1000; ) {
    const character = readUtf8(bytes, at);
    if (lengthIn(character) >= 3 && codePointIn(character) !== 0xfffd) right += 1;
    else if (codePointIn(character) === 0xfffd) wrong += 1;
    at += lengthIn(character);
  }
  return right > wrong;
}
