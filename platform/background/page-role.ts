import { findHost } from '../../lib/host/find-host';
import { hostNameOf } from '../../lib/host/host-name';
import { type PageRole, repairsByItself } from '../../lib/repair/automatic';
import { loadSettings } from '../settings';

/** What the page at an address is, and whether its links are repaired without being asked. */
export async function pageRole(url: string | null): Promise<PageRole> {
  const host = hostNameOf(url ?? '');
  const known = findHost(host);
  return {
    national: known && (known.kind === 'miit' || known.kind === 'psb'),
    repairs: repairsByItself(host, await loadSettings()),
  };
}
