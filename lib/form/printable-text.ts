/**
 * Text as it may stand on paper and in a .docx: without the characters XML 1.0 forbids (2.2), without
 * invisible direction and width marks, line ends as \n, trimmed. Rare characters of any plane stay.
 */
export function printableText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(
      /[^\n\u0020-\u007e\u00a0-\u{10ffff}]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu,
      '',
    )
    .trim();
}
