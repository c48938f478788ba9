import { describe, expect, it } from 'vitest';
import { national, providers, provinceOf, provinces } from '../../../data/directory';
import { type KnownHost, readHosts, readPrefixes } from '../../../data/hosts/read';
import { hostTable, pageTable, writeProvince } from '../../../data/hosts/table';
import { provinceIds } from '../../../data/schema';
import { findByGbCode, findHost, findTargets } from '../../../lib/host/find-host';
import { provinceIds as provinceIdsInPages } from '../../../lib/host/province-id';

const { portal, publicSecurity, retiredNationalHosts } = national;
const noProvince = { provinceId: null, providerId: null };
/** Other words of the data for what the table knows as retired or says nothing of. */
const statusOf = (status: string): KnownHost['status'] =>
  status === 'superseded' ? 'retired' : status === 'unknown' ? null : (status as KnownHost['status']);

/** Every host of the provinces, the ministry and the police, straight out of the data. */
const official: [string, KnownHost][] = [
  ...provinces.flatMap(({ id, hosts }) =>
    hosts
      .filter(({ shared }) => !shared)
      .map(({ host, status }): [string, KnownHost] => [
        host,
        { kind: 'province', provinceId: id, providerId: null, status: statusOf(status) },
      ]),
  ),
  ...[portal.host, ...portal.otherHosts.map(({ host }) => new URL(`https://${host}`).hostname)].map(
    (host): [string, KnownHost] => [host, { kind: 'miit', ...noProvince, status: 'current' }],
  ),
  ...retiredNationalHosts.map(({ host, status }): [string, KnownHost] => [
    host,
    { kind: 'miit', ...noProvince, status: statusOf(status) },
  ]),
  [publicSecurity.host, { kind: 'psb', ...noProvince, status: 'current' }],
  ...publicSecurity.retiredHosts.map(({ host, status }): [string, KnownHost] => [
    host,
    { kind: 'psb', ...noProvince, status: statusOf(status) },
  ]),
];

const byHost = (hosts: Iterable<[string, KnownHost]>): [string, KnownHost][] =>
  [...hosts].sort(([a], [b]) => (a < b ? -1 : 1));

describe('the host table, written short and read again', () => {
  it('is every host of the data and no other', () => {
    const providerIds = new Map<string, string>();
    for (const { id, consoleUrl, docs, helpHosts } of providers) {
      const urls = [...(consoleUrl ? [consoleUrl] : []), ...docs.map(({ url }) => url)];
      for (const host of [...urls.map((url) => new URL(url).hostname), ...helpHosts]) {
        providerIds.set(host, id);
      }
    }
    const ofProviders = [...providerIds].map(([host, providerId]): [string, KnownHost] => [
      host,
      { kind: 'provider', provinceId: null, providerId, status: null },
    ]);
    expect(byHost(readHosts(hostTable).hosts)).toEqual(byHost([...official, ...ofProviders]));
    expect(official.length).toBeGreaterThan(130);
  });

  it('is in pages the same but for providers, of which only help pages are known', () => {
    const helpHosts = new Set(providers.flatMap(({ helpHosts }) => helpHosts));
    const help = [...helpHosts].map((host): [string, KnownHost] => [
      host,
      { kind: 'provider', provinceId: null, providerId: '', status: null },
    ]);
    const page = readHosts(pageTable);
    expect(byHost(page.hosts)).toEqual(byHost([...official, ...help]));
    expect(page.targets).toEqual(readHosts(hostTable).targets);
    expect(page.gbCodes).toEqual(readHosts(hostTable).gbCodes);
  });

  it('has every character that stands for a province, official or not', () => {
    const expected = provinces.flatMap(({ id, prefix, unofficialPrefixes }) => [
      [prefix, { provinceId: id, prefix, official: true }],
      ...unofficialPrefixes.map((character) => [character, { provinceId: id, prefix, official: false }]),
    ]);
    expect([...readPrefixes(hostTable)]).toEqual(expected);
  });

  it('takes a province that moved to a host unlike the others', () => {
    const { id, gbCode, hosts } = provinceOf('hn');
    const moved = [
      ...hosts.map((one) => (one.status === 'current' ? { ...one, status: 'retired' as const } : one)),
      { host: 'txgl.hunan.gov.cn', generation: 'other' as const, status: 'current' as const, source: ['x'] },
    ];
    const table = { ...hostTable, provinces: writeProvince({ id, gbCode, hosts: moved }), hosts: {} };
    const read = readHosts(table);
    expect([...read.hosts].map(([host, { status }]) => [host, status])).toEqual(
      moved.map(({ host, status }) => [host, status]),
    );
    expect(read.targets.get(id)?.home).toBe('https://txgl.hunan.gov.cn/');
    expect([...read.gbCodes]).toEqual([[gbCode, id]]);
  });

  it('leads every province to a living host of its own', () => {
    expect(provinceIdsInPages).toEqual(provinceIds);
    for (const { id, gbCode, authority } of provinces) {
      expect(findByGbCode(`${gbCode}010502008968`)).toBe(id);
      const { home, form } = findTargets(id);
      expect(home).toBe(authority.url);
      for (const url of [home, form]) {
        expect(findHost(new URL(url).hostname)).toMatchObject({ provinceId: id, status: 'current' });
      }
    }
  });

  it('is small enough for a content script', () => {
    expect(JSON.stringify(pageTable).length).toBeLessThan(4000);
    expect(JSON.stringify(hostTable).length).toBeLessThan(8000);
  });
});
