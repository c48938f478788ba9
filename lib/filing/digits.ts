/** What the digits of a number tell; all texts are folded by foldText. */

const masked = /[*×●■□█○◯]|X{2}|X\d|[?_#….·]{1,9}[ \v]?号/y;
/** Signs that stand for a digit where digits are missing; after a whole number they are other text. */
const maskedRest = /[*X?_#…·]|\.\./y;

/** Whether an ICP number has eight digits, or ten that begin with a year. */
export function isWhole(number: string): boolean {
  return number.length === 8 || (number.length === 10 && number.startsWith('20'));
}

/**
 * Joins digits that are printed with spaces in them; takes only the first ones when the rest is other text,
 * such as a house number (粤ICP备19008276 1号楼).
 *
 * @returns The digits, and how much of what is printed they take.
 */
export function joinDigits(printed: string): { number: string; length: number } {
  if (!printed.includes(' ')) return { number: printed, length: printed.length };
  const joined = printed.replaceAll(' ', '');
  // Ten digits are in use since 2020.
  if (/^(?:\d{8}|20[2-9]\d{7})$/.test(joined)) return { number: joined, length: printed.length };
  const [number = ''] = printed.split(' ');
  return { number, length: number.length };
}

/**
 * Joins the digits of a public-security number that are printed in groups (1101 0502 008968) as far as they make one, of
 * fourteen digits, or of twelve where all of them do.
 *
 * @returns The digits, and how much of what is printed they take; null where they make none.
 */
export function joinPoliceDigits(printed: string): { number: string; length: number } | null {
  let number = '';
  for (const { 0: group, index } of printed.matchAll(/\d+/g)) {
    number += group;
    const length = index + group.length;
    if (number.length === 14 || (number.length === 12 && length === printed.length))
      return { number, length };
  }
  return null;
}

/**
 * Whether somebody hid the rest of a number that ends at `end`: 1705****, 1705555X号.
 *
 * @param whole Whether the number has all the digits that one of its kind has.
 */
export function isMasked(number: string, text: string, end: number, whole = isWhole(number)): boolean {
  return (!whole && stands(maskedRest, text, end)) || stands(masked, text, end);
}

/** Whether digits look like a mobile, an area code with a number or a service number. */
export function isTelephone(number: string): boolean {
  return /^(?:1[3-9]\d{9}|0[1-9]\d{7,10}|[48]00\d{7})$/.test(number);
}

/** Whether nobody was given such digits: all the same, 1 and zeros, counted up. */
export function isSample(number: string): boolean {
  return /^(\d)\1+$|^10+$/.test(number) || '12345678901234'.startsWith(number);
}

function stands(sign: RegExp, text: string, index: number): boolean {
  sign.lastIndex = index;
  return sign.test(text);
}
