import { repairLink } from '../../lib/repair/repair-link';
import { askAsScript } from './ask-as-script';
import { isOver, life } from './life';
import { originalIn } from './linked-element';
import { isElement, pageUrlOf } from './page-roots';

/**
 * Tells the background when the person follows a repaired link, so that the popup still knows at the national
 * portal which province the old address belonged to.
 */
export function watchFollowedLinks(document: Document): void {
  const followed = (event: MouseEvent): void => {
    if (isOver() || !event.isTrusted || event.button > 1) return;
    const link = event
      .composedPath()
      .filter(isElement)
      .find((one) => originalIn(one) !== null);
    if (!link) return;
    const from = originalIn(link) as string;
    const repair = repairLink(from, pageUrlOf(link));
    if (!repair?.provinceId) return;
    // Nothing to tell when the extension was updated or removed meanwhile.
    askAsScript('linkFollowed', { from, to: repair.url, provinceId: repair.provinceId }).catch(
      () => undefined,
    );
  };
  for (const type of ['click', 'auxclick'] as const)
    document.addEventListener(type, followed, { capture: true, signal: life });
}
