/**
 * The host table: every beian host, whose it is and whether it lives, derived from the files in data/ and written
 * short. read.ts reads it. In the built extension this module is replaced by its own result, so a content script
 * carries some kilobytes of strings and none of the directory (scripts/build/inline-tables.ts).
 */
import { national, providers, provinces } from '../directory';
import type { Province } from '../schema';
import { fillGenerations, type HostTable, noGenerations } from './read';

/** A host of the data before it is written short. */
interface ListedHost {
  readonly host: string;
  readonly status: keyof typeof statusLetters | null;
}

/** The letter a host is written with: "rwww.miitbeian.gov.cn" is retired. Providers' hosts have no status. */
const statusLetters = {
  current: 'c',
  retired: 'r',
  superseded: 'r',
  'presumed-dead': 'd',
  unknown: 'u',
} as const;
const noStatus = 'p';

/** Frequent ends of host names, written as "@" and their place. */
const endings = ['.miitbeian.gov.cn', '.beian.miit.gov.cn', '.miit.gov.cn', '.gov.cn', '.com'];

/**
 * The four hosts that every province has had so far, one of each generation: {0} is the province's id, {1} to {3} are
 * its names before "cainfo", in its own former domain and in its current host ("x", "xca" and "hunca" for Hunan).
 */
const generations = 'r{1}cainfo@0 d{0}@1 dwww.{2}@3 c{3}@2';
const namesIn = [/^r(\w+)cainfo@0$/, /^dwww\.(\w+)@3$/, /^c(\w+)@2$/];

/** One host as the table writes it, its status a letter, its frequent ending a number: "rxcainfo@0". */
function shorten({ host, status }: ListedHost): string {
  const place = endings.findIndex((ending) => host.endsWith(ending));
  const ending = endings[place];
  const name = ending === undefined ? host : `${host.slice(0, -ending.length)}@${place}`;
  return (status ? statusLetters[status] : noStatus) + name;
}

function writeHosts(hosts: readonly ListedHost[]): string {
  return [...new Set(hosts.map(shorten))].join(' ');
}

/** One province of `provinces`. */
export function writeProvince({ id, gbCode, hosts }: Pick<Province, 'id' | 'gbCode' | 'hosts'>): string {
  const own = hosts.filter(({ shared }) => !shared).map(shorten);
  const names = namesIn.map((pattern) => own.map((host) => pattern.exec(host)?.[1]).find(Boolean) ?? '');
  const usual = fillGenerations(generations, [id, ...names]);
  const fits = usual.every((host) => own.includes(host));
  if (!fits) return [gbCode + id, noGenerations, ...own].join(' ');
  return [gbCode + id, ...names, ...own.filter((host) => !usual.includes(host))].join(' ');
}

function hostOf(url: string): string {
  return new URL(url).hostname;
}

function ministryHosts(): ListedHost[] {
  const { portal, retiredNationalHosts } = national;
  const current = [portal.host, ...portal.otherHosts.map(({ host }) => host)];
  return [
    // An international name is written in its ASCII form, as addresses have it.
    ...current.map((host): ListedHost => ({ host: hostOf(`https://${host}/`), status: 'current' })),
    ...retiredNationalHosts,
  ];
}

function policeHosts(): ListedHost[] {
  const { host, retiredHosts } = national.publicSecurity;
  return [{ host, status: 'current' }, ...retiredHosts];
}

function withoutStatus(hosts: readonly string[]): ListedHost[] {
  return hosts.map((host) => ({ host, status: null }));
}

function providerHosts({ consoleUrl, docs, helpHosts }: (typeof providers)[number]): ListedHost[] {
  const addresses = [...(consoleUrl ? [consoleUrl] : []), ...docs.map(({ url }) => url)];
  return withoutStatus([...addresses.map(hostOf), ...helpHosts]);
}

/** The path, on the province's current host, of the page nearest to its deregistration form. */
function formPath({ authority, forms }: Province): string {
  const page = forms.find((form) => form.kind === 'official-page' && !form.superseded && form.url);
  const form = page?.url ?? authority.guideListUrl ?? authority.url;
  return form.replace(authority.url, '');
}

const usualPath = 'bsfw/bszn/';

function repairedEnds(): string[] {
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
  generations,
  provinces: provinces.map(writeProvince).join(','),
  hosts: {
    ...Object.fromEntries(providers.map((one) => [`provider:${one.id}`, writeHosts(providerHosts(one))])),
    miit: writeHosts(ministryHosts()),
    psb: writeHosts(policeHosts()),
  },
  usualPath,
  formPaths: Object.fromEntries(
    provinces.map((one) => [one.id, formPath(one)]).filter(([, path]) => path !== usualPath),
  ),
  prefixes: provinces.map((one) => one.id + one.prefix + one.unofficialPrefixes.join('')).join(' '),
  deadPaths: Object.fromEntries(
    provinces.flatMap((p) => p.hosts.flatMap((h) => (h.deadPaths ? [[h.host, h.deadPaths]] : []))),
  ),
  sharedPaths: provinces.flatMap((p) =>
    p.hosts.flatMap((h) => (h.shared && h.pathPrefix ? [[h.host, h.pathPrefix, p.id] as const] : [])),
  ),
  repairedEnds: repairedEnds(),
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

/**
 * What the script in a page carries of it: no page reads numbers or tells one access provider from another, and
 * only help pages are known to hold old links.
 */
export const pageTable: HostTable = {
  ...hostTable,
  prefixes: '',
  hosts: {
    'provider:': writeHosts(withoutStatus(providers.flatMap(({ helpHosts }) => helpHosts))),
    miit: writeHosts(ministryHosts()),
    psb: writeHosts(policeHosts()),
  },
};
