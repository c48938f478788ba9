import type { FilingKind } from '../../filing/filing-number';
import { detectPage } from '../../host/detect-page';
import { knownHosts } from '../../host/find-host';
import { hostNameOf } from '../../host/host-name';
import { registeredDomain } from '../../host/registered-domain';

/** A website, and the filing that it shows as its own. */
export interface PageSite {
  /** Canonical. */
  number: string;
  /** As the browser has it: lower case, punycode, without port. */
  host: string;
}

/** A number on a page, as far as it matters here. */
interface ShownNumber {
  canonical: string;
  kind: FilingKind;
  /** Whether the page shows it as its own. */
  own: boolean;
}

/** Domains of authorities and providers: whatever number a page of theirs shows, the person did not file its domain. */
let officialDomains: ReadonlySet<string | null> | null = null;

function isOfficial(domain: string): boolean {
  officialDomains ??= new Set([...knownHosts().keys()].map(registeredDomain));
  return officialDomains.has(domain);
}

/**
 * The website of a page and its filing.
 *
 * @param url The address the page shows.
 * @param numbers The numbers on it. An App's is none of the website; with several websites of one subject it is the
 *   subject's, with several subjects nobody can tell.
 * @returns Null where the page names no filing of its own, and for hosts that are no website of the person's. Never throws.
 */
export function siteOf(url: string, numbers: readonly ShownNumber[]): PageSite | null {
  const host = hostNameOf(url);
  const domain = detectPage(url).kind === 'none' && /^https?:/i.test(url) ? registeredDomain(host) : null;
  if (!domain || isOfficial(domain)) return null;
  const own = numbers.flatMap(({ canonical, kind, own }) =>
    own && (kind === 'icp-subject' || kind === 'icp-website') ? [canonical] : [],
  );
  const [subject, ...others] = new Set(own.map((number) => number.replace(/-.*$/, '')));
  if (!subject || others.length > 0) return null;
  const [service, ...more] = new Set(own.filter((number) => number !== subject));
  return { number: service && more.length === 0 ? service : subject, host };
}
