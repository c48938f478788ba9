import { cleanCode } from './social-credit-code';

export type ResidentIdFault = 'id-length' | 'id-old' | 'id-character' | 'id-region' | 'id-date' | 'id-check';

/**
 * First two digits of GB/T 2260: the 31 provinces, 71 Taiwan, 81 Hong Kong, 82 Macao; 83 is used
 * for residents from Taiwan (residence permits, State Council document 81 of 2018).
 */
const regions = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * The check character of a resident ID number: ISO 7064 MOD 11-2 (GB 11643-1999).
 *
 * @param body At least 17 digits.
 * @returns Null when they are not digits.
 */
export function residentIdCheck(body: string): string | null {
  if (!/^\d{17}/.test(body)) return null;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body.charAt(at)), 0);
  return '10X98765432'.charAt(sum % 11);
}

/**
 * Checks a resident ID number (GB 11643-1999): length, region, date of birth, check character. Only
 * the province of the region is looked at, because districts come and go and a number is for life.
 *
 * @param today ISO date; nobody is born later.
 * @returns The first fault, or null. `id-old`: a first-generation number of 15 digits, which could
 *   no longer be used from 2013-01-01 (Resident Identity Card Law, amendment of 2011).
 */
export function findResidentIdFault(text: string, today: string): ResidentIdFault | null {
  const id = cleanCode(text);
  if (/^\d{15}$/.test(id)) {
    return regions.test(id) && isDate(`19${id.slice(6, 12)}`) ? 'id-old' : 'id-length';
  }
  if (id.length !== 18) return 'id-length';
  if (!/^\d{17}[\dX]$/.test(id)) return 'id-character';
  if (!regions.test(id)) return 'id-region';
  const born = id.slice(6, 14);
  if (!isDate(born) || born < '19000101' || born > today.replaceAll('-', '')) return 'id-date';
  return residentIdCheck(id) === id.charAt(17) ? null : 'id-check';
}

function isDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return (
    date.getUTCFullYear() === year && date.getUTCMonth() === (month ?? 0) - 1 && date.getUTCDate() === day
  );
}
