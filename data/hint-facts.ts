/**
 * The few facts that hints and the toolbar name, derived from the files in data/. Replaced by its own result
 * in the built extension, as data/hosts/table.ts is, so that the background carries none of the directory.
 */
import { national, provinces } from './directory';

export interface HintFacts {
  /** Host → the day it was retired, YYYY-MM-DD; only where documents name the day. */
  readonly retiredOn: Readonly<Record<string, string>>;
}

const hosts = [...national.retiredNationalHosts, ...provinces.flatMap((province) => province.hosts)];

export const hintFacts: HintFacts = {
  retiredOn: Object.fromEntries(
    hosts.flatMap(({ host, status, until }) =>
      // The end of other hosts is inferred and no fact to name.
      status === 'retired' && until?.length === 'YYYY-MM-DD'.length ? [[host, until]] : [],
    ),
  ),
};
