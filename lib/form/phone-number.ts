export type PhoneKind = 'mobile' | 'landline' | 'foreign' | 'unreadable';

/** Digits as one types them on a telephone: full-width folded, +86, spaces, hyphens and brackets gone. */
function cleanPhone(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff()‐-―.-]+/gu, '')
    .replace(/^(\+|00)86/, '');
}

/**
 * What kind of telephone number a text is. Mobile: 11 digits from 13 to 19 (MIIT numbering plan of
 * 2017). Landline: area code and 7 or 8 digits, with or without extension, or a 400 number.
 */
export function phoneKind(text: string): PhoneKind {
  const number = cleanPhone(text);
  if (/^1[3-9]\d{9}$/.test(number)) return 'mobile';
  if (/^(0?(10|2\d|[3-9]\d{2})\d{7,8}([*#转x,]\d{1,6})?|400\d{7})$/i.test(number)) return 'landline';
  return /^\+\d{6,15}$/.test(number) ? 'foreign' : 'unreadable';
}
