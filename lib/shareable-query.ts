import { findFilingNumbers } from './filing-number';
import { findDomains } from './find-domains';

/**
 * What of a text may stand in an address of the extension, which the browser's history keeps: the numbers
 * in it, else the address that it is, else its domains, else its first words. More could be personal.
 */
export function shareableQuery(text: string): string {
  const numbers = findFilingNumbers(text).map(({ canonical }) => canonical);
  if (numbers.length > 0) return [...new Set(numbers)].join(' ');
  const trimmed = text.trim();
  if (/^https?:\/\/\S+$/i.test(trimmed)) return trimmed;
  return findDomains(text).join(' ') || trimmed.slice(0, 40);
}
