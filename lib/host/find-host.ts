import { hostTable } from '../../data/host-table';
import type { ProvinceId } from '../../data/schema';

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
  return name + (hostTable.endings[place as never] ?? '');
}

function readOwner(owner: string, letter: string): KnownHost {
  const [name = '', providerId = null] = owner.split(':');
  const provinceId = /^(?:miit|psb|provider)$/.test(name) ? null : (name as ProvinceId);
  const kind = provinceId ? 'province' : (name as HostKind);
  return { kind, provinceId, providerId, status: statuses[letter] ?? null };
}

/** "43hn", "x", …: code and id of each province, its names in the usual hosts, its further hosts. */
const provinces = (): string[][] => hostTable.provinces.split(',').map((province) => province.split(' '));

function hostsOf([key = '', ...given]: string[]): [owner: string, hosts: string] {
  const id = key.slice(2);
  codes[key.slice(0, 2)] = id as ProvinceId;
  const [first = id, domain = `${first}ca`, now = first, ...further] = given;
  const names = [id, first, domain, now];
  const usual = hostTable.usualHosts.replace(/\{(\d)\}/g, (_, place) => names[place] ?? '');
  return [id, [usual, ...further].join(' ')];
}

function targetsOn(home: string, provinceId: ProvinceId): ProvinceTargets {
  const form = hostTable.formPaths[provinceId] ?? hostTable.usualTarget;
  return { home, form: form.includes('://') ? form : home + form };
}

// Read when first asked for: most pages hold no address that needs it.
let read: Map<string, KnownHost> | undefined;
const targets: Record<string, ProvinceTargets> = {};
const codes: Record<string, ProvinceId> = {};

/** Every host of the table, lower case, with what is known of it. */
export function knownHosts(): ReadonlyMap<string, KnownHost> {
  if (read) return read;
  read = new Map();
  for (const [owner, hosts] of [...provinces().map(hostsOf), ...Object.entries(hostTable.hosts)]) {
    for (const group of hosts.split(/ (?=[a-z] )/)) {
      const [letter = '', ...names] = group.split(' ');
      const known = readOwner(owner, letter);
      for (const name of names) {
        const host = lengthen(name);
        read.set(host, known);
        if (letter === 'c') targets[owner] = targetsOn(`https://${host}/`, owner as ProvinceId);
      }
    }
  }
  return read;
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
  knownHosts();
  return targets[provinceId] as ProvinceTargets;
}

/**
 * The province of a public-security number.
 *
 * @param code Its digits; the first two are the province in GB/T 2260.
 */
export function findByGbCode(code: string): ProvinceId | null {
  knownHosts();
  return codes[code.slice(0, 2)] ?? null;
}
