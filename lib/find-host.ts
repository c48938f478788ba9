import { hostTable } from '../data/host-table';
import type { ProvinceId } from '../data/schema';

export type HostKind = 'miit' | 'province' | 'psb' | 'provider';
export type HostStatus = 'current' | 'retired' | 'presumed-dead';

/** What the host table knows of one host. */
export interface KnownHost {
  kind: HostKind;
  provinceId: ProvinceId | null;
  /** Id in data/providers.json, for access providers and mini-program platforms. */
  providerId: string | null;
  status: HostStatus | null;
}

const statuses: Readonly<Record<string, HostStatus | null>> = {
  c: 'current',
  r: 'retired',
  d: 'presumed-dead',
  u: null,
};

/**
 * Looks a host up in the host table. Always the full name: letter codes mean different provinces in
 * different generations (hbca is Hebei, hb.beian is Hubei), so no part of a name says anything.
 *
 * @param host A host name in any case, with or without a trailing dot, without port.
 * @returns What is known of it, or null.
 */
export function findHost(host: string): KnownHost | null {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (!Object.hasOwn(hostTable.hosts, name)) return null;
  const [owner = '', letter = ''] = (hostTable.hosts[name] ?? '').split(' ');
  const status = statuses[letter] ?? null;
  if (owner === 'miit' || owner === 'psb') return { kind: owner, provinceId: null, providerId: null, status };
  if (owner.startsWith('provider:')) {
    return { kind: 'provider', provinceId: null, providerId: owner.slice('provider:'.length), status: null };
  }
  return { kind: 'province', provinceId: owner as ProvinceId, providerId: null, status };
}

/**
 * The province that a path on shared storage belongs to (form copies kept by cloud providers).
 *
 * @param host A lower-case host name.
 * @param path The path as it stands in the address, escapes untouched.
 */
export function findSharedPath(host: string, path: string): ProvinceId | null {
  const known = hostTable.sharedPaths.find(([name, prefix]) => name === host && path.startsWith(prefix));
  return known ? known[2] : null;
}
