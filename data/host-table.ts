/**
 * The host table: every beian host, whose it is and whether it lives, derived from the files in
 * data/. In the built extension this module is replaced by its own result (see scripts/inline-host-table.ts),
 * so a content script carries some kilobytes of strings and none of the directory.
 */
import { national, providers, provinces } from './directory';
import type { ProvinceId } from './schema';

/** c current, r retired, d presumed dead, u unknown. */
export type StatusLetter = 'c' | 'r' | 'd' | 'u';

/** Where the addresses of one province lead today. */
export interface ProvinceTargets {
  /** Home page of the communications administration. */
  readonly home: string;
  /** Its page or list of guides nearest to the deregistration form; the home page where none is known. */
  readonly form: string;
}

export interface HostTable {
  /** host → "owner status", where owner is a province id, "miit", "psb" or "provider:ID". */
  readonly hosts: Readonly<Record<string, string>>;
  readonly targets: Readonly<Record<ProvinceId, ProvinceTargets>>;
  /** First two digits of a public-security number (GB/T 2260) → province. */
  readonly gbCodes: Readonly<Record<string, ProvinceId>>;
  /** Prefix character, official or not → "province official-prefix o|u", u being unofficial (川 for 蜀). */
  readonly prefixes: Readonly<Record<string, string>>;
  /** Paths of a former site system on a host that is still current: host → path beginnings. */
  readonly deadPaths: Readonly<Record<string, readonly string[]>>;
  /** Path beginnings on shared storage that belong to one province: [host, path beginning, province]. */
  readonly sharedPaths: readonly (readonly [string, string, ProvinceId])[];
  readonly portal: { readonly home: string; readonly query: string; readonly law: string };
  /** `query` ends where the number goes. */
  readonly publicSecurity: { readonly home: string; readonly query: string };
}

const letters = { current: 'c', retired: 'r', superseded: 'r', 'presumed-dead': 'd', unknown: 'u' } as const;

function hostOf(url: string): string {
  return new URL(url).hostname;
}

function buildHosts(): Record<string, string> {
  const hosts: Record<string, string> = {};
  for (const { id, consoleUrl, docs, helpHosts } of providers) {
    const addresses = [...(consoleUrl ? [consoleUrl] : []), ...docs.map((doc) => doc.url)];
    for (const host of [...addresses.map(hostOf), ...helpHosts]) hosts[host] = `provider:${id} c`;
  }
  for (const province of provinces) {
    for (const { host, status, shared } of province.hosts) {
      if (!shared) hosts[host] = `${province.id} ${letters[status]}`;
    }
  }
  const { portal, retiredNationalHosts, publicSecurity } = national;
  for (const host of [portal.host, ...portal.otherHosts.map((other) => other.host)]) {
    hosts[new URL(`https://${host}/`).hostname] = 'miit c';
  }
  for (const { host, status } of retiredNationalHosts) hosts[host] = `miit ${letters[status]}`;
  hosts[publicSecurity.host] = 'psb c';
  for (const { host, status } of publicSecurity.retiredHosts) hosts[host] = `psb ${letters[status]}`;
  return hosts;
}

function targetsOf({ authority, forms }: (typeof provinces)[number]): ProvinceTargets {
  const page = forms.find((form) => form.kind === 'official-page' && !form.superseded && form.url);
  return { home: authority.url, form: page?.url ?? authority.guideListUrl ?? authority.url };
}

function routeOf(use: (typeof national.portal.routes)[number]['use']): string {
  return national.portal.routes.find((route) => route.use === use)?.url ?? national.portal.url;
}

export const hostTable: HostTable = {
  hosts: buildHosts(),
  targets: Object.fromEntries(provinces.map((p) => [p.id, targetsOf(p)])) as Record<
    ProvinceId,
    ProvinceTargets
  >,
  gbCodes: Object.fromEntries(provinces.map((p) => [p.gbCode, p.id])),
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
  portal: { home: national.portal.url, query: routeOf('public-query'), law: routeOf('law') },
  publicSecurity: {
    home: national.publicSecurity.url,
    query: national.publicSecurity.queryUrl.replace('{code}', ''),
  },
};
