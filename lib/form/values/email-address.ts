import { regexes } from 'zod/mini';
import { readDomains } from '../../host/domain-list';

export type EmailKind = 'plain' | 'unusual' | 'unreadable';

/** Local part of a mailbox in any script: no spaces, quotes, brackets; dots only between other characters (RFC 6531). */
const localPart = /^[^\s@<>()[\],;:"\\.]+(\.[^\s@<>()[\],;:"\\.]+)*$/u;

/**
 * Whether a text is one e-mail address.
 *
 * @param text With full-width characters folded.
 * @returns `unusual`: an address that can be right and that not every mail system takes, such as one with
 *   Chinese characters.
 */
export function emailKind(text: string): EmailKind {
  if (regexes.email.test(text)) return text.length <= 254 ? 'plain' : 'unreadable';
  const [local = '', host = '', ...more] = text.split('@');
  const domains = readDomains(host);
  const isAddress =
    more.length === 0 &&
    localPart.test(local) &&
    domains.length === 1 &&
    domains[0]?.ascii != null &&
    !/[.。/:?#]$|[/:?#]/u.test(host);
  return isAddress && local.length <= 64 && text.length <= 254 ? 'unusual' : 'unreadable';
}
