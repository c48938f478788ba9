/** Which sites a person can have no hints on: what they type, made a host on which hints appear. */
import { livingHosts } from '../host/beian-hosts';

export type HostToMute =
  | { ok: true; host: string }
  | { ok: false; reason: 'empty' | 'no-host' }
  /** Hints never appear on the host, or are muted there already. */
  | { ok: false; reason: 'no-hints' | 'muted'; host: string };

/** RFC 1035 section 2.3.4: labels of at most 63 characters; as `URL` writes names, Chinese ones in Punycode. */
const hostName = /^(?=.{1,253}$)(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}$|^\[[0-9a-f:.]+\]$/;

/** The host of an address or of a bare host name; empty where the text is neither. Never throws. */
function readHost(text: string): string {
  const whole = /^https?:[/\\]{2}/i.test(text);
  // Without a dot it is a word, and "javascript:" or "mailto:" is no place where a page could be.
  if (!whole && !/^(?:[/\\]{2})?[^/\\?#:]+\.[^/\\?#:]+(?::\d*)?(?:[/\\?#]|$)/.test(text)) return '';
  const url = whole ? text : `https://${text.replace(/^[/\\]{2}/, '')}`;
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : '';
  return hostName.test(host) ? host : '';
}

/**
 * Reads what somebody typed to have no more hints on a site.
 *
 * @param text Any string: a host name or a whole address, also in full-width characters. As in browsers only
 *   the real host counts (`https://beian.miit.gov.cn@evil.example/`).
 * @param muted Hosts on which there are none already.
 * @returns The host as `mutedHosts` names it, or why it cannot be muted. Never throws.
 */
export function hostToMute(text: string, muted: readonly string[]): HostToMute {
  const plain = text.normalize('NFKC').replaceAll('。', '.').trim();
  if (plain === '') return { ok: false, reason: 'empty' };
  const host = readHost(plain);
  if (host === '') return { ok: false, reason: 'no-host' };
  if (!livingHosts().includes(host)) return { ok: false, reason: 'no-hints', host };
  return muted.includes(host) ? { ok: false, reason: 'muted', host } : { ok: true, host };
}

/** The hosts that can still be muted, in alphabetical order. */
export function hostsToMute(muted: readonly string[]): string[] {
  return livingHosts()
    .filter((host) => !muted.includes(host))
    .sort();
}
