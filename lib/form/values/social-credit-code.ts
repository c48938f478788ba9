/** GB 32100-2015, table 1: the digits and letters of a unified social credit code; no I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export type SocialCreditCodeFault = 'uscc-length' | 'uscc-character' | 'uscc-region' | 'uscc-check';

/** Upper case, without the spaces and hyphens people put in. */
export function cleanCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\ufeff‐-―-]+/gu, '')
    .toUpperCase();
}

/**
 * The check character of a unified social credit code: ISO 7064 in the form of GB 32100-2015, 5.5:
 * weights 3^(i-1) mod 31 over the first 17 characters, 31 minus the sum mod 31.
 *
 * @param body At least 17 characters of the alphabet.
 * @returns Null when a character is not of the alphabet or there are too few.
 */
export function socialCreditCheck(body: string): string | null {
  let sum = 0;
  let weight = 1;
  for (let at = 0; at < 17; at++) {
    const value = alphabet.indexOf(body.charAt(at));
    if (value < 0 || body.charAt(at) === '') return null;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/**
 * Checks a unified social credit code by length, alphabet, shape of the region code in places 3 to 8
 * (GB 32100-2015, 4.3: a code of GB/T 2260) and check character. Which region it is is not checked: codes
 * keep theirs when districts are renamed.
 *
 * @returns The first fault, or null when the code can be right. `uscc-check` is a doubt: codes were given out whose check
 *   character does not fit, such as 91350203M0001QKT19.
 */
export function findSocialCreditCodeFault(text: string): SocialCreditCodeFault | null {
  const code = cleanCode(text);
  if ([...code].length !== 18) return 'uscc-length';
  if (![...code].every((character) => alphabet.includes(character))) return 'uscc-character';
  if (!/^..[1-9]\d{5}/.test(code)) return 'uscc-region';
  return socialCreditCheck(code) === code.charAt(17) ? null : 'uscc-check';
}
