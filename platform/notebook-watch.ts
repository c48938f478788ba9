import { keptKeyPrefix } from '../lib/notebook/kept-key';
import { watchStorage } from './watch-storage';

/**
 * Calls back after each change of the notebook, until the returned function is called. Apart from the store, so that
 * a page that only looks at cases carries no schema.
 */
export function watchNotebook(changed: () => void): () => void {
  return watchStorage((changes, area) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(keptKeyPrefix))) changed();
  });
}
