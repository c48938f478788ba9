export type PhoneKind = 'mobile' | 'landline' | 'foreign' | 'unreadable';

const extension = '((-|转|分机|ext|[x#*,])+\\d{1,6})?$';
/** Digits may be grouped by hyphens wherever people put them. */
const local = '-?\\d(-?\\d){6,7}';
const area = '(10|2\\d|[3-9]\\d{2})';
const landline = new RegExp(`^(0${area}${local}|[48]00(-?\\d){7})${extension}`, 'i');
/** After +86 the zero of the area code is left out. */
const landlineFromAbroad = new RegExp(`^0?${area}${local}${extension}`, 'i');

/** Full-width folded; spaces, dots, brackets and invisible marks gone, every dash a hyphen, one at a time. */
function cleanPhone(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\ufeff().]+/gu, '')
    .replace(/[‐-―−-]+/gu, '-');
}

/**
 * What kind of telephone number a text is. Mobile: 11 digits from 13 to 19 (MIIT numbering plan of
 * 2017). Landline: area code with its 0 and 7 or 8 digits, with or without extension, or a 400 or 800
 * number. Country code 86 with +, 00 or nothing before it.
 */
export function phoneKind(text: string): PhoneKind {
  const number = cleanPhone(text);
  const national = number.replace(/^((\+|00)86|86(?=-|0|1[3-9]\d{9}$))-?/, '');
  if (/^1[3-9]\d{9}$/.test(national.replaceAll('-', ''))) return 'mobile';
  if (landline.test(national)) return 'landline';
  if (national !== number) return landlineFromAbroad.test(national) ? 'landline' : 'unreadable';
  return /^(\+|00)(-?\d){6,15}$/.test(number) ? 'foreign' : 'unreadable';
}
