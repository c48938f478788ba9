import { toUnicode } from 'punycode/punycode.es6.js';

/**
 * A host as a person reads it: `域名.信息 (xn--eqrt2g.xn--vuq861b)`. The punycode stays beside its characters (RFC 3492),
 * because characters alone can pass for others.
 *
 * @param host A host in lower case, with or without a port; any other string comes back as it is.
 */
export function readableHost(host: string): string {
  try {
    const characters = toUnicode(host);
    return characters === host ? host : `${characters} (${host})`;
  } catch {
    return host;
  }
}
