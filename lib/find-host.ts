import { hostTable } from '../data/host-table';
import type { ProvinceId } from '../data/schema';

export type HostKind = 'miit' | 'province' | 'psb' | 'provider';
export type HostStatus = 'current' | 'retired' | 'presumed-dead';

/** What the host table knows of one host. */
export interface KnownHost {
  readonly kind: HostKind;
  readonly provinceId: ProvinceId | null;
  /** Id in data/providers.json, for access providers and mini-program platforms. */
  readonly providerId: string | null;
  readonly status: HostStatus | null;
}

/** Where the addresses of one province lead today. */
export interface ProvinceTargets {
  /** Home page of the communications administration. */
  readonly home: string;
  /** Its page or list of guides nearest to the deregistration form; the home page where none is known. */
  readonly form: string;
}

const statuses: Readonly<Record<string, HostStatus>> = {
  c: 'current',
  r: 'retired',
  d: 'presumed-dead',
};

function lengthen(short: string): string {
  const [name = '', place] = short.split('@');
  return place === undefined ? name : name + (hostTable.endings[Number(place)] ?? '');
}

function readOwner(owner: string, letter: string): KnownHost {
  const status = statuses[letter] ?? null;
  if (owner === 'miit' || owner === 'psb') return { kind: owner, provinceId: null, providerId: null, status };
  if (owner.startsWith('provider:')) {
    return { kind: 'provider', provinceId: null, providerId: owner.slice('provider:'.length), status: null };
  }
  return { kind: 'province', provinceId: owner as ProvinceId, providerId: null, status };
}

/** "43hn", "x", …: code and id of each province, its names in the usual hosts, its further hosts. */
const provinces = hostTable.provinces.split(',').map((province) => province.split(' '));

function hostsOf([key = '', ...given]: string[]): [owner: string, hosts: string] {
  const id = key.slice(2);
  const [first = id, domain = `${first}ca`, now = first, ...further] = given;
  const names = [id, first, domain, now];
  const usual = hostTable.usualHosts.replace(/\{(\d)\}/g, (_, place) => names[Number(place)] ?? '');
  return [id, [usual, ...further].join(' ')];
}

/** Every host of the table, lower case, with what is known of it. */
export const knownHosts: ReadonlyMap<string, KnownHost> = new Map(
  [...provinces.map(hostsOf), ...Object.entries(hostTable.hosts)].flatMap(([owner, hosts]) =>
    hosts.split(/ (?=[a-z] )/).flatMap((group) => {
      const [letter = '', ...names] = group.split(' ');
      const known = readOwner(owner, letter);
      return names.map((name) => [lengthen(name), known] as const);
    }),
  ),
);

/**
 * Looks a host up in the host table. Always the full name: letter codes mean different provinces in
 * different generations (hbca is Hebei, hb.beian is Hubei), so no part of a name says anything.
 *
 * @param host A host name in any case, with or without a trailing dot, without port.
 * @returns What is known of it, or null.
 */
export function findHost(host: string): KnownHost | null {
  const known = knownHosts.get(host);
  if (known) return known;
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  return knownHosts.get(name.toLowerCase()) ?? null;
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

const targets = new Map(
  [...knownHosts].flatMap(([host, { provinceId, status }]) => {
    if (!provinceId || status !== 'current') return [];
    const home = `https://${host}/`;
    const form = hostTable.targets[provinceId] ?? hostTable.usualTarget;
    return [[provinceId, { home, form: form.includes('://') ? form : home + form }] as const];
  }),
);

/** The pages of a province's communications administration that old addresses lead to. */
export function findTargets(provinceId: ProvinceId): ProvinceTargets {
  return targets.get(provinceId) as ProvinceTargets;
}

/**
 * The province of a public-security number.
 *
 * @param code Its digits; the first two are the province in GB/T 2260.
 */
export function findByGbCode(code: string): ProvinceId | null {
  const [key = ''] = provinces.find(([place = '']) => place.slice(0, 2) === code.slice(0, 2)) ?? [];
  return (key.slice(2) || null) as ProvinceId | null;
}
