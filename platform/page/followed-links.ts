import { repairLink } from '../../lib/repair-link';
import { askBackground } from '../messages';
import { originalAttribute } from './linked-element';

/**
 * Tells the background when the person follows a repaired link, so that the popup still knows at the national
 * portal which province the old address belonged to.
 */
export function watchFollowedLinks(document: Document): void {
  const followed = (event: MouseEvent): void => {
    if (!event.isTrusted || event.button > 1) return;
    const link = event
      .composedPath()
      .find((one) => one instanceof Element && one.hasAttribute(originalAttribute));
    const from = link instanceof Element ? (link.getAttribute(originalAttribute) ?? '') : '';
    const repair = repairLink(from, document.location.href);
    if (!repair?.provinceId) return;
    // Nothing to tell when the extension was updated or removed meanwhile.
    askBackground('linkFollowed', { from, to: repair.url, provinceId: repair.provinceId }).catch(
      () => undefined,
    );
  };
  document.addEventListener('click', followed, true);
  document.addEventListener('auxclick', followed, true);
}
