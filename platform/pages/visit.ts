import { officialPageOf } from '../../lib/official/official-page';
import type { Visit } from '../../lib/official/visit';
import { openTab } from '../tabs';
import { askBackground } from '../wire';

/** Opens an official page so that the hint in it knows what for; any other address, or where nobody answers, as it is. */
export function visitPage(url: string, about: Visit): Promise<void> {
  if (!officialPageOf(url)) return openTab(url);
  return askBackground('visit', { url, ...about }).then(
    () => undefined,
    () => openTab(url),
  );
}
