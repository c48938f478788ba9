import type { FoundAddress } from '../repair/find-addresses';
import { readText } from './read-text';

/** An e-mail address, or as many digits as a mobile number (11) or an identity card (18) has. */
const personal = /@|\d(?:[ .()-]{0,2}\d){10}/;
/** Longest text that is looked at, in UTF-16 units. */
const longest = 200_000;
/** What names somebody, in the words of the public register. */
const naming = /(?:主办|负责)[\s\S]{0,4}(?:名称|性质|姓名)/;

/**
 * What of a text may stand in an address of the extension, which the browser's history keeps: the numbers
 * in it, else the address that it is, else the filing addresses in it (without sessions), else its domains, else its first
 * words. More could be personal; of a text with somebody's e-mail address, phone or identity number, or with the
 * register's word for a name, nothing but numbers, filing addresses and domains is kept.
 */
export function shareableQuery(text: string): string {
  const { numbers, addresses, domains } = readText(text.slice(0, longest));
  if (numbers.length > 0) return numbers.map(({ canonical }) => canonical).join(' ');
  const trimmed = text.trim();
  const [first] = addresses;
  if (/^https?:\/\/\S+$/i.test(trimmed) && first) return withoutSession(first);
  const official = addresses
    .filter(({ isFiling }) => isFiling)
    .map((one) => withoutQuery(withoutSession(one)));
  if (official.length > 0) return official.join(' ');
  const plain = text.slice(0, longest).normalize('NFKC');
  const isPersonal = personal.test(plain) || naming.test(plain);
  return domains.join(' ') || (isPersonal ? '' : trimmed.slice(0, 40));
}

function withoutSession({ url, repair }: FoundAddress): string {
  return repair?.reasons.includes('session') ? repair.url : url;
}

/** What is asked of a page may name somebody. */
function withoutQuery(url: string): string {
  return url.replace(/\?[^#]*/, '');
}
