/** GB 32100-2015, table 1: the digits and letters of a unified social credit code; no I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export type SocialCreditCodeFault = 'uscc-length' | 'uscc-character' | 'uscc-check';

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
 * Checks a unified social credit code by length, alphabet and check character (GB 32100-2015).
 * The region code is not checked: codes keep it when districts are renamed.
 *
 * @returns The first fault, or null when the code can be right.
 */
export function findSocialCreditCodeFault(text: string): SocialCreditCodeFault | null {
  const code = cleanCode(text);
  if ([...code].length !== 18) return 'uscc-length';
  if (![...code].every((character) => alphabet.includes(character))) return 'uscc-character';
  return socialCreditCheck(code) === code.charAt(17) ? null : 'uscc-check';
}
