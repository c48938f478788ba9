/**
 * The host table: every beian host, whose it is and whether it lives, derived from the files in
 * data/. In the built extension this module is replaced by its own result (see scripts/inline-tables.ts),
 * so a content script carries some kilobytes of strings and none of the directory.
 */
import { national, providers, provinces } from './directory';
import type { ProvinceId } from './schema';

/** c current, r retired, d presumed dead, u unknown. */
export type StatusLetter = 'c' | 'r' | 'd' | 'u';

/** Kept short, because every content script carries it; lib/find-host.ts reads it. */
export interface HostTable {
  /** Frequent ends of host names. In `hosts`, "@2" stands for the end at place 2. */
  readonly endings: readonly string[];
  /**
   * Owner → its hosts with a status letter before those of that status, "r bcainfo@0 d bj@1 c bjca@2"; owner is a
   * province id, "miit", "psb" or "provider:ID".
   */
  readonly hosts: Readonly<Record<string, string>>;
  /**
   * The path of its page or list of guides nearest to the deregistration form, on the province's current host;
   * empty for the home page, where none is known.
   */
  readonly targets: Readonly<Record<ProvinceId, string>>;
  /** First two digits of a public-security number (GB/T 2260) and its province, in a row: "11bj12tj…". */
  readonly gbCodes: string;
  /** Prefix character, official or not → "province official-prefix o|u", u being unofficial (川 for 蜀). */
  readonly prefixes: Readonly<Record<string, string>>;
  /** Paths of a former site system on a host that is still current: host → path beginnings. */
  readonly deadPaths: Readonly<Record<string, readonly string[]>>;
  /** Path beginnings on shared storage that belong to one province: [host, path beginning, province]. */
  readonly sharedPaths: readonly (readonly [string, string, ProvinceId])[];
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

function shorten(host: string): string {
  const place = endings.findIndex((ending) => host.endsWith(ending));
  const ending = endings[place];
  return ending === undefined ? host : `${host.slice(0, -ending.length)}@${place}`;
}

function buildHosts(): Record<string, string> {
  const owners = new Map<string, string>();
  for (const { id, consoleUrl, docs, helpHosts } of providers) {
    const addresses = [...(consoleUrl ? [consoleUrl] : []), ...docs.map((doc) => doc.url)];
    for (const host of [...addresses.map(hostOf), ...helpHosts]) owners.set(host, `provider:${id} c`);
  }
  for (const province of provinces) {
    for (const { host, status, shared } of province.hosts) {
      if (!shared) owners.set(host, `${province.id} ${letters[status]}`);
    }
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

function targetsOf({ authority, forms }: (typeof provinces)[number]): string {
  const page = forms.find((form) => form.kind === 'official-page' && !form.superseded && form.url);
  const form = page?.url ?? authority.guideListUrl ?? authority.url;
  return form.replace(authority.url, '');
}

function routeOf(use: (typeof national.portal.routes)[number]['use']): string {
  return national.portal.routes.find((route) => route.use === use)?.url ?? national.portal.url;
}

export const hostTable: HostTable = {
  endings,
  hosts: buildHosts(),
  targets: Object.fromEntries(provinces.map((p) => [p.id, targetsOf(p)])) as Record<ProvinceId, string>,
  gbCodes: provinces.map((p) => p.gbCode + p.id).join(''),
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
