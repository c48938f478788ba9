/**
 * Text as it may stand on paper and in a .docx: without the characters XML 1.0 forbids (2.2), without
 * invisible direction and width marks, line ends as \n, trimmed. Rare characters of any plane stay.
 */
export function printableText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(
      /[^\n\u0020-\u007e\u00a0-\u{10ffff}]|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu,
      '',
    )
    .trim();
}

/**
 * The same with the full-width letters, digits and signs of a Chinese keyboard as plain ones. For numbers
 * and addresses only: names keep the characters they are registered with.
 */
export function plainText(text: string): string {
  return printableText(text).normalize('NFKC');
}
