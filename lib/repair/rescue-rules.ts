/**
 * Navigation rescue: the declarativeNetRequest rules that lead an address on a retired beian host to
 * where the thing is today before the network is asked. Built once, with the extension.
 *
 * RE2 in Chromium refuses long alternations, so hosts go into requestDomains and only the path is matched.
 */
import type { KnownHost } from '../../data/hosts/read';
import { hostTable } from '../../data/hosts/table';
import type { ProvinceId } from '../../data/schema';
import { hostsWhere, livingHosts } from '../host/beian-hosts';
import { findHost, findTargets } from '../host/find-host';
import { provinceIds } from '../host/province-id';

/** A transform keeps the fragment: the routes of the new portal stood behind its first address already. */
type Redirect =
  | { url: string }
  | { regexSubstitution: string }
  | { transform: { scheme: 'https'; host: string; port: ''; path: '/'; query: '' } };

/** The part of a declarativeNetRequest rule that is used here. */
export interface RescueRule {
  id: number;
  priority: number;
  action: { type: 'redirect'; redirect: Redirect };
  condition: {
    requestDomains: string[];
    excludedInitiatorDomains: string[];
    resourceTypes: ['main_frame'];
    requestMethods: ['get'];
    regexFilter?: string;
  };
}

// A rule for a national domain covers the provincial hosts below it as well, so it comes after theirs.
const nationalPage = 1;
const lawPage = 2;
const portalPage = 3;
const formPage = 4;
const queryPage = 5;
const exactPage = 6;

/**
 * Scheme and host, with or without port. Every expression begins with it, so that nothing but a path is taken for
 * one: `@` ends user information, and what stands before it is anybody's (`https://evil.example;jsessionid=1@host/`).
 */
const site = 'https?://[^/?#@]+';
const formDownload = `^${site}/(?:[^?#]*/)?queryMutualityDownloadInfo\\.action`;
const queryPages = `^${site}(?:/icp)?/publish/query/`;
const oldPolicePages = `^${site}/portal/`;
const policeNumber = `^${site}/portal/[^?#]*\\?(?:[^#]*&)?(?:record)?code=(?:%[0-9A-F][0-9A-F]|\\+)*([0-9]{14}|[0-9]{12})(?:[^0-9].*)?$`;
const oldSystem = `^${site}/(?:state|(?:icp/)?publish)/`;

/**
 * Cuts one session id out of the path; what follows the id at `;`, `/`, `?` or `#` stays (Tomcat 10.1, 2026-11),
 * also where those are written as escapes.
 */
const sessionFilter = `^(${site}/[^?#]*)(?:;|%3B)jsessionid(?:=|%3D)(?:[^;/?#%]|%[^23]|%2[^3F]|%3[^BF])*(.*)$`;

/**
 * The static rules, in order.
 *
 * @returns Rules whose ids count from 1; every target is an official host of the data.
 */
export function buildRescueRules(): RescueRule[] {
  const rules: RescueRule[] = [];
  const add = (
    priority: number,
    hosts: readonly string[],
    redirect: Redirect,
    regexFilter?: string,
  ): void => {
    rules.push({
      id: rules.length + 1,
      priority,
      action: { type: 'redirect', redirect },
      condition: {
        requestDomains: [...hosts],
        // Inside a site that still answers, or that the person opened on purpose, nothing is redirected.
        excludedInitiatorDomains: [...hosts],
        resourceTypes: ['main_frame'],
        requestMethods: ['get'],
        ...(regexFilter !== undefined && { regexFilter }),
      },
    });
  };

  const { portal, publicSecurity } = hostTable;
  const deadHosts = (kind: KnownHost['kind'], provinceId: ProvinceId | null = null): string[] =>
    hostsWhere(
      (known) => known.kind === kind && known.provinceId === provinceId && known.status !== 'current',
    );

  for (const id of provinceIds) {
    const hosts = deadHosts('province', id);
    const { home, form } = findTargets(id);
    add(portalPage, hosts, { url: home });
    if (form !== home) add(formPage, hosts, { url: form }, formDownload);
  }
  const national = deadHosts('miit');
  const newPortal = new URL(portal.home).hostname;
  const toPortal: Redirect = {
    transform: { scheme: 'https', host: newPortal, port: '', path: '/', query: '' },
  };
  add(nationalPage, national, toPortal);
  add(lawPage, national, { url: portal.law }, formDownload);

  const filingHosts = [...national, ...provinceIds.flatMap((id) => deadHosts('province', id))];
  add(queryPage, filingHosts, { url: portal.query }, queryPages);

  // The new portal kept the name of an older one; what is left of that are its paths.
  add(nationalPage, [newPortal], toPortal, oldSystem);
  add(queryPage, [newPortal], { url: portal.query }, queryPages);

  const oldPolice = deadHosts('psb');
  const newPolice = [new URL(publicSecurity.home).hostname];
  add(portalPage, oldPolice, { url: publicSecurity.home });
  // People wrote the new host before the old path.
  add(portalPage, newPolice, { url: publicSecurity.home }, oldPolicePages);
  for (const hosts of [oldPolice, newPolice]) {
    add(exactPage, hosts, { regexSubstitution: `${publicSecurity.query}\\1` }, policeNumber);
  }

  for (const [host, paths] of Object.entries(hostTable.deadPaths)) {
    const provinceId = findHost(host)?.provinceId;
    if (!provinceId) continue;
    for (const path of paths) {
      const dead = `^${site}${path.replace(/[^\w/]/g, '\\$&')}`;
      add(formPage, [host], { url: findTargets(provinceId).form }, dead);
    }
  }

  for (const host of livingHosts()) {
    add(exactPage, [host], { regexSubstitution: '\\1\\2' }, sessionFilter);
  }
  return rules;
}
