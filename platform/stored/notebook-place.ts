import { keptKeyPrefix } from '../../lib/notebook/kept-key';
import type { StoredPlace } from './stored';

/** Where the kept filings stand, for those who only watch them: how they are read carries a schema. */
export const notebookPlace: StoredPlace = { area: 'local', prefix: keptKeyPrefix };
