import type { HostKind, HostStatus } from '../../data/hosts/read';
import type { ProvinceId } from '../../data/schema';
import { findHost, findSharedPath } from './find-host';

/** What an address says of the page behind it. */
export interface DetectedPage {
  kind: HostKind | 'none';
  /** The province whose page it is; null for national hosts and ordinary sites. */
  provinceId: ProvinceId | null;
  /** Whether a beian host lives; null for providers and ordinary sites. */
  hostStatus: HostStatus | null;
  /** Id in data/providers.json when the page is an access provider's. */
  providerId: string | null;
}

const nothing: DetectedPage = { kind: 'none', provinceId: null, hostStatus: null, providerId: null };

/**
 * Tells from the address alone what kind of page it is. Only the real host counts: user name,
 * path and query may say anything (`https://beian.miit.gov.cn@evil.example/`).
 *
 * @param url Any string; only http and https addresses can be more than `none`.
 * @returns Never throws.
 */
export function detectPage(url: string): DetectedPage {
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    return { ...nothing };
  }
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return { ...nothing };
  const owner = findSharedPath(address.hostname, address.pathname);
  if (owner) return { kind: 'provider', provinceId: owner, hostStatus: null, providerId: null };
  const known = findHost(address.hostname);
  if (!known) return { ...nothing };
  return {
    kind: known.kind,
    provinceId: known.provinceId,
    hostStatus: known.status,
    providerId: known.providerId,
  };
}
