import { type KeptReading, readKept } from '../../lib/notebook/kept-filing';
import { keptKeyPrefix } from '../../lib/notebook/kept-key';
import type { StoredKind } from './stored';

/** The notebook: one value for each kept filing, so that a damaged or refused one touches no other. */
export const keptFilings: StoredKind<KeptReading> = {
  area: 'local',
  prefix: keptKeyPrefix,
  read: (raw) => readKept(raw),
};
