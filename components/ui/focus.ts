import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus a place to go on when the button that had it is gone, with what it did or with its row, or
 * has nothing more to do. Nothing is taken from whoever has the focus by then.
 *
 * @param find Where it goes; null while that is not on the page yet, asked again with every drawing until it is.
 * @returns For the element in which this holds. Of two that lie in each other, the inner one comes first.
 */
export function useFocusAfterLoss<E extends HTMLElement>(
  find: (region: E | null) => HTMLElement | null | undefined,
): RefObject<E | null> {
  const region = useRef<E>(null);
  const lost = useRef(false);
  // Asked while drawing, before the page changes: afterwards nobody can tell what had it.
  const had = region.current?.contains(document.activeElement) ? document.activeElement : null;
  // With the drawing, not after it: a key pressed in between would start from the top of the page.
  useLayoutEffect(() => {
    if (had && isOver(had)) lost.current = true;
    const now = document.activeElement;
    if (now && now !== document.body && !isOver(now)) lost.current = false;
    if (!lost.current) return;
    const next = find(region.current);
    // In Firefox a legend takes no focus before it was laid out.
    next?.getBoundingClientRect();
    next?.focus();
    lost.current = !next;
  });
  return region;
}

function isOver(element: Element): boolean {
  return !element.isConnected || element.matches(':disabled');
}
