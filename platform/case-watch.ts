import { caseKeyPrefix } from '../lib/case-key';
import { browser } from './browser';

/** Calls back after each change of the notebook, until the returned function is called. */
export function watchCases(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(caseKeyPrefix))) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
