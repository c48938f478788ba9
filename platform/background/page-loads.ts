import { matchPattern } from '../../lib/host/match-pattern';

/** A filter of webRequest: pages of these hosts that a tab itself loads, no frames and no parts of pages. */
export function pageLoadsOn(hosts: readonly string[]) {
  return { urls: hosts.map(matchPattern), types: ['main_frame' as const] };
}
