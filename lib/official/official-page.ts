import { hostTable } from '../../data/hosts/table';
import type { ProvinceId } from '../../data/schema';
import { detectPage } from '../host/detect-page';

/** The official pages that are read: the portal's notices and its public register, an article of an administration. */
export type OfficialPage =
  | { kind: 'notices' | 'register'; provinceId: null }
  | { kind: 'article'; provinceId: ProvinceId };

/** What the hash of the portal leads to (docs/official-pages.md). */
const routes = { '#/Integrated/notice_list': 'notices', '#/Integrated/recordQuery': 'register' } as const;

/**
 * Whether a page is one of the official ones that are read. Only the real host counts, and only while it lives.
 *
 * @param url The whole address, with the part after `#`; any string.
 * @returns Null for every other page. Never throws.
 */
export function officialPageOf(url: string): OfficialPage | null {
  const { kind, provinceId, hostStatus } = detectPage(url);
  if (hostStatus !== 'current') return null;
  const { host, pathname, hash } = new URL(url);
  if (kind === 'province' && provinceId)
    return pathname.includes('/art/') ? { kind: 'article', provinceId } : null;
  if (host !== new URL(hostTable.portal.home).host) return null;
  const [route] = hash.split('?');
  const known = routes[route as keyof typeof routes];
  return known ? { kind: known, provinceId: null } : null;
}
