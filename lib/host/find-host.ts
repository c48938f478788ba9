import { type HostDirectory, type KnownHost, type ProvinceTargets, readHosts } from '../../data/hosts/read';
import { hostTable } from '../../data/hosts/table';
import type { ProvinceId } from '../../data/schema';

// Read when first asked for: most pages hold no address that needs it.
let read: HostDirectory | undefined;

function directory(): HostDirectory {
  read ??= readHosts(hostTable);
  return read;
}

/** Every host of the table, lower case, with what is known of it. */
export function knownHosts(): ReadonlyMap<string, KnownHost> {
  return directory().hosts;
}

/**
 * Looks a host up in the host table. Always the full name: letter codes mean different provinces in
 * different generations (hbca is Hebei, hb.beian is Hubei), so no part of a name says anything.
 *
 * @param host A host name in any case, with or without a trailing dot, without port.
 * @returns What is known of it, or null.
 */
export function findHost(host: string): KnownHost | null {
  const hosts = knownHosts();
  const known = hosts.get(host);
  if (known) return known;
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  return hosts.get(name.toLowerCase()) ?? null;
}

/** What the host table knows of a filing host; providers are no filing hosts. */
export function findFilingHost(host: string): KnownHost | null {
  const known = findHost(host);
  return known && known.kind !== 'provider' ? known : null;
}

/**
 * The province that a path on shared storage belongs to (form copies kept by cloud providers).
 *
 * @param host A lower-case host name.
 * @param path The path as it stands in the address, escapes untouched.
 */
export function findSharedPath(host: string, path: string): ProvinceId | null {
  const known = hostTable.sharedPaths.find((shared) => shared[0] === host && path.startsWith(shared[1]));
  return known ? known[2] : null;
}

/** The pages of a province's communications administration that old addresses lead to. */
export function findTargets(provinceId: ProvinceId): ProvinceTargets {
  return directory().targets.get(provinceId) as ProvinceTargets;
}

/**
 * The province of a public-security number.
 *
 * @param code Its digits; the first two are the province in GB/T 2260.
 */
export function findByGbCode(code: string): ProvinceId | null {
  return directory().gbCodes.get(code.slice(0, 2)) ?? null;
}
