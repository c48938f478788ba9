import { hostTable } from '../data/host-table';
import type { ProvinceId } from '../data/schema';
import { findSharedPath, knownHosts } from './find-host';
import { type Address, splitAddress } from './repair/address';
import { findNewPlace } from './repair/host';
import { findFilingHost, mend, trimEnding } from './repair/malformed';
import { cutSession } from './repair/session';
import { cutTracking } from './repair/tracking';

export type RepairReason = 'session' | 'retired-host' | 'dead-path' | 'malformed' | 'tracking';

/** A better address for a link, and why. */
export interface LinkRepair {
  readonly url: string;
  /** Every fault the old address had, in the order of the type. */
  readonly reasons: readonly RepairReason[];
  /** The province the old address belonged to, also where the new one is national. */
  readonly provinceId: ProvinceId | null;
}

/** The last two parts of the hosts that any repair but a session's can concern. */
function hostEnds(): string[] {
  const hosts = [...knownHosts].filter(([, { kind, status }]) => kind !== 'provider' && status !== 'current');
  const names = [...hosts.map(([host]) => host), ...hostTable.sharedPaths.map(([host]) => host)];
  return [...new Set(names.map((name) => name.split('.').slice(-2).join('\\.')))];
}

// Nearly every address on a page needs nothing; one look at it must be enough to know (2026-11: 45 ns
// against 270 ns for `new URL`). Full-width letters may hide a host.
const mayNeedRepair = new RegExp(`jsessionid|${hostEnds().join('|')}|[\uff01-\uff5e\u3002]`, 'i');
const edges = /^[\0-\x20]+|[\0-\x20]+$/g;

/**
 * The repair of one link: session ids of other sites, retired filing hosts and dead paths, mangled filing
 * addresses, tracking on filing addresses. Nothing else is changed, and outside the cut the address stays
 * byte for byte. Repairing twice is repairing once.
 *
 * @param href The address as it stands in the page; any string.
 * @param pageUrl The page it stands on; anything but an http(s) address means typed or unknown. Links
 *   inside the page's own site may carry a live session and are left alone.
 * @returns null when nothing is to be repaired. Never throws.
 */
export function repairLink(href: string, pageUrl: string): LinkRepair | null {
  if (!mayNeedRepair.test(href)) return null;
  const text = href.replace(edges, '');
  const page = readPage(pageUrl);
  const address = splitAddress(text);
  if (address?.host && findFilingHost(address.host)) {
    const trimmed = trimEnding(text);
    return repairFiling(trimmed, trimmed !== text, page);
  }
  const mended = mend(text, address, page);
  if (mended !== null) return repairFiling(mended, true, page);
  return address && repairForeign(address, page);
}

function readPage(pageUrl: string): Address | null {
  const page = splitAddress(pageUrl);
  return page?.host ? page : null;
}

function repairFiling(text: string, malformed: boolean, page: Address | null): LinkRepair | null {
  const address = splitAddress(text);
  const known = address && findFilingHost(address.host);
  if (!known) return null;
  const place = findNewPlace(address, known);
  if (!place && known.status !== 'current') return null;
  // A page of the old system that is open in front of the person lives, whatever the data says.
  if (place && page?.host === address.host && findNewPlace(page, known)) return null;
  const cut = cutSession(address, place ? null : page);
  const query = cutTracking(cut);
  const reasons: RepairReason[] = [];
  if (cut !== address) reasons.push('session');
  if (place) reasons.push(place.reason);
  if (malformed) reasons.push('malformed');
  if (query !== cut.query) reasons.push('tracking');
  if (reasons.length === 0) return null;
  const url = place?.url ?? join({ ...cut, query });
  return { url, reasons, provinceId: place ? place.provinceId : known.provinceId };
}

function repairForeign(address: Address, page: Address | null): LinkRepair | null {
  const provinceId = findSharedPath(address.host, address.path);
  const cut = cutSession(address, page);
  const query = provinceId ? cutTracking(cut) : cut.query;
  const reasons: RepairReason[] = [];
  if (cut !== address) reasons.push('session');
  if (query !== cut.query) reasons.push('tracking');
  const url = join({ ...cut, query });
  // A relative path must not become another site when a piece is cut out of it: "/;jsessionid=1/site".
  if (reasons.length === 0 || url === '' || splitAddress(url)?.head !== address.head) return null;
  return { url, reasons, provinceId };
}

function join({ head, path, query, hash }: Address): string {
  return head + path + query + hash;
}
