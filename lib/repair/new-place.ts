/**
 * Where an address of the old filing systems leads today. The paths are those of the one system that
 * ran on all national and provincial hosts until 2020-08-17; data/national.json, deadPaths, has the sources.
 */
import type { KnownHost } from '../../data/hosts/read';
import { hostTable } from '../../data/hosts/table';
import type { ProvinceId } from '../../data/schema';
import { findByGbCode, findTargets } from '../host/find-host';
import type { Address } from './address';

export interface NewPlace {
  readonly url: string;
  readonly reason: 'retired-host' | 'dead-path';
  readonly provinceId: ProvinceId | null;
}

const { portal, publicSecurity, deadPaths } = hostTable;
const portalHost = portal.home.slice('https://'.length, -1);

const isFormDownload = (path: string): boolean => path.includes('/queryMutualityDownloadInfo.action');
const isQueryPage = (path: string): boolean => /^(?:\/icp)?\/publish\/query\//.test(path);
const oldSystem = /^\/(?:state|icp|publish)\//;
const oldPoliceSystem = /^\/portal\//;
// Made-up test data uses the retired national domains with paths like /iaculis/justo/dictumst.jpg.
const notAPage = /\.(?:css|m?js|ico|jpe?g|png|gif|webp|svg|bmp|json|xml|csv|txt|mp[34])$/i;

/**
 * @param address An absolute address, session ids cut.
 * @param known What the host table knows of its host.
 * @returns null when the address is not known to be dead.
 */
export function findNewPlace(address: Address, known: KnownHost): NewPlace | null {
  const { path } = address;
  const { kind, provinceId, status } = known;
  const retired = status === 'retired' || status === 'presumed-dead';
  const reason = retired ? 'retired-host' : 'dead-path';
  if (kind === 'psb') {
    // Pictures are the icon that footers take from there.
    const dead = (retired || oldPoliceSystem.test(path)) && !notAPage.test(path);
    return dead ? { ...publicSecurityPlace(address), reason } : null;
  }
  if (kind === 'miit') {
    const dead = retired ? !notAPage.test(path) : address.host === portalHost && oldSystem.test(path);
    return dead ? { url: nationalPage(path, address.hash), reason, provinceId } : null;
  }
  if (provinceId === null) return null;
  if (!retired && !deadPaths[address.host]?.some((start) => path.startsWith(start))) return null;
  const { home, form } = findTargets(provinceId);
  if (!retired) return { url: form, reason, provinceId };
  const url = isFormDownload(path) ? form : isQueryPage(path) ? portal.query : home;
  return { url, reason, provinceId };
}

function nationalPage(path: string, hash: string): string {
  if (portal.routes.some((route) => hash === route || hash.startsWith(`${route}?`)))
    return portal.home + hash;
  // On a national host the download is the text of a regulation, not a form.
  if (isFormDownload(path)) return portal.law;
  return isQueryPage(path) ? portal.query : portal.home;
}

function publicSecurityPlace({ query }: Address): Pick<NewPlace, 'url' | 'provinceId'> {
  const [, value = ''] = /[?&](?:amp;)?(?:record)?code=([^&]*)/i.exec(query) ?? [];
  // A template: the number stands behind it.
  if (/[?&](?:amp;)?(?:record)?code=$/i.test(query)) return { url: publicSecurity.query, provinceId: null };
  // Some links carry the whole number: "京公网安备11010502008968号", plain or in escapes.
  const bare = value.replace(/\s|\+|%[\da-f]{2}/gi, '');
  const [code] = /(?<!\d)(?:\d{14}|\d{12})(?!\d)/.exec(bare) ?? [];
  if (code === undefined) return { url: publicSecurity.home, provinceId: null };
  return { url: publicSecurity.query + code, provinceId: findByGbCode(code) };
}
