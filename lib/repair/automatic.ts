import { findFilingHost } from '../host/find-host';

/** The settings that decide whether a page is repaired without being asked. */
export interface AutomaticRepair {
  readonly repairOnBeianPages: boolean;
  /** Hosts the person added by "always repair on this site". */
  readonly repairedSites: readonly string[];
  readonly pausedHosts: readonly string[];
}

/** What a page is told of itself. */
export interface PageRole {
  /** Whether it is a national page, known by what it shows and not by its address; null on a site that is not listed. */
  national: boolean | null;
  /** Whether its links are repaired without being asked. */
  repairs: boolean;
}

/** Whether links are repaired by themselves on pages of this host (lower case, without port). */
export function repairsByItself(host: string, settings: AutomaticRepair): boolean {
  if (settings.pausedHosts.includes(host)) return false;
  return (
    settings.repairedSites.includes(host) || (settings.repairOnBeianPages && findFilingHost(host) !== null)
  );
}
