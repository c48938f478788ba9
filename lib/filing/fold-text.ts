/** A text with its variants of writing folded away, and the way back to where each character stood. */
export interface FoldedText {
  /** Upper-case ASCII, plain dashes, simplified glyphs, no invisible characters; see foldText for spaces. */
  readonly text: string;
  /** Index in the original of the n-th folded character. */
  readonly origins: Int32Array;
}

const gapKind = { drop: 0, space: 1, line: 2, paragraph: 3 } as const;
/** What stands for a gap in the folded text, by its kind. */
const gapCodes = [0, 0x20, 0x0b, 0x0a] as const;

// Traditional glyph, simplified glyph, in pairs: the words around a number, prefixes, names of provinces.
const pairs =
  '備备號号證证網网聯联編编碼码記记粵粤滬沪蘇苏晉晋遼辽閩闽贛赣魯鲁瓊琼陝陕隴陇寧宁雲云貴贵廣广東东龍龙內内肅肃慶庆';
const dashes = /[\u2010-\u2015\u2212\u2043\uFE58\uFE63\uFF0D\u30FC]/;
// Zero-width and other invisible characters (Unicode: Default_Ignorable_Code_Point), byte order mark.
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;

const glyphs = new Map<number, number>();
for (let i = 0; i < pairs.length; i += 2) glyphs.set(pairs.charCodeAt(i), pairs.charCodeAt(i + 1));
// The two blocks that nearly every character of a page is in, as tables: a map would double the time.
const ascii = Uint8Array.from({ length: 0x80 }, (_, code) => foldAscii(code));
const hanStart = 0x4e00;
const han = Uint16Array.from({ length: 0x5200 }, (_, i) => glyphs.get(hanStart + i) ?? hanStart + i);

// Every machine that a browser runs on today is little-endian.
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Folded codes of characters met outside ASCII and the Han block; 0 to 3 as in `gapKind`. */
const others = new Map<number, number>();

function foldOther(code: number): number {
  let folded = others.get(code);
  if (folded !== undefined) return folded;
  const character = String.fromCodePoint(code);
  const plain = character.normalize('NFKC');
  const one = plain.length === 1 ? plain.charCodeAt(0) : code > 0xffff ? 0xfffd : code;
  if (code === 0x2029) folded = gapKind.paragraph;
  else if (code === 0x2028 || code === 0x85) folded = gapKind.line;
  else if (invisible.test(character)) folded = gapKind.drop;
  else if (dashes.test(character)) folded = 0x2d;
  else if (one === 0x20 || /\s/.test(character)) folded = gapKind.space;
  else folded = one < 0x80 ? foldAscii(one) : (glyphs.get(one) ?? one);
  // What a page shows is a few hundred characters; a hostile text must not fill the memory.
  if (others.size < 20_000) others.set(code, folded);
  return folded;
}

function foldAscii(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x20;
  if (code > 0x20) return code === 0x7f ? gapKind.drop : code;
  if (code === 0x0a || code === 0x0d) return gapKind.line;
  return code === 0x20 || (code >= 0x09 && code <= 0x0c) ? gapKind.space : gapKind.drop;
}

/** The folded code of the character that begins at `at` with the unit `unit`; 0 to 3 as in `gapKind`. */
function foldUnit(text: string, at: number, unit: number): number {
  if (unit < 0x80) return ascii[unit] ?? 0;
  if (unit >= hanStart && unit < 0xa000) return han[unit - hanStart] ?? 0;
  return foldOther(text.codePointAt(at) ?? unit);
}

/** Whether the character that begins at `at` takes two units. */
function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

/** What a gap is with one more of its characters, which stands at `at`. */
function widen(gap: number, kind: number, text: string, at: number): number {
  if (kind !== gapKind.line) return Math.max(gap, kind);
  // A return and a line feed are one break.
  if (text[at] === '\n' && text[at - 1] === '\r') return gap;
  return gap >= gapKind.line ? gapKind.paragraph : gapKind.line;
}

/**
 * Folds what is written differently but means the same: NFKC of single characters (full-width
 * letters and digits, no-break spaces, Kangxi radicals out of PDF files), case, dashes, the
 * traditional glyphs of filing numbers. Invisible characters vanish. A run of spaces becomes one space; with one
 * line break in it `\v`; with two or more, where another paragraph or block begins, `\n`.
 *
 * Takes time and memory proportional to the text.
 */
export function foldText(text: string): FoldedText {
  const codes = new Uint16Array(text.length);
  const origins = new Int32Array(text.length);
  let length = 0;
  let gap = 0;
  let gapStart = 0;
  for (let i = 0; i < text.length; i += 1) {
    const start = i;
    const unit = text.charCodeAt(i);
    const code = foldUnit(text, i, unit);
    if (unit >= 0xd800 && isPair(text, i)) i += 1;
    if (code === gapKind.drop) continue;
    if (code <= gapKind.paragraph) {
      if (gap === 0) gapStart = start;
      gap = widen(gap, code, text, start);
      continue;
    }
    if (gap > 0) {
      codes[length] = gapCodes[gap] ?? 0;
      origins[length] = gapStart;
      length += 1;
      gap = 0;
    }
    codes[length] = code;
    origins[length] = start;
    length += 1;
  }
  return { text: utf16.decode(codes.subarray(0, length)), origins };
}

/** Where the n-th folded character ends in the original. */
export function originEnd(original: string, { origins }: FoldedText, n: number): number {
  const start = origins[n] ?? original.length;
  return start + ((original.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}
