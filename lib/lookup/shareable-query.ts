import { findFilingNumbers } from '../filing/filing-number';
import { findDomains } from '../host/find-domains';

/** An e-mail address, or as many digits as a mobile number (11) or an identity card (18) has. */
const personal = /@|\d(?:[ -]?\d){10}/;
/** What names somebody, in the words of the public register. */
const naming = /(?:主办|负责)[\s\S]{0,4}(?:名称|性质|姓名)/;

/**
 * What of a text may stand in an address of the extension, which the browser's history keeps: the numbers
 * in it, else the address that it is, else its domains, else its first words. More could be personal;
 * of a text with somebody's e-mail address, phone or identity number, or with the register's word for a name, nothing but
 * numbers and domains is kept.
 */
export function shareableQuery(text: string): string {
  const numbers = findFilingNumbers(text).map(({ canonical }) => canonical);
  if (numbers.length > 0) return [...new Set(numbers)].join(' ');
  const trimmed = text.trim();
  if (/^https?:\/\/\S+$/i.test(trimmed)) return trimmed;
  const domains = findDomains(text).join(' ');
  const plain = text.normalize('NFKC');
  return domains || (personal.test(plain) || naming.test(plain) ? '' : trimmed.slice(0, 40));
}
