import { type KeptReading, readKept } from '../../lib/notebook/kept-filing';
import { notebookPlace } from './notebook-place';
import type { StoredKind } from './stored';

/** The notebook: one value for each kept filing, so that a damaged or refused one touches no other. */
export const keptFilings: StoredKind<KeptReading> = { ...notebookPlace, read: (raw) => readKept(raw) };
