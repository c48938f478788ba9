import { namedEndings, readDomains } from './domain-list';
import { provinceIds } from './province-id';

/**
 * Labels under which names are registered, by ending (Public Suffix List of 2026, ICANN's part; the tests compare): by kind
 * of holder, and under .cn also by region with the letters of ISO 3166-2:CN. 政务 and 公益 stand in MIIT's announcement 7 of
 * 2018, 3, and not yet in that list.
 */
const kinds: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    `cn ac com edu gov mil net org 公司 网络 網絡 政务 公益 hk mo tw ${provinceIds.join(' ')}`,
    'co com edu gov mil net nom org',
    'me ac co edu gov its net org priv',
    'pro aaa aca acct avocat bar cpa eng jur law med recht',
    'ai com net off org',
    'io co com edu gov mil net nom org',
  ].map((line) => {
    const [ending = '', ...labels] = line.split(' ');
    return [ending, new Set(labels)];
  }),
);
/** Endings whose kinds are not held here, beside most of two letters; all others have none (the same list). */
const unknown = new Set('aero int 香港 срб ไทย ישראל'.split(' '));
/** Names that belong to nobody or to a house (RFC 6761, RFC 6762 appendix G, RFC 7686). */
const local = new Set(
  'localhost local test invalid internal intranet private corp home lan arpa onion'.split(' '),
);

/**
 * The domain as its holder registered it, which is what a filing names and what the public register knows: shop.com of
 * www.shop.com or m.shop.com. Under an ending whose rules are not held here, such as uk, only www is taken off.
 *
 * @param host The host name of an address, or a name, in punycode or in its own characters.
 * @returns In its own characters, lower case; null for addresses in numbers, local names and bare endings. Never throws.
 */
export function registeredDomain(host: string): string | null {
  const [read, ...more] = readDomains(host);
  if (!read?.ascii || !read.unicode || more.length > 0) return null;
  // Characters that are not read back as the same name would print another one.
  const isReadBack = read.unicode === read.ascii || readDomains(read.unicode)[0]?.ascii === read.ascii;
  const name = isReadBack ? read.unicode : read.ascii;
  const labels = name.split('.');
  const ending = labels.at(-1) ?? '';
  if (local.has(ending)) return null;
  const length = lengthUnder(ending, labels);
  return labels.length < length ? null : labels.slice(-length).join('.');
}

/** How many labels a registered name under an ending has. */
function lengthUnder(ending: string, labels: readonly string[]): number {
  const known = kinds.get(ending);
  if (known) return known.has(labels.at(-2) ?? '') ? 3 : 2;
  if (namedEndings.has(ending) || !(/^[a-z]{2}$/.test(ending) || unknown.has(ending))) return 2;
  return labels[0] === 'www' && labels.length > 2 ? labels.length - 1 : labels.length;
}
