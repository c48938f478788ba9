/** The short form of the host table, which table.ts writes, and how it is read. lib/host asks the questions. */
import type { ProvinceId } from '../schema';

/** The table as scripts carry it. A host is written with the letter of its status, its ending as a number: "rxcainfo@0". */
export interface HostTable {
  /** Frequent ends of host names; "@2" stands for the one at place 2. */
  readonly endings: readonly string[];
  /**
   * The four hosts that every province has had, one of each generation, with places for its names: {0} is its id,
   * {1} to {3} stand in `provinces`.
   */
  readonly generations: string;
  /**
   * Every province in GB/T 2260 order, commas between: "43hn x xca hunca dbsdt.xca@3" is the first two digits of its
   * public-security numbers and its id, its three names in `generations`, its further hosts; "43hn - rxcainfo@0 …"
   * lists all the hosts of one that lacks some of the four.
   */
  readonly provinces: string;
  /** Owner ("miit", "psb" or "provider:ID") → its hosts, "cbeian@2 rwww@0". */
  readonly hosts: Readonly<Record<string, string>>;
  /** The path of the guide or list of guides on a province's current host, where nothing else is known. */
  readonly usualPath: string;
  /** The same, or a whole address, of provinces that differ: nearest to the deregistration form; "" for the home page. */
  readonly formPaths: Readonly<Partial<Record<ProvinceId, string>>>;
  /** "bj京 sc蜀川": every province's official character in filing numbers, then those that people write for it. */
  readonly prefixes: string;
  /** Paths of a former site system on a host that is still current: host → path beginnings. */
  readonly deadPaths: Readonly<Record<string, readonly string[]>>;
  /** Path beginnings on shared storage that belong to one province: [host, path beginning, province]. */
  readonly sharedPaths: readonly (readonly [string, string, ProvinceId])[];
  /** The last eight characters, at most two labels, of the hosts that any repair but a session's can concern. */
  readonly repairedEnds: readonly string[];
  /** `routes` are the hash routes that live. */
  readonly portal: {
    readonly home: string;
    readonly query: string;
    readonly law: string;
    readonly routes: readonly string[];
  };
  /** `query` ends where the number goes. */
  readonly publicSecurity: { readonly home: string; readonly query: string };
}

/** Instead of names: a province whose hosts are not those of the four generations. */
export const noGenerations = '-';

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

/** What a character means before 「ICP备」. */
export interface KnownPrefix {
  readonly provinceId: ProvinceId;
  /** The official one. */
  readonly prefix: string;
  readonly official: boolean;
}

/** The table, read. */
export interface HostDirectory {
  /** Host, lower case → what is known of it; provinces in GB/T 2260 order first. */
  readonly hosts: ReadonlyMap<string, KnownHost>;
  readonly targets: ReadonlyMap<ProvinceId, ProvinceTargets>;
  /** The first two digits of a public-security number → its province, in GB/T 2260 order. */
  readonly gbCodes: ReadonlyMap<string, ProvinceId>;
}

const statuses: Readonly<Record<string, HostStatus>> = {
  c: 'current',
  r: 'retired',
  d: 'presumed-dead',
};

/**
 * @param table As table.ts writes it.
 * @returns Every host with its owner, every province with its targets and its code.
 */
export function readHosts(table: HostTable): HostDirectory {
  const known = new Map<string, KnownHost>();
  const targets = new Map<ProvinceId, ProvinceTargets>();
  const gbCodes = new Map<string, ProvinceId>();

  const add = (owner: Pick<KnownHost, 'kind' | 'provinceId' | 'providerId'>, shorts: string[]): void => {
    for (const short of shorts) {
      const status = statuses[short.charAt(0)] ?? null;
      const [name = '', place = ''] = short.slice(1).split('@');
      const host = name + (table.endings[Number(place || -1)] ?? '');
      known.set(host, { ...owner, status });
      if (owner.provinceId && status === 'current') {
        targets.set(owner.provinceId, targetsOn(host, owner.provinceId, table));
      }
    }
  };

  for (const province of table.provinces.split(',')) {
    const [key = '', ...names] = province.split(' ');
    const provinceId = key.slice(2) as ProvinceId;
    gbCodes.set(key.slice(0, 2), provinceId);
    const hosts =
      names[0] === noGenerations
        ? names.slice(1)
        : [...fillGenerations(table.generations, [provinceId, ...names]), ...names.slice(3)];
    add({ kind: 'province', provinceId, providerId: null }, hosts);
  }
  for (const [owner, shorts] of Object.entries(table.hosts)) {
    const [kind, providerId = null] = owner.split(':');
    add({ kind: kind as HostKind, provinceId: null, providerId }, shorts.split(' '));
  }
  return { hosts: known, targets, gbCodes };
}

/** The hosts of the four generations for a province's id and names, written short. */
export function fillGenerations(template: string, names: readonly string[]): string[] {
  return template.replace(/\{(\d)\}/g, (_, place) => names[Number(place)] ?? '').split(' ');
}

function targetsOn(host: string, provinceId: ProvinceId, table: HostTable): ProvinceTargets {
  const home = `https://${host}/`;
  const form = table.formPaths[provinceId] ?? table.usualPath;
  return { home, form: form.includes('://') ? form : home + form };
}

/** The ids of all provinces in GB/T 2260 order. */
export function readProvinceIds(table: HostTable): ProvinceId[] {
  return table.provinces.split(',').map((province) => province.slice(2, 4) as ProvinceId);
}

/** Every character that stands for a province, official or not → what it means. */
export function readPrefixes(table: HostTable): ReadonlyMap<string, KnownPrefix> {
  const prefixes = new Map<string, KnownPrefix>();
  for (const province of table.prefixes.split(' ')) {
    const provinceId = province.slice(0, 2) as ProvinceId;
    const [prefix = '', ...unofficial] = province.slice(2);
    for (const character of [prefix, ...unofficial]) {
      prefixes.set(character, { provinceId, prefix, official: character === prefix });
    }
  }
  return prefixes;
}
