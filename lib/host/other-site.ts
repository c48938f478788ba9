import { otherSites } from '../../data/names/names';
import { hostNameOf } from './host-name';

/** Whether an address is on one of the ministry's sites that is for something else than filings. */
export function isOtherSite(url: string): boolean {
  const host = hostNameOf(url);
  return otherSites.some((other) => hostNameOf(`https://${other}/`) === host);
}
