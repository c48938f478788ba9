/** Lists of hosts out of the host table. */
import type { KnownHost } from '../../data/hosts/read';
import { knownHosts } from './find-host';

/** Hosts of the table that fit, in its order. */
export function hostsWhere(wanted: (known: KnownHost) => boolean): string[] {
  return [...knownHosts()].flatMap(([host, known]) => (wanted(known) ? [host] : []));
}

/** Current hosts of MIIT, the administrations and the police platform: where hints appear and ids are cut. */
export function livingHosts(): string[] {
  return hostsWhere(({ kind, status }) => kind !== 'provider' && status === 'current');
}

/** Every beian host of the data, living or not: exactly what the manifest asks permission for. */
export function beianHosts(): string[] {
  return hostsWhere(({ kind }) => kind !== 'provider');
}
