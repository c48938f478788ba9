import { toUnicode } from 'punycode/punycode.es6.js';

export type DomainFault = 'domain-shape' | 'domain-www' | 'domain-tld';

export interface DomainEntry {
  /** As typed, between two separators. */
  typed: string;
  /** Punycode in lower case, or null when it is no domain name. */
  ascii: string | null;
  /** The same with its own characters; equal to `ascii` for ordinary names. */
  unicode: string | null;
  fault: DomainFault | null;
}

/**
 * Endings that sources name as approved for filing (a guide on Beijing's rules of 2019-10-24; a
 * guide citing MIIT's list, undated). MIIT's own list (data/national.json, tld-list) is longer and
 * changes: an ending that is missing here is a question, never a fault.
 */
export const namedEndings = new Set(
  'cn com net gov org cc tv co top wang ren xyz mobi tel cipic 中国 网络 公司 商城 网址 中信 政务 公益'.split(
    ' ',
  ),
);

/**
 * Reads the domains of one cell, separated by spaces, commas, semicolons, 、 or line ends. Addresses
 * are cut down to their host.
 *
 * @returns One entry per name in order. Never throws.
 */
export function readDomains(text: string): DomainEntry[] {
  return (
    text
      .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
      // As this paper itself prints them: a name and its punycode in brackets.
      .replace(/[（(]xn--[^）)]*[）)]/giu, ' ')
      .split(/[\s,;，；、|｜]+/u)
      .filter(Boolean)
      .map(readDomain)
  );
}

function readDomain(typed: string): DomainEntry {
  const ascii = hostOf(typed);
  if (!ascii) return { typed, ascii: null, unicode: null, fault: 'domain-shape' };
  const unicode = toUnicode(ascii);
  const ending = unicode.slice(unicode.lastIndexOf('.') + 1);
  const fault = ascii.startsWith('www.') ? 'domain-www' : namedEndings.has(ending) ? null : 'domain-tld';
  return { typed, ascii, unicode, fault };
}

/** The host of a name or address as RFC 1035 and RFC 5891 allow it, in punycode; null otherwise. */
function hostOf(typed: string): string | null {
  const name = typed
    .normalize('NFKC')
    .replace(/^([a-z]+:)?\/\//i, '')
    .replace(/(:\d*)?([/?#].*)?$/su, '')
    .replace(/[.。]$/u, '');
  if (!/^[\p{L}\p{M}\p{N}.。-]+$/u.test(name)) return null;
  let host: string;
  try {
    host = new URL(`http://${name}/`).hostname;
    // The URL parser keeps labels it cannot decode; a name that has no characters is no name.
    toUnicode(host);
  } catch {
    return null;
  }
  const labels = host.split('.');
  const valid = labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  const ending = labels.at(-1) ?? '';
  return valid && labels.length > 1 && host.length <= 253 && !/^\d+$/.test(ending) ? host : null;
}

/** One domain as the paper shows it: its own characters, with the punycode where they differ. */
export function printedDomain({ typed, ascii, unicode }: DomainEntry): string {
  if (!ascii || !unicode) return typed;
  return unicode === ascii ? ascii : `${unicode}（${ascii}）`;
}
