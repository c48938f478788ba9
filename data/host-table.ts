/**
 * The host table: every beian host, whose it is and whether it lives, derived from the files in
 * data/. In the built extension this module is replaced by its own result (see scripts/inline-tables.ts),
 * so a content script carries some kilobytes of strings and none of the directory.
 */
import { national, providers, provinces } from './directory';
import type { ProvinceId } from './schema';

/** Kept short, because every content script carries it; lib/host/find-host.ts reads it. */
export interface HostTable {
  /** Frequent ends of host names. In `hosts` and `usualHosts`, "@2" stands for the end at place 2. */
  readonly endings: readonly string[];
  /**
   * Owner → its hosts with a status letter before those of that status, "c beian@2 r www@0 d www@1"; owner is
   * "miit", "psb" or "provider:ID", whose hosts have no status: "p".
   */
  readonly hosts: Readonly<Record<string, string>>;
  /** The four generations of hosts that every province has; {0} is its id, {1} to {3} as in `provinces`. */
  readonly usualHosts: string;
  /**
   * Every province in GB/T 2260 order, commas between: code and id, "43hn x xca hun d bsdt.xca@3". After the
   * first two digits of its public-security numbers and its id come its names in `usualHosts` (the id, that and
   * "ca", and the first again where nothing else stands) and its further hosts.
   */
  readonly provinces: string;
  /**
   * The path of its page or list of guides nearest to the deregistration form, on the province's current host;
   * empty for the home page, where none is known. In pages, `usualTarget` is left out.
   */
  readonly formPaths: Readonly<Partial<Record<ProvinceId, string>>>;
  readonly usualTarget: string;
  /** Prefix character, official or not → "province official-prefix o|u", u being unofficial (川 for 蜀). */
  readonly prefixes: Readonly<Record<string, string>>;
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

const letters = { current: 'c', retired: 'r', superseded: 'r', 'presumed-dead': 'd', unknown: 'u' } as const;

function hostOf(url: string): string {
  return new URL(url).hostname;
}

const endings = ['.miitbeian.gov.cn', '.beian.miit.gov.cn', '.miit.gov.cn', '.gov.cn', '.com'];

const usualHosts = 'r {1}cainfo@0 d {0}@1 www.{2}@3 c {3}ca@2';

/** A host name as the table writes it, its frequent ending as a number. */
export function shorten(host: string): string {
  const place = endings.findIndex((ending) => host.endsWith(ending));
  const ending = endings[place];
  return ending === undefined ? host : `${host.slice(0, -ending.length)}@${place}`;
}

function buildHosts(): Record<string, string> {
  const owners = new Map<string, string>();
  for (const { id, consoleUrl, docs, helpHosts } of providers) {
    const addresses = [...(consoleUrl ? [consoleUrl] : []), ...docs.map((doc) => doc.url)];
    for (const host of [...addresses.map(hostOf), ...helpHosts]) owners.set(host, `provider:${id} p`);
  }
  const { portal, retiredNationalHosts, publicSecurity } = national;
  for (const host of [portal.host, ...portal.otherHosts.map((other) => other.host)]) {
    owners.set(new URL(`https://${host}/`).hostname, 'miit c');
  }
  for (const { host, status } of retiredNationalHosts) owners.set(host, `miit ${letters[status]}`);
  owners.set(publicSecurity.host, 'psb c');
  for (const { host, status } of publicSecurity.retiredHosts) owners.set(host, `psb ${letters[status]}`);

  const grouped = new Map<string, Map<string, string[]>>();
  for (const [host, owner] of owners) {
    const [name = '', letter = ''] = owner.split(' ');
    const byLetter = grouped.get(name) ?? new Map<string, string[]>();
    grouped.set(name, byLetter.set(letter, [...(byLetter.get(letter) ?? []), shorten(host)]));
  }
  return Object.fromEntries(
    [...grouped].map(([name, byLetter]) => [
      name,
      [...byLetter].map(([letter, hosts]) => [letter, ...hosts].join(' ')).join(' '),
    ]),
  );
}

function shortenProvince({ id, gbCode, hosts }: (typeof provinces)[number]): string {
  const own = hosts.flatMap(({ host, status, shared }) =>
    shared ? [] : [`${letters[status]} ${shorten(host)}`],
  );
  const nameIn = (pattern: RegExp): string => own.map((host) => pattern.exec(host)?.[1]).find(Boolean) ?? '';
  const names = [nameIn(/^r (\w+)cainfo@0$/), nameIn(/^d www\.(\w+)@3$/), nameIn(/^c (\w+)ca@2$/)];
  const usual = readUsual(id, names);
  const missing = usual.filter((host) => !own.includes(host));
  if (missing.length > 0) throw new Error(`${id} lacks a usual host: ${missing.join(', ')}`);
  const further = own.filter((host) => !usual.includes(host));
  const [first = '', domain, now] = names;
  if (now === first) names.pop();
  if (names.length === 2 && domain === `${first}ca`) names.pop();
  if (names.length === 1 && first === id && further.length === 0) names.pop();
  if (further.length > 0) names.splice(0, 3, first, domain ?? '', now ?? '');
  return [gbCode + id, ...names, ...further].join(' ');
}

function readUsual(id: string, names: readonly string[]): string[] {
  const filled = usualHosts.replace(/\{(\d)\}/g, (_, place) => [id, ...names][Number(place)] ?? '');
  return filled.split(/ (?=[a-z] )/).flatMap((group) => {
    const [letter, ...hosts] = group.split(' ');
    return hosts.map((host) => `${letter} ${host}`);
  });
}

function targetsOf({ authority, forms }: (typeof provinces)[number]): string {
  const page = forms.find((form) => form.kind === 'official-page' && !form.superseded && form.url);
  const form = page?.url ?? authority.guideListUrl ?? authority.url;
  return form.replace(authority.url, '');
}

function buildEnds(): string[] {
  const hosts = [
    ...provinces.flatMap((province) => province.hosts.filter(({ status }) => status !== 'current')),
    ...national.retiredNationalHosts,
    ...national.publicSecurity.retiredHosts,
  ];
  return [...new Set(hosts.map(({ host }) => `.${host.split('.').slice(-2).join('.')}`.slice(-8)))];
}

function routeOf(use: (typeof national.portal.routes)[number]['use']): string {
  return national.portal.routes.find((route) => route.use === use)?.url ?? national.portal.url;
}

export const hostTable: HostTable = {
  endings,
  hosts: buildHosts(),
  usualHosts,
  provinces: provinces.map(shortenProvince).join(','),
  formPaths: Object.fromEntries(provinces.map((p) => [p.id, targetsOf(p)])) as Record<ProvinceId, string>,
  usualTarget: 'bsfw/bszn/',
  prefixes: Object.fromEntries(
    provinces.flatMap(({ id, prefix, unofficialPrefixes }) => [
      [prefix, `${id} ${prefix} o`],
      ...unofficialPrefixes.map((character) => [character, `${id} ${prefix} u`]),
    ]),
  ),
  deadPaths: Object.fromEntries(
    provinces.flatMap((p) => p.hosts.flatMap((h) => (h.deadPaths ? [[h.host, h.deadPaths]] : []))),
  ),
  sharedPaths: provinces.flatMap((p) =>
    p.hosts.flatMap((h) => (h.shared && h.pathPrefix ? [[h.host, h.pathPrefix, p.id] as const] : [])),
  ),
  repairedEnds: buildEnds(),
  portal: {
    home: national.portal.url,
    query: routeOf('public-query'),
    law: routeOf('law'),
    routes: national.portal.routes.map(({ route }) => route),
  },
  publicSecurity: {
    home: national.publicSecurity.url,
    query: national.publicSecurity.queryUrl.replace('{code}', ''),
  },
};
