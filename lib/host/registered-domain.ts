import { namedEndings, readDomains } from './domain-list';
import { provinceIds } from './province-id';

/**
 * Labels before .cn under which names are registered: by kind of holder, by region with the letters of ISO 3166-2:CN,
 * and three in Chinese (Public Suffix List of 2026; the tests compare).
 */
const underCn = new Set([...'ac com edu gov mil net org 公司 网络 網絡 hk mo tw'.split(' '), ...provinceIds]);
/** The same before .co. */
const underCo = new Set('com edu gov mil net nom org'.split(' '));
/** Names that belong to nobody or to a house (RFC 6761, RFC 6762 appendix G, RFC 7686). */
const local = new Set(
  'localhost local test invalid internal intranet private corp home lan arpa onion'.split(' '),
);

/**
 * The domain as its holder registered it, which is what a filing names: shop.com of www.shop.com or m.shop.com.
 * Under an ending whose rules are not known here only www is taken off.
 *
 * @param host The host name of an address, in punycode or in its own characters.
 * @returns In its own characters, lower case; null for addresses in numbers, local names and bare endings. Never throws.
 */
export function registeredDomain(host: string): string | null {
  const [read, ...more] = readDomains(host);
  if (!read?.ascii || !read.unicode || more.length > 0) return null;
  // Characters that are not read back as the same name would print another one.
  const name = readDomains(read.unicode)[0]?.ascii === read.ascii ? read.unicode : read.ascii;
  const labels = name.split('.');
  const ending = labels.at(-1) ?? '';
  const kind = labels.at(-2) ?? '';
  if (local.has(ending)) return null;
  const length =
    (ending === 'cn' && underCn.has(kind)) || (ending === 'co' && underCo.has(kind))
      ? 3
      : namedEndings.has(ending)
        ? 2
        : labels[0] === 'www' && labels.length > 2
          ? labels.length - 1
          : labels.length;
  return labels.length < length ? null : labels.slice(-length).join('.');
}
